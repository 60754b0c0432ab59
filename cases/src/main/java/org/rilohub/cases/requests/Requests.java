package org.rilohub.cases.requests;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.cases.clocks.Deadline;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Party;
import org.rilohub.security.Vault;

/** Requests for assistance, in the caller's transaction; each side sees its own, the requested one once they may leave. */
public final class Requests {
    /** The most a list holds. */
    public static final int MOST = 200;

    private static final String OF_A_SIDE = """
            select * from request_case
            where case_id = ? and (requesting = ? or requested = ? and released_at is not null)
            """;

    private final Vault vault;

    /**
     * Part of a list.
     *
     * @param next where the rest begins, if there is more
     */
    public record Page(List<RequestCase> requests, Optional<UUID> next) {
        public Page {
            requests = List.copyOf(requests);
        }
    }

    /**
     * Something that happened to a request.
     *
     * @param event a code: an {@link Event}, or {@code REMINDED} or {@code BREACHED} of a clock
     * @param step of the clock that rang, {@code answer:80}
     * @param messageId the hub's id of the message that did it
     * @param digest of the leaf that says the same, {@code sha-256:} and hexadecimal
     */
    public record Past(
            long version,
            String event,
            Side by,
            State from,
            State to,
            String clause,
            Optional<String> step,
            Optional<UUID> messageId,
            Instant at,
            String digest) {}

    /** @param vault makes the keyed digests by which references are found */
    public Requests(Vault vault) {
        this.vault = vault;
    }

    /** One, for a side of it; empty for everybody else. */
    public Optional<RequestCase> find(Connection tx, Party party, UUID caseId) throws SQLException {
        return Sql.of(OF_A_SIDE, caseId, party, party).first(tx, RequestRow::read);
    }

    /**
     * Those of a party, newest first.
     *
     * @param after {@link Page#next()} of the page before
     * @param limit at most {@value #MOST}
     */
    public Page list(Connection tx, Party party, Wanted wanted, Optional<UUID> after, int limit) throws SQLException {
        int most = Math.clamp(limit, 1, MOST);
        var found = listing(party, wanted, after, most + 1).sql().list(tx, RequestRow::read);
        return found.size() > most
                ? new Page(
                        found.subList(0, most), Optional.of(found.get(most - 1).caseId()))
                : new Page(found, Optional.empty());
    }

    Listing listing(Party party, Wanted wanted, Optional<UUID> after, int limit) {
        return new Listing(party, wanted, wanted.reference().map(vault::marks).orElse(List.of()), after, limit);
    }

    /** What happened to one, oldest first, for a side of it; empty for everybody else. */
    public List<Past> history(Connection tx, Party party, UUID caseId) throws SQLException {
        return find(tx, party, caseId).isEmpty()
                ? List.of()
                : Sql.of("select * from request_event where case_id = ? order by version", caseId)
                        .list(tx, Requests::past);
    }

    private static Past past(ResultSet row) throws SQLException {
        return new Past(
                row.getLong("version"),
                row.getString("event"),
                Side.valueOf(row.getString("by_side")),
                State.valueOf(row.getString("from_state")),
                State.valueOf(row.getString("to_state")),
                row.getString("clause"),
                Sql.text(row, "step"),
                Optional.ofNullable(row.getObject("message_id", UUID.class)),
                Sql.instant(row, "at"),
                row.getString("digest"));
    }

    /** One, held until {@code tx} ends. */
    Optional<RequestCase> hold(Connection tx, UUID caseId) throws SQLException {
        return Sql.of("select * from request_case where case_id = ? for update", caseId)
                .first(tx, RequestRow::read);
    }

    /**
     * One, held until {@code tx} ends.
     *
     * @throws SQLException if another transaction holds it: whoever rings waits for nobody, so that nobody waits for it
     */
    Optional<RequestCase> holdAtOnce(Connection tx, UUID caseId) throws SQLException {
        return Sql.of("select * from request_case where case_id = ? for update nowait", caseId)
                .first(tx, RequestRow::read);
    }

    /** One, for whoever made sure that it may be seen. */
    Optional<RequestCase> find(Connection tx, UUID caseId) throws SQLException {
        return Sql.of("select * from request_case where case_id = ?", caseId).first(tx, RequestRow::read);
    }

