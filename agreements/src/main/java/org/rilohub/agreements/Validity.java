package org.rilohub.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a framework holds.
 *
 * @param inForce as the latest publication states it
 * @param provenBy a day on which a dated list already shows it in force
 * @param signed where a list or note says when
 * @param revised months of revision, oldest first
 * @param notice when one side gave notice of its end
 * @param lastDay the last day in force, where it has ended
 * @param fy2012Amendment whether the publication marks it as holding the content of the FY2012 Customs Act amendment
 */
public record Validity(
        DayOrMonth inForce,
        Optional<LocalDate> provenBy,
        Optional<DayOrMonth> signed,
        List<DayOrMonth> revised,
        Optional<DayOrMonth> notice,
        Optional<LocalDate> lastDay,
        boolean fy2012Amendment) {
    /** The FY2012 amendment of the Customs Act took effect. */
    private static final LocalDate AMENDMENT = LocalDate.of(2012, 4, 1);

    public Validity {
        revised = List.copyOf(revised);
    }

    /** The first day in force: the latest it can have been, unless a dated list proves it earlier. */
    public LocalDate begins() {
        var latest = inForce.lastDay();
        return provenBy.filter(latest::isAfter).orElse(latest);
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(begins()) && !hasEndedBy(day);
    }

    public boolean hasEndedBy(LocalDate day) {
        return lastDay.filter(day::isAfter).isPresent();
    }

    /** Signed by that day, and not yet in force: listed apart, never a basis. */
    public boolean onlySignedOn(LocalDate day) {
        return day.isBefore(begins())
                && signed.filter(known -> !day.isBefore(known.lastDay())).isPresent();
    }

    /** Whether use in criminal proceedings can be consented to: from the last revision, else from entry into force. */
    public boolean amendedOn(LocalDate day) {
        return fy2012Amendment && holdsOn(day) && !day.isBefore(amendedFrom());
    }

    private LocalDate amendedFrom() {
        var stated = revised.isEmpty() ? begins() : revised.getLast().lastDay();
        return Stream.of(stated, AMENDMENT).max(LocalDate::compareTo).orElseThrow();
    }
}
