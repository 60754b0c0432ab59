package org.rilohub.agreements;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A date as publications state it: {@code 2010-03-01}, or {@code 2010-03} where the day is not known.
 *
 * @param text ISO 8601, kept as stated
 */
public record DayOrMonth(String text) {
    /** @throws DateTimeException if it is neither a day nor a month, or not of the years 1900 to 2200 */
    public DayOrMonth {
        lastDayOf(text);
    }

    /** The day, or the last day of the month: nothing is in force before the latest day it can have begun. */
    public LocalDate lastDay() {
        return lastDayOf(text);
    }

    private static LocalDate lastDayOf(String text) {
        var day = parsed(text);
        if (day.getYear() < 1900 || day.getYear() > 2200) {
            throw new DateTimeException("no year between 1900 and 2200");
        }
        return day;
    }

    private static LocalDate parsed(String text) {
        return text.length() > "2010-03".length()
                ? LocalDate.parse(text)
                : YearMonth.parse(text).atEndOfMonth();
    }
}