    /** Of a requesting side, the returned request that its message answers or that its conversation is about. */
    Optional<RequestCase> returned(Connection tx, Party requesting, Optional<UUID> ref, Optional<UUID> conversation)
            throws SQLException {
        return Sql.of("""
                        select * from request_case
                        where requesting = ? and state = 'RETURNED_INCOMPLETE'
                            and (message_id = ? or case_id = ? or conversation_id = ?)
                        order by case_id desc limit 1
                        """, requesting, ref, ref, conversation).first(tx, RequestRow::read);
    }

    /** Remembers which request a message hands in again. */
    void resubmits(Connection tx, UUID messageId, RequestCase request) throws SQLException {
        Sql.of(
                        "insert into request_resubmission (message_id, case_id, owner) values (?, ?, ?)",
                        messageId,
                        request.caseId(),
                        request.requesting())
                .update(tx);
    }

    Optional<UUID> resubmitted(Connection tx, UUID messageId) throws SQLException {
        return Sql.of("select case_id from request_resubmission where message_id = ?", messageId)
                .first(tx, row -> row.getObject("case_id", UUID.class));
    }

    /** Whether a message has done to its request what it does. */
    boolean hasActed(Connection tx, UUID caseId, UUID messageId) throws SQLException {
        return Sql.of("select 1 from request_event where case_id = ? and message_id = ?", caseId, messageId)
                .first(tx, row -> true)
                .isPresent();
    }

    void open(Connection tx, RequestCase request, String reference) throws SQLException {
        Sql.of(
                        """
                        insert into request_case (case_id, requesting, requested, framework, kind, urgency, state,
                            is_open, version, message_id, conversation_id, reference_mark, oral, confirmed, waived,
                            could_do_the_same, special_procedure, clarifying, opened_at, updated_at, answer_in_hours)
                        values (?, ?, ?, ?, ?, ?, ?, true, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?, ?, false)
                        """,
                        request.caseId(),
                        request.requesting(),
                        request.requested(),
                        request.framework(),
                        request.asked().kind(),
                        request.asked().urgency(),
                        request.state(),
                        request.version(),
                        request.opening().messageId(),
                        request.opening().conversationId(),
                        vault.marks(reference).getFirst(),
                        request.writing().oral(),
                        request.writing().confirmed(),
                        request.writing().waived(),
                        request.asked().couldDoTheSame(),
                        request.asked().specialProcedure(),
                        request.times().opened(),
                        request.times().updated())
                .update(tx);
    }

    /** Stores what may have changed of one that is held. */
    void keep(Connection tx, RequestCase request) throws SQLException {
        var times = request.times();
        Sql.of(
                        """
                        update request_case set state = ?, is_open = ?, version = ?, urgency = ?, confirmed = ?,
                            waived = ?, could_do_the_same = ?, special_procedure = ?, clarifying = ?,
                            clock_stopped_at = ?, released_at = ?, updated_at = ?, acknowledge_from = ?,
                            acknowledge_due = ?, answer_from = ?, answer_due = ?, answer_in_hours = ?
                        where case_id = ?
                        """,
                        request.state(),
                        !request.state().isFinal(),
                        request.version(),
                        request.asked().urgency(),
                        request.writing().confirmed(),
                        request.writing().waived(),
                        request.asked().couldDoTheSame(),
                        request.asked().specialProcedure(),
                        times.clarifying(),
                        times.stoppedAt(),
                        times.released(),
                        times.updated(),
                        times.acknowledge().map(Deadline::from),
                        times.acknowledge().map(Deadline::due),
                        times.answer().map(Deadline::from),
                        times.answer().map(Deadline::due),
                        times.answer().map(Deadline::inHours).orElse(false),
                        request.caseId())
                .update(tx);
    }

    void add(Connection tx, UUID caseId, Past past) throws SQLException {
        Sql.of(
                        """
                        insert into request_event (case_id, version, event, by_side, from_state, to_state, clause,
                            step, message_id, at, digest)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        caseId,
                        past.version(),
                        past.event(),
                        past.by(),
                        past.from(),
                        past.to(),
                        past.clause(),
                        past.step(),
                        past.messageId(),
                        past.at(),
                        past.digest())
                .update(tx);
    }
}
