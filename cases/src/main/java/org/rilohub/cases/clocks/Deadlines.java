package org.rilohub.cases.clocks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.rilohub.agreements.Terms;

/**
 * By when a request is confirmed, acknowledged and answered under one framework, between two administrations. Hours never
 * move. Days are those of the requested side, end when its day ends, and go on to the next day on which both sides work.
 *
 * @param terms in hours and days; no agreement that was read has any, so they are the office's defaults
 */
public record Deadlines(Terms.Deadlines terms, WorkCalendar requesting, WorkCalendar requested) {
    /** Where no framework says anything: those that every framework of the hub is shipped with. */
    public static final Terms.Deadlines DEFAULTS = new Terms.Deadlines(72, 1, 8, 3, 30);

    /** Until an oral request is there in writing. */
    public Deadline confirmation(Instant from) {
        return hours(from, terms.oralConfirmationHours());
    }

    /** Until a request is acknowledged: working days of both sides. */
    public Deadline acknowledgement(Instant from) {
        var day = requested.dayOf(from);
        for (int i = 0; i < terms.acknowledgeWorkingDays(); i++) {
            day = workingDay(day.plusDays(1));
        }
        return new Deadline(from, requested.endOf(day), false);
    }

    /** Until an urgent request is answered from what is at hand. */
    public Deadline atHand(Instant from) {
        return hours(from, terms.urgentHours());
    }

    /** Until an urgent request is answered from what is not at hand. */
    public Deadline urgent(Instant from) {
        return days(from, terms.urgentDays());
    }

    /** Until any other request is answered. */
    public Deadline routine(Instant from) {
        return days(from, terms.routineDays());
    }

    /** The same deadline after its clock stood still for some time; one in days ends at the end of a day again. */
    public Deadline shifted(Deadline deadline, Duration stood) {
        var from = deadline.from().plus(stood);
        var due = deadline.due().plus(stood);
        return deadline.inHours()
                ? new Deadline(from, due, true)
                : new Deadline(from, requested.endOf(workingDay(requested.dayOf(due.minusNanos(1)))), false);
    }

    private static Deadline hours(Instant from, int hours) {
        return new Deadline(from, from.plus(Duration.ofHours(hours)), true);
    }

    private Deadline days(Instant from, int days) {
        var day = workingDay(requested.dayOf(from).plusDays(days));
        return new Deadline(from, requested.endOf(day), false);
    }

    /** This day, or the next on which both sides work. */
    private LocalDate workingDay(LocalDate day) {
        var next = day;
        while (!requesting.isWorkingDay(next) || !requested.isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }
}
