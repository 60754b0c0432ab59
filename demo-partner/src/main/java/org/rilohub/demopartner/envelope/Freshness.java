package org.rilohub.demopartner.envelope;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How old a seal may be: the hub seals anew for every attempt, so a few minutes of clock difference are all it needs. */
record Freshness(Clock clock) {
    static final Duration LIMIT = Duration.ofMinutes(5);

    void require(Instant sealedAt) throws UntrustedEnvelopeException {
        if (Duration.between(sealedAt, clock.instant()).abs().compareTo(LIMIT) > 0) {
            throw new UntrustedEnvelopeException("sealed too long ago or in the future");
        }
    }
}
