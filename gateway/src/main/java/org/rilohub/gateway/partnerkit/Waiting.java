package org.rilohub.gateway.partnerkit;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again and again until something holds, or the time is over. */
record Waiting(Duration patience) {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    /** What was seen last, whether it holds or not. */
    <T> T until(Supplier<T> look, Predicate<T> holds) {
        long deadline = System.nanoTime() + patience.toNanos();
        var seen = look.get();
        while (!holds.test(seen) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            seen = look.get();
        }
        return seen;
    }
}
