package org.rilohub.gateway.start;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** How much of two cores this machine leaves to a program that wants them: 1 if nothing else runs. */
final class FreeShare {
    private static final int CORES = 2;
    private static final long NANOS = TimeUnit.SECONDS.toNanos(1);

    private FreeShare() {}

    /** Has two threads do nothing for a second, and compares the time they were given with the time that passed. */
    static double measured() {
        var given = IntStream.range(0, CORES)
                .mapToObj(core -> CompletableFuture.supplyAsync(
                        FreeShare::spin, work -> Thread.ofPlatform().start(work)))
                .toList();
        return Math.min(
                1, given.stream().mapToDouble(CompletableFuture::join).average().orElse(1));
    }

    private static double spin() {
        var threads = ManagementFactory.getThreadMXBean();
        long began = System.nanoTime();
        long before = threads.getCurrentThreadCpuTime();
        while (System.nanoTime() - began < NANOS) {
            Thread.onSpinWait();
        }
        return (double) (threads.getCurrentThreadCpuTime() - before) / (System.nanoTime() - began);
    }
}
