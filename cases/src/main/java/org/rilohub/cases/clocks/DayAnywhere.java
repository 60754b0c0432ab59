package org.rilohub.cases.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What a calendar day that a message names can be at an instant. Whoever writes it counts in the time of its own place, which
 * the message does not say: a day is refused only if it is wrong everywhere on earth.
 */
public final class DayAnywhere {
    /** Where a day begins first. */
    private static final ZoneOffset FIRST = ZoneOffset.ofHours(14);

    /** Where it begins last. */
    private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

    private DayAnywhere() {}

    /** Whether the day has begun nowhere yet. */
    public static boolean isToCome(LocalDate day, Instant at) {
        return day.isAfter(LocalDate.ofInstant(at, FIRST));
    }

    /** Whether the day was over everywhere. */
    public static boolean wasOver(LocalDate day, Instant at) {
        return day.isBefore(LocalDate.ofInstant(at, LAST));
    }
}
