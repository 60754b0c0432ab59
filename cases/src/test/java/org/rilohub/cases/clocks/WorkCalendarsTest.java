package org.rilohub.cases.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.agreements.Framework;
import org.rilohub.agreements.load.FrameworkFiles;
import org.rilohub.schemas.Party;

class WorkCalendarsTest {
    private static final WorkCalendars CALENDARS = WorkCalendars.packaged();
    private static final WorkCalendar JAPAN = CALENDARS.of(Party.customs("JP"));

    /** Act on National Holidays, Articles 2 and 3, without the equinoxes, which the sky decides. */
    private static final List<MonthDay> FIXED = List.of(
            MonthDay.of(1, 1),
            MonthDay.of(2, 11),
            MonthDay.of(2, 23),
            MonthDay.of(4, 29),
            MonthDay.of(5, 3),
            MonthDay.of(5, 4),
            MonthDay.of(5, 5),
            MonthDay.of(8, 11),
            MonthDay.of(11, 3),
            MonthDay.of(11, 23));

    private static final Map<Integer, Integer> MONDAYS = Map.of(1, 2, 7, 3, 9, 3, 10, 2);

    static Stream<Integer> years() {
        return Stream.iterate(2024, year -> year <= 2030, year -> year + 1);
    }

    @ParameterizedTest
    @MethodSource("years")
    void has_the_national_holidays_of_japan_as_the_act_makes_them(int year) {
        var byTheAct = new TreeSet<LocalDate>();
        FIXED.forEach(day -> byTheAct.add(day.atYear(year)));
        MONDAYS.forEach((month, nth) -> byTheAct.add(
                LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, DayOfWeek.MONDAY))));
        JAPAN.holidays().forEach((day, what) -> {
            if (what.contains("Equinox") && day.getYear() == year) {
                byTheAct.add(day);
            }
        });
        byTheAct.addAll(inLieu(byTheAct));
        byTheAct.addAll(between(byTheAct));

        assertThat(JAPAN.holidays().entrySet().stream()
                        .filter(entry -> entry.getKey().getYear() == year)
                        .filter(entry -> !entry.getValue().equals("Government offices closed"))
                        .map(Map.Entry::getKey)
                        .toList())
                .containsExactlyElementsOf(byTheAct);
    }

    /** Article 3(2): the first day after a holiday on a Sunday that is none itself. */
    private static List<LocalDate> inLieu(Set<LocalDate> holidays) {
        return holidays.stream()
                .filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY)
                .map(day -> Stream.iterate(day, next -> next.plusDays(1))
                        .filter(next -> !holidays.contains(next))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    /** Article 3(3): a day between two holidays. */
    private static List<LocalDate> between(Set<LocalDate> holidays) {
        return holidays.stream()
                .map(day -> day.plusDays(1))
                .filter(day -> !holidays.contains(day) && holidays.contains(day.plusDays(1)))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "JP, 2026-05-06", "JP, 2026-09-22", "JP, 2026-12-29", "KR, 2027-02-08", "US, 2026-11-26", "AU, 2027-01-26",
        "NL, 2026-04-27", "DE, 2028-10-03", "CN, 2027-10-01", "EU, 2026-12-28", "NZ, 2026-02-06", "SG, 2026-08-10",
        "GB, 2026-12-28"
    })
    void does_not_work_on_holidays(String country, LocalDate day) {
        assertThat(CALENDARS.of(Party.customs(country)).isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JP", "KR", "US", "AU", "NL", "DE", "CN", "EU", "NZ", "SG", "GB"})
    void says_of_which_years_it_knows_the_holidays(String country) {
        var calendar = CALENDARS.of(Party.customs(country));

        assertThat(calendar.knowsHolidaysOf(2024)).isTrue();
        assertThat(calendar.knowsHolidaysOf(2030)).isTrue();
        assertThat(calendar.knowsHolidaysOf(2031)).isFalse();
        assertThat(calendar.holidays().keySet()).allMatch(day -> calendar.knowsHolidaysOf(day.getYear()));
        assertThat(years().map(Year::of).toList())
                .allMatch(year -> calendar.holidays().keySet().stream()
                        .anyMatch(day -> Year.from(day).equals(year)));
    }

    @Test
    void knows_a_zone_of_every_partner_and_says_where_it_knows_no_holidays() {
        assertThat(FrameworkFiles.packaged().all())
                .extracting(Framework::partner)
                .allMatch(partner -> CALENDARS.all().containsKey(partner));
        assertThat(CALENDARS.of(Party.customs("TH")).holidays()).isEmpty();
        assertThat(CALENDARS.of(Party.customs("TH")).knowsHolidaysOf(2026)).isFalse();
    }

    @Test
    void works_from_monday_to_friday_where_it_knows_nothing() {
        var unknown = CALENDARS.of(Party.customs("ZZ"));

        assertThat(unknown.isWorkingDay(LocalDate.of(2026, 11, 20))).isTrue();
        assertThat(unknown.isWorkingDay(LocalDate.of(2026, 11, 21))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "JP, NL, 2026-12-20T00:00:00Z, 2027-01-19T15:00:00Z, true",
        "TH, JP, 2026-12-20T00:00:00Z, 2027-01-19T15:00:00Z, false",
        "JP, TH, 2026-12-20T00:00:00Z, 2027-01-19T15:00:00Z, false",
        "NL, JP, 2030-12-20T00:00:00Z, 2031-01-20T15:00:00Z, false",
        "NL, JP, 2030-12-20T00:00:00Z, 2030-12-31T15:00:00Z, true",
        "NL, JP, 2023-12-31T14:59:59Z, 2024-01-09T15:00:00Z, false",
        "NL, JP, 2023-12-31T15:00:00Z, 2024-01-09T15:00:00Z, true"
    })
    void knows_the_holidays_of_a_deadline_if_it_knows_both_sides_in_all_its_years(
            String requesting, String requested, Instant from, Instant due, boolean known) {
        var deadline = new Deadline(from, due, false);

        assertThat(CALENDARS.knowHolidays(deadline, Party.customs(requesting), Party.customs(requested)))
                .isEqualTo(known);
    }

    @Test
    void goes_by_the_clock_of_its_country() {
        assertThat(JAPAN.dayOf(Instant.parse("2026-11-20T15:00:00Z"))).isEqualTo("2026-11-21");
        assertThat(JAPAN.endOf(LocalDate.of(2026, 11, 20))).isEqualTo("2026-11-20T15:00:00Z");
        assertThat(CALENDARS.of(Party.customs("IR")).isWorkingDay(LocalDate.of(2026, 11, 20)))
                .isFalse();
    }
}
