package org.rilohub.demopartner.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.rilohub.demopartner.send.Report;
import org.rilohub.demopartner.send.ReportDoor;
import org.rilohub.demopartner.send.SendMode;

/** Sends reports from several threads for a while, each freshly made, signed and encrypted. */
public final class Load {
    private final ReportDoor door;
    private final Supplier<Report> reports;
    private final Latencies latencies;
    private final long most;
    private final AtomicLong left = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong errors = new AtomicLong();

    /**
     * What came of it.
     *
     * @param accepted with a receipt that holds
     * @param refused by the hub, or taken without a receipt that holds
     * @param errors without an answer
     */
    public record Result(
            long sent, long accepted, long refused, long errors, Latencies.Shown acceptMillis, double seconds) {}

    /**
     * Ready to send.
     *
     * @param latencies of the door's requests
     * @param most reports that are sent while measuring, even if there is time for more
     */
    public Load(ReportDoor door, Supplier<Report> reports, Latencies latencies, long most) {
        this.door = door;
        this.reports = reports;
        this.latencies = latencies;
        this.most = most;
    }

    /**
     * Warms up, forgets, then measures.
     *
     * @param warm is told how many reports the warming up came to, and returns when the measuring may begin
     */
    public Result run(int threads, Duration warmup, Duration measured, LongConsumer warm) throws InterruptedException {
        left.set(Long.MAX_VALUE);
        sendFor(threads, warmup);
        warm.accept(accepted.get());
        left.set(most);
        latencies.clear();
        for (var count : new AtomicLong[] {sent, accepted, refused, errors}) {
            count.set(0);
        }
        var start = System.nanoTime();
        sendFor(threads, measured);
        var seconds = (System.nanoTime() - start) / 1e9;
        return new Result(sent.get(), accepted.get(), refused.get(), errors.get(), latencies.shown(), seconds);
    }

    private void sendFor(int threads, Duration duration) throws InterruptedException {
        var end = System.nanoTime() + duration.toNanos();
        var senders = new ArrayList<Thread>();
        for (int i = 0; i < threads; i++) {
            senders.add(Thread.ofPlatform().name("load-" + i).start(() -> sendUntil(end)));
        }
        for (var sender : senders) {
            sender.join();
        }
    }

    private void sendUntil(long end) {
        try {
            while (System.nanoTime() - end < 0 && left.getAndDecrement() > 0) {
                sendOne();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendOne() throws InterruptedException {
        sent.incrementAndGet();
        try {
            var result = door.send(reports.get(), SendMode.NORMAL);
            (result.receiptVerified() ? accepted : refused).incrementAndGet();
        } catch (IOException e) {
            errors.incrementAndGet();
        }
    }
}
