package org.rilohub.cases.clocks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rilohub.schemas.Party;

/**
 * The calendars that come with the hub: {@code countries.tsv} and one file of holidays for each country of
 * {@code index.txt}. All of it is general knowledge, marked so in its files.
 */
public final class WorkCalendars {
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final SortedMap<String, WorkCalendar> byCountry;

    private WorkCalendars(Map<String, WorkCalendar> byCountry) {
        this.byCountry = Collections.unmodifiableSortedMap(new TreeMap<>(byCountry));
    }

    /** Read from the hub's own files. */
    public static WorkCalendars packaged() {
        var withHolidays = Set.copyOf(TextTable.index());
        return new WorkCalendars(TextTable.of(TextTable.class, "countries").rows().stream()
                .map(row -> calendar(row, withHolidays.contains(row.getFirst())))
                .collect(Collectors.toMap(WorkCalendar::country, calendar -> calendar)));
    }

    private static WorkCalendar calendar(List<String> row, boolean withHolidays) {
        var country = row.getFirst();
        var zone = ZoneId.of(row.get(1));
        var weekend =
                Arrays.stream(row.get(2).split(",")).map(DayOfWeek::valueOf).collect(Collectors.toSet());
        return withHolidays
                ? withHolidays(country, zone, weekend)
                : new WorkCalendar(country, zone, weekend, new TreeMap<>(), 0, -1);
    }

    private static WorkCalendar withHolidays(String country, ZoneId zone, Set<DayOfWeek> weekend) {
        var file = TextTable.of(TextTable.class, country);
        var holidays = new TreeMap<LocalDate, String>();
        file.rows().forEach(row -> holidays.put(LocalDate.parse(row.getFirst()), row.get(1)));
        return new WorkCalendar(country, zone, weekend, holidays, file.year("from"), file.year("until"));
    }

    /** Of a customs administration; one the hub knows nothing of works from Monday to Friday in UTC. */
    public WorkCalendar of(Party party) {
        return Optional.ofNullable(byCountry.get(party.code()))
                .orElseGet(() -> new WorkCalendar(party.code(), ZoneOffset.UTC, WEEKEND, new TreeMap<>(), 0, -1));
    }

    /**
     * Whether the hub knows the holidays of both sides in every year through which a deadline runs; if not, it counted a side's
     * weekends alone, and what is due may fall on a holiday. What is in hours goes on through holidays, known or not.
     *
     * @param requested whose days they are
     */
    public boolean knowHolidays(Deadline deadline, Party requesting, Party requested) {
        var there = of(requested);
        var first = there.dayOf(deadline.from());
        var last = there.dayOf(deadline.due().minusNanos(1));
        return there.knowsHolidays(first, last) && of(requesting).knowsHolidays(first, last);
    }

    /** Every country the hub knows a zone of. */
    public SortedMap<String, WorkCalendar> all() {
        return byCountry;
    }
}
