package org.rilohub.cases.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rilohub.cases.requests.Requests.Place;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Party;

/**
 * The query behind a list of requests: a few searches for each side its reader may stand on, each in the order of an index of its own,
 * put together newest first, or soonest due first where it asks what is due.
 */
final class Listing {
    private final Party party;
    private final Wanted wanted;
    private final List<String> marks;
    private final Optional<Place> after;
    private final int limit;

    /**
     * @param marks keyed digests of the reference that is looked for
     * @param after only requests behind this place
     */
    Listing(Party party, Wanted wanted, List<String> marks, Optional<Place> after, int limit) {
        this.party = party;
        this.wanted = wanted;
        this.marks = List.copyOf(marks);
        this.after = after;
        this.limit = limit;
    }

    Sql sql() {
        var searches = new ArrayList<Sql>();
        if (wanted.side().filter(side -> side != Side.REQUESTING).isEmpty()) {
            searches.addAll(searches("requesting", "requested", ""));
        }
        if (wanted.side().filter(side -> side != Side.REQUESTED).isEmpty()) {
            searches.addAll(searches("requested", "requesting", " and released_at is not null"));
        }
        var text = searches.stream().map(Sql::text).collect(Collectors.joining(") union all (", "(", ")"));
        return new Sql(
                "select * from (" + text + ") found order by " + order() + " limit " + limit,
                searches.stream()
                        .flatMap(search -> search.parameters().stream())
                        .toList());
    }

    private String order() {
        return wanted.dueBefore().isPresent() ? "answer_due, case_id" : "case_id desc";
    }

    private List<Sql> searches(String own, String other, String visible) {
        if (wanted.dueBefore().isPresent()) {
            return List.of(due(new Search(own, party, visible), other));
        }
        if (wanted.reference().isPresent()) {
            return List.of(named(new Search(own, party, visible), other));
        }
        return Stretch.of(wanted, other).stream()
                .map(stretch -> stretched(new Search(own, party, visible), other, stretch))
                .toList();
    }

    private Sql stretched(Search search, String other, Stretch stretch) {
        stretch.hold(search, after);
        filter(search, other, Optional.of(stretch));
        return search.first(stretch.order(), limit);
    }

    private Sql due(Search search, String other) {
        filter(search, other, Optional.empty());
        search.and("is_open and answer_due < ?", wanted.dueBefore().orElseThrow());
        if (wanted.reference().isPresent()) {
            search.and("reference_mark = any (?)", marks);
        }
        after.ifPresent(place ->
                search.and("(answer_due, case_id) > (?, ?)", place.due().orElseThrow(), place.caseId()));
        return search.first(order(), limit);
    }

    /** Few have one number. */
    private Sql named(Search search, String other) {
        filter(search, other, Optional.empty());
        search.and("reference_mark = any (?)", marks);
        if (wanted.openOnly()) {
            search.and("is_open");
        }
        after.ifPresent(place -> search.and("case_id < ?", place.caseId()));
        return search.first(order(), limit);
    }

    /** What the stretch does not hold already: a column held to one value would no longer count for the order. */
    private void filter(Search search, String other, Optional<Stretch> stretch) {
        filter(search, "state", wanted.state(), stretch);
        filter(search, other, wanted.other(), stretch);
        filter(search, "kind", wanted.kind(), stretch);
        filter(search, "urgency", wanted.urgency(), stretch);
    }

    private static void filter(Search search, String column, Optional<?> value, Optional<Stretch> stretch) {
        value.filter(known -> stretch.filter(held -> held.has(column)).isEmpty())
                .ifPresent(known -> search.and(column + " = ?", known));
    }
}
