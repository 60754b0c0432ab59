package org.rilohub.cases.clocks;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * On which days one customs administration works, and by which clock.
 *
 * @param country ISO 3166-1 alpha-2, or {@code EU}
 * @param weekend the days it never works
 * @param holidays other days it does not work, with what they are; empty if none are known to the hub
 * @param knownFrom first year of which holidays are known; of other years, weekends alone count
 * @param knownUntil last such year
 */
public record WorkCalendar(
        String country,
        ZoneId zone,
        Set<DayOfWeek> weekend,
        SortedMap<LocalDate, String> holidays,
        int knownFrom,
        int knownUntil) {
    public WorkCalendar {
        weekend = Set.copyOf(weekend);
        holidays = Collections.unmodifiableSortedMap(new TreeMap<>(holidays));
    }

    public boolean isWorkingDay(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && !holidays.containsKey(day);
    }

    /** Whether the hub knows the holidays of that year; if not, it counts weekends alone, and says so. */
    public boolean knowsHolidaysOf(int year) {
        return year >= knownFrom && year <= knownUntil;
    }

    /** Whether the hub knows the holidays of every year from one day to another, both included. */
    public boolean knowsHolidays(LocalDate from, LocalDate until) {
        return knowsHolidaysOf(from.getYear()) && knowsHolidaysOf(until.getYear());
    }

    /** Which day it is there. */
    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** The first instant that is no more on that day, there. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
