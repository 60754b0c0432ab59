package org.rilohub.security;

import java.time.Instant;

/** Whether a seal may still begin something. */
final class Freshness {
    private Freshness() {}

    /** Neither older than the partner's greatest age nor further in the future than its clock may differ. */
    static boolean of(Instant signedAt, Received received, Counterpart from) {
        return !signedAt.isBefore(received.at().minus(from.maxAge()))
                && !signedAt.isAfter(received.at().plus(from.clockSkew()));
    }
}
