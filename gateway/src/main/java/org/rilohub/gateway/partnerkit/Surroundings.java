package org.rilohub.gateway.partnerkit;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.rilohub.schemas.Ids;

/** Time and chance, as the kit's own program has them. */
record Surroundings(Clock clock, SecureRandom random) {
    /** This machine's. */
    static Surroundings here() {
        return new Surroundings(Clock.systemUTC(), new SecureRandom());
    }

    /** The same at another time: a seal of ten minutes ago, certificates that are valid already. */
    Clock shifted(Duration by) {
        return Clock.offset(clock, by);
    }

    UUID id() {
        return Ids.next(clock, random);
    }
}
