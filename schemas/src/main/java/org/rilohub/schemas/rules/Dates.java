package org.rilohub.schemas.rules;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** SR-01: the seizure is neither in the future, where on earth it may be, nor older than the first RILO. */
final class Dates implements Rule {
    private static final String ID = "SR-01";
    private static final String PATH = "report.seizureDate";
    private static final ZoneOffset EARLIEST_DAY_ON_EARTH = ZoneOffset.ofHours(14);
    private static final LocalDate FIRST = LocalDate.of(1987, 12, 1);
    private static final int YEARS_BEFORE_A_WARNING = 2;

    @Override
    public Stream<Finding> examine(Subject subject) {
        var today = LocalDate.ofInstant(subject.now(), EARLIEST_DAY_ON_EARTH);
        if (subject.date().isAfter(today)) {
            return Stream.of(
                    Finding.reject(ID, Problems.RULE_VIOLATED, PATH, "Give a date that is not in the future."));
        }
        if (subject.date().isBefore(FIRST)) {
            return Stream.of(Finding.reject(ID, Problems.RULE_VIOLATED, PATH, "Give a date from " + FIRST + " on."));
        }
        return subject.date().isBefore(today.minusYears(YEARS_BEFORE_A_WARNING))
                ? Stream.of(Finding.flag(ID, PATH, "The seizure is older than two years: check the year."))
                : Stream.empty();
    }
}
