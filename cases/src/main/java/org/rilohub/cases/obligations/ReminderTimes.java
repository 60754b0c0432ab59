package org.rilohub.cases.obligations;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.rilohub.agreements.Obligation;
import org.rilohub.cases.clocks.LastDay;

/**
 * When what is owed is due, and when both sides are reminded. No text that was read has any of these numbers.
 *
 * @param beforeDeletion how long before its last day a deletion is called to mind
 * @param untilReport how long after it was told the use of information is reported
 * @param beforeReport how long before that it is called to mind
 */
public record ReminderTimes(Period beforeDeletion, Period untilReport, Period beforeReport) {
    /** Two weeks before deletion; a report after half a year, called to mind a month before. */
    public static ReminderTimes standard() {
        return new ReminderTimes(Period.ofDays(14), Period.ofMonths(6), Period.ofMonths(1));
    }

    /** By when an obligation of this code must be done; empty if it holds until the information is deleted. */
    Optional<Instant> dueAt(String code, Instant toldAt) {
        return code.equals(Obligation.REPORT_BACK.toString())
                ? Optional.of(plus(toldAt, untilReport))
                : Obligation.earliestDeletion(List.of(code)).map(LastDay::ofDuty);
    }

    /** When it is called to mind. */
    Instant remindAt(String code, Instant dueAt) {
        var before = code.equals(Obligation.REPORT_BACK.toString()) ? beforeReport : beforeDeletion;
        return plus(dueAt, before.negated());
    }

    private static Instant plus(Instant at, Period period) {
        return at.atOffset(ZoneOffset.UTC).plus(period).toInstant();
    }
}
