package org.rilohub.cases.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rilohub.cases.requests.Requests.Place;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Party;

/**
 * The query behind a list of requests: one search for each side its reader may stand on, each with an index of its own,
 * put together newest first, or soonest due first where it asks what is due.
 */
final class Listing {
    private final Party party;
    private final Wanted wanted;
    private final List<String> marks;
    private final Optional<Place> after;
    private final int limit;
    private final List<Object> parameters = new ArrayList<>();

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
        var searches = new ArrayList<String>();
        if (wanted.side().filter(side -> side != Side.REQUESTING).isEmpty()) {
            searches.add(search("requesting", "requested", ""));
        }
        if (wanted.side().filter(side -> side != Side.REQUESTED).isEmpty()) {
            searches.add(search("requested", "requesting", " and released_at is not null"));
        }
        parameters.add(limit);
        var text = "select * from (" + String.join(" union all ", searches) + ") found" + order() + " limit ?";
        return new Sql(text, parameters);
    }

    private String search(String own, String other, String visible) {
        var text = new StringBuilder("(select * from request_case where " + own + " = ?" + visible);
        parameters.add(party);
        wanted.state().ifPresent(state -> and(text, "state = ?", state));
        wanted.other().ifPresent(known -> and(text, other + " = ?", known));
        wanted.kind().ifPresent(kind -> and(text, "kind = ?", kind));
        wanted.urgency().ifPresent(urgency -> and(text, "urgency = ?", urgency));
        if (wanted.openOnly() || wanted.dueBefore().isPresent()) {
            text.append(" and is_open");
        }
        wanted.dueBefore().ifPresent(due -> and(text, "answer_due < ?", due));
        if (wanted.reference().isPresent()) {
            and(text, "reference_mark = any (?)", marks);
        }
        after.ifPresent(place -> goOn(text, place));
        parameters.add(limit);
        return text.append(order()).append(" limit ?)").toString();
    }

    /** Each has an index that is in this order, so that no page costs more than what stands on it. */
    private String order() {
        return wanted.dueBefore().isPresent() ? " order by answer_due, case_id" : " order by case_id desc";
    }

    private void goOn(StringBuilder text, Place place) {
        if (wanted.dueBefore().isEmpty()) {
            and(text, "case_id < ?", place.caseId());
        } else {
            and(text, "(answer_due, case_id) > (?", place.due().orElseThrow());
            text.append(", ?)");
            parameters.add(place.caseId());
        }
    }

    private void and(StringBuilder text, String condition, Object parameter) {
        text.append(" and ").append(condition);
        parameters.add(parameter);
    }
}
