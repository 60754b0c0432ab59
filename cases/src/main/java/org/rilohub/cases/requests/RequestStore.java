package org.rilohub.cases.requests;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rilohub.cases.clocks.Deadline;
import org.rilohub.cases.requests.Requests.Past;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.CommodityCategory;
import org.rilohub.schemas.Party;

/** The rows of requests, for whatever moves them; who may see one, its callers ask. */
final class RequestStore {
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

    /** @param mark keyed digest of the requesting side's own number */
    void open(Connection tx, RequestCase request, String mark) throws SQLException {
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
                        mark,
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
                        update request_case set framework = ?, state = ?, is_open = ?, version = ?, urgency = ?, confirmed = ?,
                            waived = ?, could_do_the_same = ?, special_procedure = ?, clarifying = ?,
                            clock_stopped_at = ?, released_at = ?, updated_at = ?, acknowledge_from = ?,
                            acknowledge_due = ?, answer_from = ?, answer_due = ?, answer_in_hours = ?
                        where case_id = ?
                        """,
                        request.framework(),
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

    /** Remembers of which goods a request speaks. */
    void isAbout(Connection tx, UUID caseId, SortedSet<CommodityCategory> categories) throws SQLException {
        Sql.of(
                        "update request_case set categories = ? where case_id = ?",
                        categories.stream().map(CommodityCategory::name).toList(),
                        caseId)
                .update(tx);
    }

    SortedSet<CommodityCategory> categories(Connection tx, UUID caseId) throws SQLException {
        return Sql.of("select categories from request_case where case_id = ?", caseId)
                .first(tx, row -> Sql.texts(row, "categories"))
                .orElse(List.of())
                .stream()
                .map(CommodityCategory::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
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
