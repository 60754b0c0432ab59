package org.rilohub.partners;

import java.util.Comparator;

/**
 * What a translation did to one field.
 *
 * @param path canonical path
 * @param kind what became of it
 * @param reason a code: {@code not-in-dialect}, {@code nn-2}, {@code era-date} and the like; never a value
 */
public record Change(String path, Kind kind, String reason) {
    /** By path, then kind, then reason. */
    public static final Comparator<Change> ORDER =
            Comparator.comparing(Change::path).thenComparing(Change::kind).thenComparing(Change::reason);

    /** What can become of a field between two dialects. */
    public enum Kind {
        DROPPED,
        MASKED,
        GENERALISED,
        MAPPED
    }
}
