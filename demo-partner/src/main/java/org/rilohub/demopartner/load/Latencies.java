package org.rilohub.demopartner.load;

import java.time.Duration;
import java.util.Arrays;

/** Durations, every one kept, so that a percentile is exact. */
public final class Latencies {
    private long[] micros = new long[1024];
    private int count;

    /** Milliseconds; all zero while there are none. */
    public record Shown(double p50, double p99, double max) {}

    public synchronized void add(Duration duration) {
        if (count == micros.length) {
            micros = Arrays.copyOf(micros, count * 2);
        }
        micros[count++] = duration.toNanos() / 1000;
    }

    /** Forgets what was measured so far. */
    public synchronized void clear() {
        count = 0;
    }

    public synchronized int count() {
        return count;
    }

    public synchronized Shown shown() {
        var sorted = Arrays.copyOf(micros, count);
        Arrays.sort(sorted);
        return new Shown(at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
    }

    /** The nearest rank: the smallest value that at least {@code part} of all do not exceed. */
    private static double at(long[] sorted, double part) {
        int rank = (int) Math.ceil(part * sorted.length);
        return sorted.length == 0 ? 0 : sorted[Math.max(rank, 1) - 1] / 1000.0;
    }
}
