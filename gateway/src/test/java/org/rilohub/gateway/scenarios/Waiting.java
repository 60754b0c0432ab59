package org.rilohub.gateway.scenarios;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits until something is as it is to be, and says what it waited for if it never is. */
final class Waiting {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private Waiting() {}

    static void until(String what, BooleanSupplier holds) {
        found(what, () -> Optional.of(what).filter(any -> holds.getAsBoolean()));
    }

    static <T> T found(String what, Supplier<Optional<T>> look) {
        var deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            var seen = look.get();
            if (seen.isPresent()) {
                return seen.get();
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        throw new AssertionError("waited " + PATIENCE + " in vain for: " + what);
    }
}
