package org.rilohub.agreements;

import java.time.LocalDate;

/**
 * One text of a framework, and from which day on it is the one that counts. Versions are never taken back: a rollback is
 * a later version with an earlier text.
 *
 * @param number counts from one for each framework
 * @param from the first day, in UTC, on which it is asked
 */
public record FrameworkVersion(Framework framework, int number, LocalDate from) {
    public FrameworkVersion {
        if (number < 1) {
            throw new IllegalArgumentException("versions count from one");
        }
    }

    /** As the hub is shipped with it: for every day until another takes its place. */
    public static FrameworkVersion shipped(Framework framework) {
        return new FrameworkVersion(framework, 1, LocalDate.MIN);
    }

    boolean countsOn(LocalDate day) {
        return !day.isBefore(from);
    }
}
