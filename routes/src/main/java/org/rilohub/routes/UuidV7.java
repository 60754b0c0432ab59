package org.rilohub.routes;

import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Gives ids that sort by the time they were given (RFC 9562 section 5.7). */
final class UuidV7 {
    private final Clock clock;
    private final RandomGenerator random;

    UuidV7(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    UUID next() {
        long high = clock.millis() << 16 | 0x7000 | random.nextInt(0x1000);
        long low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
