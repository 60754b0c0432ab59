package org.rilohub.gateway.scenarios;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of day of everybody in a region, later by all the time that stories have let pass. */
final class PassingClock extends Clock {
    private volatile Duration passed = Duration.ZERO;

    synchronized void pass(Duration more) {
        passed = passed.plus(more);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(passed);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("UTC only");
    }
}
