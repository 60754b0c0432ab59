package org.rilohub.cases.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.rilohub.schemas.Party;

/**
 * When a calendar day that a message names is over. A message names the day and no place; the texts that were read say no
 * more. So a permission ends as early as its day can be meant, and a duty is late as late as its day can be meant: nothing is
 * used for longer than its giver wrote, and nobody is called late on a day that is still theirs.
 */
public final class LastDay {
    /** Where a day lasts longest. */
    private static final ZoneOffset LATEST = ZoneOffset.ofHours(-12);

    private static final WorkCalendars CALENDARS = WorkCalendars.packaged();

    private LastDay() {}

    /** The first instant at which a permission holds no more: the day is over where its giver is, or in UTC, by which decisions count. */
    public static Instant ofPermission(LocalDate day, Party giver) {
        var there = CALENDARS.of(giver).endOf(day);
        var byUtc = endOf(day, ZoneOffset.UTC);
        return there.isBefore(byUtc) ? there : byUtc;
    }

    /** The first instant at which what is owed by that day is late: the day is over everywhere. Late is an event, and ends nothing. */
    public static Instant ofDuty(LocalDate day) {
        return endOf(day, LATEST);
    }

    /** Whether it is over everywhere. */
    public static boolean isOver(LocalDate day, Instant now) {
        return !now.isBefore(ofDuty(day));
    }

    private static Instant endOf(LocalDate day, ZoneOffset zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
