package org.rilohub.cases.requests;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.rilohub.cases.requests.LifeCycle.Row;
import org.rilohub.cases.requests.Requests.Past;
import org.rilohub.ledger.Leaves;

/** Keeps what happens to a request: where it stands now, an entry in its history, and a leaf that says the same. */
final class Chronicle {
    /** No agreement that was read has a deadline in numbers. */
    private static final String BY_THE_CLOCK = "office default";

    private static final String OPENED = "design";

    private final RequestStore store;
    private final Leaves leaves;

    /**
     * What is told beside the step itself.
     *
     * @param problems why the hub stopped it
     */
    record Cause(Optional<UUID> messageId, List<String> problems) {
        Cause {
            problems = List.copyOf(problems);
        }

        static Cause of(UUID messageId) {
            return new Cause(Optional.of(messageId), List.of());
        }

        static Cause clock() {
            return new Cause(Optional.empty(), List.of());
        }
    }

    Chronicle(RequestStore store, Leaves leaves) {
        this.store = store;
        this.leaves = leaves;
    }

    /** One that is there for the first time. */
    void opened(Connection tx, RequestCase request) throws SQLException {
        var facts = facts(request, request.state(), Side.REQUESTING, OPENED);
        facts.put("messageId", request.caseId().toString());
        var digest = leaves.write(tx, "request-opened", request.requesting(), facts);
        store.add(
                tx,
                request.caseId(),
                new Past(
                        request.version(),
                        "OPENED",
                        Side.REQUESTING,
                        request.state(),
                        request.state(),
                        OPENED,
                        Optional.empty(),
                        Optional.of(request.caseId()),
                        request.times().updated(),
                        digest.toString()));
    }

    /** A step of the life cycle. */
    void step(Connection tx, RequestCase after, Row row, Cause cause) throws SQLException {
        var facts = facts(after, row.from(), row.by(), row.clause());
        cause.messageId().ifPresent(id -> facts.put("messageId", id.toString()));
        var digest = leaves.write(tx, row.event().leaf(), after.party(row.by()), facts, lists(cause));
        store.keep(tx, after);
        store.add(
                tx,
                after.caseId(),
                new Past(
                        after.version(),
                        row.event().name(),
                        row.by(),
                        row.from(),
                        row.to(),
                        row.clause(),
                        Optional.empty(),
                        cause.messageId(),
                        after.times().updated(),
                        digest.toString()));
    }

    private static Map<String, List<String>> lists(Cause cause) {
        return cause.problems().isEmpty() ? Map.of() : Map.of("problems", cause.problems());
    }

    /**
     * A clock rang, and the request stands where it stood.
     *
     * @param what {@code REMINDED} or {@code BREACHED}
     */
    void rang(Connection tx, RequestCase after, String what, String step) throws SQLException {
        var facts = facts(after, after.state(), Side.HUB, BY_THE_CLOCK);
        facts.put("step", step);
        var digest = leaves.write(tx, "request-" + what.toLowerCase(Locale.ROOT), after.requested(), facts);
        store.keep(tx, after);
        store.add(
                tx,
                after.caseId(),
                new Past(
                        after.version(),
                        what,
                        Side.HUB,
                        after.state(),
                        after.state(),
                        BY_THE_CLOCK,
                        Optional.of(step),
                        Optional.empty(),
                        after.times().updated(),
                        digest.toString()));
    }

    private static SortedMap<String, Object> facts(RequestCase after, State from, Side by, String clause) {
        var facts = new TreeMap<String, Object>();
        facts.put("requestId", after.caseId().toString());
        facts.put("version", after.version());
        facts.put("from", from.name());
        facts.put("to", after.state().name());
        facts.put("by", by.name());
        facts.put("clause", clause);
        after.framework().ifPresent(id -> facts.put("framework", id));
        return facts;
    }
}
