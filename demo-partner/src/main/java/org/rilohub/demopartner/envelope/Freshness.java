package org.rilohub.demopartner.envelope;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How old a seal may be: the hub seals anew for every attempt, so a few minutes of clock difference are all it needs. */
record Freshness(Clock clock) {
    static final Duration LIMIT = Duration.ofMinutes(5);

    void require(Instant sealedAt) throws UntrustedEnvelopeException {
        if (Duration.between(sealedAt, clock.instant()).abs().compareTo(LIMIT) > 0) {
            throw new UntrustedEnvelopeException("sealed too long ago or in the future");
        }
    }

    /** @param end that the seal itself names; null if it names none, which it must */
    void requireStill(@Nullable Instant end) throws UntrustedEnvelopeException {
        if (end == null || !clock.instant().isBefore(end)) {
            throw new UntrustedEnvelopeException("the seal names no end, or is over");
        }
    }
}
