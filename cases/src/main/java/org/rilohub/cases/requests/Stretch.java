package org.rilohub.cases.requests;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.rilohub.cases.requests.Requests.Place;
import org.rilohub.schemas.Urgency;

/**
 * The stretch of an index that a list is read from, newest first. Its last column is held by an upper and a lower bound and stands in the
 * order: no other index has that order, so that the database cannot walk one of them past everything that is not wanted,
 * however many it expects to meet there.
 *
 * @param columns of the index, between the reader's side and {@code case_id}
 * @param values one for each column
 */
record Stretch(List<String> columns, List<Object> values) {
    private static final UUID BEHIND_ALL = new UUID(-1, -1);

    Stretch {
        columns = List.copyOf(columns);
        values = List.copyOf(values);
    }

    /**
     * Together they have every request that is wanted: a column nobody asked for has each value it can have.
     *
     * @param other the column of the other side
     */
    static List<Stretch> of(Wanted wanted, String other) {
        return Stream.of(true, false)
                .filter(open -> open || !wanted.openOnly())
                .map(open -> new Stretch(List.of("is_open"), List.of(open)))
                .flatMap(stretch -> stretch.narrowed(wanted, other))
                .toList();
    }

    /** By one filter, whose index also tells what the filters below it leave out. */
    private Stream<Stretch> narrowed(Wanted wanted, String other) {
        if (wanted.other().isPresent()) {
            return and(other, wanted.other());
        }
        if (wanted.state().isPresent()) {
            return and("state", wanted.state());
        }
        return wanted.kind().isPresent() ? ofKind(wanted) : and("urgency", wanted.urgency());
    }

    private Stream<Stretch> ofKind(Wanted wanted) {
        return Stream.of(Urgency.values())
                .filter(urgency ->
                        wanted.urgency().filter(asked -> asked != urgency).isEmpty())
                .flatMap(urgency -> and("urgency", Optional.of(urgency)))
                .flatMap(stretch -> stretch.and("kind", wanted.kind()));
    }

    private Stream<Stretch> and(String column, Optional<?> value) {
        return Stream.of(value.map(each -> with(column, each)).orElse(this));
    }

    private Stretch with(String column, Object value) {
        return new Stretch(joined(columns, column), joined(values, value));
    }

    private static <T> List<T> joined(List<T> some, T one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }

    boolean has(String column) {
        return columns.contains(column);
    }

    /** Holds a search to this stretch, behind a place if there is one. */
    void hold(Search search, Optional<Place> after) {
        int last = columns.size() - 1;
        for (int i = 0; i < last; i++) {
            search.and(columns.get(i) + " = ?", values.get(i));
        }
        var newest = after.map(Place::caseId).orElse(BEHIND_ALL);
        search.and("(" + columns.get(last) + ", case_id) < (?, ?)", values.get(last), newest);
        search.and(columns.get(last) + " >= ?", values.get(last));
    }

    String order() {
        return columns.getLast() + " desc, case_id desc";
    }
}
