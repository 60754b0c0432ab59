package org.rilohub.agreements;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the receiver must do, or leave undone, with what it is told. Obligations travel with the message: as a code, and as
 * a sentence in English and Japanese that {@link Sentences} has.
 */
public enum Obligation {
    /** POL-01. */
    CUSTOMS_PURPOSES_ONLY,
    /** POL-02. */
    NO_THIRD_PARTY,
    /** POL-03. */
    NO_DOMESTIC_AGENCIES,
    /** POL-04, where the law of the provider sets the level. */
    PROTECT_AS_PROVIDER,
    /** POL-04, where the law of the receiver sets it. */
    PROTECT_AS_RECEIVER,
    /** POL-06, POL-23. */
    NOTICE_BEFORE_DISCLOSURE,
    /** POL-07. */
    NO_COURT_USE,
    /** POL-08. */
    COURT_USE_BY_CONSENT,
    /** POL-02, POL-08: what the originator allows within conditions. */
    CONDITIONS_OF_CONSENT,
    /** H1. */
    NO_JUDICIAL_DISCLOSURE,
    /** H2. */
    NO_ONWARD,
    /** POL-31; written with its day, {@code delete-by:2030-11-21}. */
    DELETE_BY,
    /** POL-31. */
    REPORT_BACK,
    /** POL-32. */
    NOT_SOLE_GROUND,
    /** The hub's own, done before the message leaves: nobody is told of it. */
    GENERALISE_DETECTION;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    private static final Pattern DELETION = Pattern.compile("delete-by:[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** The code as it stands in answers and headers: {@code no-onward}. */
    @Override
    public String toString() {
        return code;
    }

    /** {@code delete-by:2030-11-21}. */
    static String deleteBy(LocalDate day) {
        return DELETE_BY + ":" + day;
    }

    /** The earliest day by which any of these asks for deletion. */
    public static Optional<LocalDate> earliestDeletion(Collection<String> obligations) {
        return obligations.stream()
                .filter(obligation -> obligation.startsWith(DELETE_BY + ":"))
                .map(obligation -> LocalDate.parse(
                        obligation.substring(DELETE_BY.toString().length() + 1)))
                .min(LocalDate::compareTo);
    }

    /** Of several days of deletion the earliest alone, of two levels of one thing the stricter, and everything else once. */
    static SortedSet<String> merged(Collection<String> obligations) {
        var merged = new TreeSet<>(obligations);
        earliestDeletion(obligations).ifPresent(day -> {
            merged.removeIf(obligation -> obligation.startsWith(DELETE_BY + ":"));
            merged.add(deleteBy(day));
        });
        keepStricter(merged, NO_COURT_USE, COURT_USE_BY_CONSENT);
        keepStricter(merged, PROTECT_AS_PROVIDER, PROTECT_AS_RECEIVER);
        return merged;
    }

    private static void keepStricter(SortedSet<String> obligations, Obligation stricter, Obligation other) {
        if (obligations.contains(stricter.toString())) {
            obligations.remove(other.toString());
        }
    }

    /** Whether the hub knows it. */
    static boolean isKnown(String obligation) {
        return Arrays.stream(values())
                        .anyMatch(one -> one != DELETE_BY && one.toString().equals(obligation))
                || (DELETION.matcher(obligation).matches() && isADay(obligation));
    }

    private static boolean isADay(String deletion) {
        try {
            return earliestDeletion(List.of(deletion)).isPresent();
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Whether it is the receiver's to keep; those of the hub itself stay at home. */
    public static boolean travels(String obligation) {
        return !obligation.equals(GENERALISE_DETECTION.toString());
    }
}
