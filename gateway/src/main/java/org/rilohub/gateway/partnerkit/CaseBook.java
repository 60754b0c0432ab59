package org.rilohub.gateway.partnerkit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.ledger.sql.Database;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Party;

/** What lasts longer than a message, as the throw-away hub has it, read straight from its database. */
record CaseBook(Database database) {
    private static final String REQUEST = """
            select c.case_id, c.state, array(select e.event from request_event e
                   where e.case_id = c.case_id and e.by_side = 'REQUESTED' order by e.version) as done,
                   array(select concat_ws(' ', m.message_type, coalesce(d.outcome, d.state), array_to_string(d.problems, ' '))
                   from message m join dispatch d using (report_id) where m.sender = c.requested and d.receiver = c.requesting
                   and m.received_at >= c.opened_at order by m.received_at) as said
            from request_case c where c.requesting = ? and c.message_id = ?
            """;
    private static final String RECALL = """
            select r.recall_id, array(select receiver from recall_receiver x
                   where x.recall_id = r.recall_id and x.state = 'SENT' order by receiver) as missing,
                   array(select x.state from recall_receiver x
                   where x.recall_id = r.recall_id and x.receiver = ? and x.state <> 'SENT') as answer
            from recall r join message m on m.report_id = r.recall_id
            where m.sender = ? and m.message_id = ?
            """;
    private static final String CONSENT =
            "select consent_id, use, state from consent where asked_by = ? and concerning = ? order by asked_at desc";
    private static final String HUBS_ID = "select report_id from message where sender = ? and message_id = ?";

    /**
     * A request for assistance.
     *
     * @param done the events by which the requested side moved it, in their order
     * @param said what that side has said to the other since, each with what the hub decided and why: codes
     */
    record Request(UUID id, String state, List<String> done, List<String> said) {}

    /**
     * A recall.
     *
     * @param missing who has not answered
     * @param answer of the one receiver that was asked about, as a code; empty while there is none
     */
    record Recalled(UUID id, List<String> missing, Optional<String> answer) {}

    /** What was asked of an originator, and where that stands. */
    record Consent(UUID id, String use, String state) {}

    /** The hub's id of what a sender handed in under its own. */
    UUID hubsId(Party sender, UUID messageId) {
        return first(Sql.of(HUBS_ID, sender, messageId), row -> row.getObject(1, UUID.class))
                .orElseThrow(() -> new IllegalStateException("the hub has no such message"));
    }

    /** The request that a message of its requesting side opened. */
    Optional<Request> request(Party requesting, UUID messageId) {
        return first(
                Sql.of(REQUEST, requesting, messageId),
                row -> new Request(id(row), row.getString("state"), Sql.texts(row, "done"), Sql.texts(row, "said")));
    }

    /** The recall that a message of its originator opened. */
    Optional<Recalled> recall(Party originator, UUID messageId, Party receiver) {
        return first(
                Sql.of(RECALL, receiver, originator, messageId),
                row -> new Recalled(
                        id(row),
                        Sql.texts(row, "missing"),
                        Sql.texts(row, "answer").stream().findFirst()));
    }

    /** The last consent that was asked for, about what was told under this id. */
    Optional<Consent> consent(Party askedBy, UUID concerning) {
        return first(
                Sql.of(CONSENT, askedBy, concerning),
                row -> new Consent(id(row), row.getString("use"), row.getString("state")));
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject(1, UUID.class);
    }

    private <T> Optional<T> first(Sql question, Sql.Row<T> row) {
        return database.transaction(tx -> question.first(tx, row));
    }
}
