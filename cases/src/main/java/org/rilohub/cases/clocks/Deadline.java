package org.rilohub.cases.clocks;

import java.time.Duration;
import java.time.Instant;

/**
 * Something to be done by a time.
 *
 * @param from when its clock began to run
 * @param due first instant at which it is late
 * @param inHours hours go on at night and on holidays; days end at the end of a day
 */
public record Deadline(Instant from, Instant due, boolean inHours) {
    private static final int WHOLE = 100;

    /** When so much of its time is over. */
    public Instant after(int percent) {
        return percent == WHOLE
                ? due
                : from.plus(Duration.between(from, due).multipliedBy(percent).dividedBy(WHOLE));
    }
}
