package org.rilohub.routes.door;

import org.rilohub.cases.cen.Waiting;

/** A place among what waits for review, as it stands in an address. */
final class ReviewCursor {
    private ReviewCursor() {}

    static String text(Waiting.Place place) {
        return PairCursor.text(place.id(), place.at().toString());
    }

    /**
     * The place that a text names.
     *
     * @throws IllegalArgumentException or {@link java.time.DateTimeException} if it is none that {@link #text} wrote
     */
    static Waiting.Place read(String text) {
        return PairCursor.read(text, (id, at) -> new Waiting.Place(Filters.utc(at), id));
    }
}
