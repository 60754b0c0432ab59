package org.rilohub.schemas;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Identifiers that sort by the time they were made at (RFC 9562, section 5.7: UUID version 7). */
public final class Ids {
    private static final long TIME_MASK = 0xFFFF_FFFF_FFFFL;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT_MASK = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private Ids() {}

    /** A new UUIDv7: 48 bits of Unix milliseconds, the version, 12 random bits, the variant, 62 random bits. */
    public static UUID next(Clock clock, RandomGenerator random) {
        long high = ((clock.millis() & TIME_MASK) << 16) | VERSION_7 | (random.nextLong() & 0xFFFL);
        long low = (random.nextLong() & VARIANT_MASK) | VARIANT;
        return new UUID(high, low);
    }

    /** When a version 7 UUID was made, to the millisecond. */
    public static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    /** Whether this is a version 7 UUID of the RFC's variant. */
    public static boolean isVersion7(UUID id) {
        return id.version() == 7 && id.variant() == 2;
    }
}
