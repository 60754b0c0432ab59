package org.rilohub.routes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.agreements.Answer;
import org.rilohub.agreements.Decision;
import org.rilohub.agreements.Outcome;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.routes.Parcel.State;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;

/** The dispatches and how far each has come. */
final class Dispatches {
    private static final String COLUMNS = """
            select dispatch_id, report_id, owner, provider, receiver, lane, state, attempts, outcome,
                sealed_digests, partner_receipt, prompted_by
            from dispatch
            """;

    /**
     * A parcel to be written for the first time.
     *
     * @param promptedBy as in {@link Parcel#promptedBy()}
     */
    record Fresh(
            UUID dispatchId,
            UUID reportId,
            Party provider,
            Addressee to,
            Instant at,
            Instant lookAgainAt,
            Optional<UUID> promptedBy) {}

    void insert(Connection tx, Fresh fresh) throws SQLException {
        Sql.of(
                        """
                        insert into dispatch (dispatch_id, report_id, owner, provider, receiver, lane, named_basis, state,
                            addressed_at, next_attempt_at, prompted_by, urgent)
                        values (?, ?, ?, ?, ?, ?, ?, 'PENDING', ?, ?, ?,
                            (select urgent from message where message.report_id = ?))
                        """,
                        fresh.dispatchId(),
                        fresh.reportId(),
                        fresh.provider(),
                        fresh.provider(),
                        fresh.to().receiver(),
                        fresh.to().lane(),
                        fresh.to().namedBasis(),
                        fresh.at(),
                        fresh.lookAgainAt(),
                        fresh.promptedBy(),
                        fresh.reportId())
                .update(tx);
    }

    /** A row that never was a dispatch to anybody: what its receiver stands for did not take the message. */
    void insertRefused(Connection tx, Fresh fresh, String problem) throws SQLException {
        Sql.of(
                        """
                        insert into dispatch (dispatch_id, report_id, owner, provider, receiver, lane, state, problems,
                            addressed_at, last_reason)
                        values (?, ?, ?, ?, ?, ?, 'REFUSED', ?, ?, ?)
                        """,
                        fresh.dispatchId(),
                        fresh.reportId(),
                        fresh.provider(),
                        fresh.provider(),
                        fresh.to().receiver(),
                        fresh.to().lane(),
                        List.of(problem),
                        fresh.at(),
                        problem)
                .update(tx);
    }

    List<Parcel> of(Connection tx, UUID reportId, State state) throws SQLException {
        return Sql.of(COLUMNS + "where report_id = ? and state = ? order by dispatch_id", reportId, state)
                .list(tx, Dispatches::parcel);
    }

    /** Every parcel of a report, held until {@code tx} ends. */
    List<Parcel> holdAll(Connection tx, UUID reportId) throws SQLException {
        return Sql.of(COLUMNS + "where report_id = ? order by dispatch_id for update", reportId)
                .list(tx, Dispatches::parcel);
    }

    /** The parcel, held until {@code tx} ends. */
    Optional<Parcel> hold(Connection tx, UUID dispatchId) throws SQLException {
        return Sql.of(COLUMNS + "where dispatch_id = ? for update", dispatchId).first(tx, Dispatches::parcel);
    }

    /** The parcel, held until {@code tx} ends, if it is in this state still: nothing is done twice. */
    Optional<Parcel> hold(Connection tx, UUID dispatchId, State expected) throws SQLException {
        return hold(tx, dispatchId).filter(parcel -> parcel.state() == expected);
    }

    /**
     * Queued, and no other consumer is at it.
     *
     * @param longest no lease can run longer: one that seems to is of a clock that has been set back since
     */
    Optional<Parcel> holdDue(Connection tx, UUID dispatchId, Instant now, Duration longest) throws SQLException {
        return Sql.of(COLUMNS + """
                                where dispatch_id = ? and state = 'QUEUED'
                                    and (lease_until is null or lease_until <= ? or lease_until > ?)
                                for update
                                """, dispatchId, now, now.plus(longest)).first(tx, Dispatches::parcel);
    }

    /** What waits for one receiver, is urgent and leased to nobody, in order. */
    List<Parcel> holdUrgent(Connection tx, Party receiver, Instant now, Duration longest, int limit)
            throws SQLException {
        return Sql.of(COLUMNS + """
                                where receiver = ? and state = 'QUEUED' and urgent
                                    and (lease_until is null or lease_until <= ? or lease_until > ?)
                                order by dispatch_id limit ? for update skip locked
                                """, receiver, now, now.plus(longest), limit).list(tx, Dispatches::parcel);
    }

    /** What waits for one receiver without being urgent and is leased to nobody, in order, after {@code cursor}. */
    List<Parcel> holdWaiting(Connection tx, Party receiver, UUID cursor, Instant now, Duration longest, int limit)
            throws SQLException {
        return Sql.of(COLUMNS + """
                                where receiver = ? and state = 'QUEUED' and not urgent
                                    and (lease_until is null or lease_until <= ? or lease_until > ?)
                                    and dispatch_id > ?
                                order by dispatch_id limit ? for update skip locked
                                """, receiver, now, now.plus(longest), cursor, limit)
                .list(tx, Dispatches::parcel);
    }

    static Parcel parcel(ResultSet row) throws SQLException {
        return new Parcel(
                row.getObject("dispatch_id", UUID.class),
                row.getObject("report_id", UUID.class),
                Party.of(row.getString("owner")),
                Party.of(row.getString("provider")),
                Party.of(row.getString("receiver")),
                Lane.valueOf(row.getString("lane")),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Sql.text(row, "outcome").map(Outcome::valueOf),
                Sql.texts(row, "sealed_digests"),
                Sql.text(row, "partner_receipt"),
                Optional.ofNullable(row.getObject("prompted_by", UUID.class)));
    }

    /** Stores a decision with its question: enough to make it again. */
    void decide(Connection tx, UUID dispatchId, Decision decision, Instant at) throws SQLException {
        var answer = decision.answer();
        Sql.of(
                        """
                        update dispatch set outcome = ?, framework = ?, framework_version = ?, problems = ?,
                            question = ?::jsonb, answer = ?::jsonb, decided_at = ?
                        where dispatch_id = ?
                        """,
                        answer.outcome(),
                        answer.framework().map(Answer.Basis::framework),
                        answer.framework().map(Answer.Basis::versionHash),
                        answer.problems(),
                        Json.text(decision.question()),
                        Json.text(answer),
                        at,
                        dispatchId)
                .update(tx);
    }

    /** Whether the stored answer says something else than this one. */
    boolean isNews(Connection tx, UUID dispatchId, Decision decision) throws SQLException {
        return Sql.of(
                        "select 1 from dispatch where dispatch_id = ? and answer is distinct from ?::jsonb",
                        dispatchId,
                        Json.text(decision.answer()))
                .first(tx, row -> true)
                .isPresent();
    }

    /** Moves a parcel to where no timer looks at it. */
    void rest(Connection tx, UUID dispatchId, State state, Optional<String> reason) throws SQLException {
        Sql.of("""
                        update dispatch set state = ?, last_reason = ?, next_attempt_at = null, lease_until = null
                        where dispatch_id = ?
                        """, state, reason, dispatchId).update(tx);
    }

    /** Ends a parcel that was permitted, or not decided yet, for a reason that its sender reads. */
    void refuse(Connection tx, UUID dispatchId, String problem) throws SQLException {
        Sql.of("""
                        update dispatch set state = 'REFUSED', problems = array_append(problems, ?), last_reason = ?,
                            next_attempt_at = null, lease_until = null
                        where dispatch_id = ?
                        """, problem, problem, dispatchId).update(tx);
    }

    /** Ends a parcel that has not left: decided or not, put aside, or queued and not sealed yet. Says whether it had not. */
    boolean cancel(Connection tx, UUID dispatchId) throws SQLException {
        return Sql.of("""
                        update dispatch set state = 'CANCELLED', last_reason = 'cancelled', next_attempt_at = null,
                            lease_until = null
                        where dispatch_id = ? and (state in ('PENDING', 'REFERRED', 'RILO_REVIEW', 'PARKED')
                            or state = 'QUEUED' and sealed_at is null)
                        returning dispatch_id
                        """, dispatchId).first(tx, row -> true).isPresent();
    }

    /** Whom a release of each of these reports would tell in the CEN lane, sorted; a report that tells nobody is left out. */
    Map<UUID, List<Party>> waitingInCen(Connection tx, List<UUID> reportIds) throws SQLException {
        return Sql.of("""
                        select report_id, receiver from dispatch
                        where report_id = any (?::uuid[]) and lane = 'CEN'
                            and state in ('PENDING', 'REFERRED', 'RILO_REVIEW', 'PARKED')
                        order by receiver
                        """, reportIds.stream().map(UUID::toString).toList())
                .list(tx, row -> Map.entry(row.getObject("report_id", UUID.class), Party.of(row.getString("receiver"))))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** Takes a parcel that was put aside, and that the caller holds, back to where it is decided anew. */
    void reopen(Connection tx, UUID dispatchId, Instant lookAgainAt) throws SQLException {
        Sql.of("""
                        update dispatch set state = 'PENDING', attempts = 0, next_attempt_at = ?, last_reason = null
                        where dispatch_id = ?
                        """, lookAgainAt, dispatchId).update(tx);
    }

    /** Queues a parcel; a timer looks again at {@code lookAgainAt}, unless its receiver fetches. */
    void queue(Connection tx, UUID dispatchId, Optional<Instant> lookAgainAt) throws SQLException {
        Sql.of(
                        "update dispatch set state = 'QUEUED', next_attempt_at = ? where dispatch_id = ?",
                        lookAgainAt,
                        dispatchId)
                .update(tx);
    }

    void lease(Connection tx, UUID dispatchId, Instant until, int attempts) throws SQLException {
        Sql.of("update dispatch set lease_until = ?, attempts = ? where dispatch_id = ?", until, attempts, dispatchId)
                .update(tx);
    }

    /** Shows what could not be made ready to nobody for a while. */
    void putOff(Connection tx, UUID dispatchId, Instant until, int attempts, String reason) throws SQLException {
        Sql.of("""
                        update dispatch set lease_until = ?, attempts = ?, last_reason = ?
                        where dispatch_id = ? and state = 'QUEUED'
                        """, until, attempts, reason, dispatchId).update(tx);
    }

    /** Ends an attempt that brought no receipt, and says when to try again; never by itself if its receiver fetches. */
    void again(Connection tx, UUID dispatchId, String reason, Optional<Instant> at) throws SQLException {
        Sql.of("""
                        update dispatch set lease_until = null, next_attempt_at = ?, last_reason = ?
                        where dispatch_id = ? and state = 'QUEUED'
                        """, at, reason, dispatchId).update(tx);
    }

    /** Marks as sent; the receipt comes by itself, or the timer sends again. */
    void sent(Connection tx, UUID dispatchId, Instant at, Instant again) throws SQLException {
        Sql.of("""
                        update dispatch set sent_at = ?, lease_until = null, next_attempt_at = ?
                        where dispatch_id = ? and state = 'QUEUED'
                        """, at, again, dispatchId).update(tx);
    }

    void delivered(Connection tx, UUID dispatchId, String receipt, Instant at) throws SQLException {
        Sql.of("""
                        update dispatch set state = 'DELIVERED', partner_receipt = ?, delivered_at = ?, lease_until = null,
                            next_attempt_at = null, last_reason = null
                        where dispatch_id = ?
                        """, receipt, at, dispatchId).update(tx);
    }

    /** What a timer has to queue again, the urgent first, each taken for {@code patience}; other nodes' are left to them. */
    List<Parcel> due(Connection tx, Instant now, Duration patience, Duration longest, int limit) throws SQLException {
        var due = new ArrayList<>(due(tx, "urgent", now, patience, longest, limit));
        if (due.size() < limit) {
            due.addAll(due(tx, "not urgent", now, patience, longest, limit - due.size()));
        }
        return due;
    }

    private static List<Parcel> due(
            Connection tx, String which, Instant now, Duration patience, Duration longest, int limit)
            throws SQLException {
        return Sql.of("""
                        update dispatch set next_attempt_at = ?
                        where dispatch_id in (
                            select dispatch_id from dispatch
                            where %s and state in ('PENDING', 'QUEUED') and next_attempt_at <= ?
                                and (lease_until is null or lease_until <= ? or lease_until > ?)
                            order by next_attempt_at limit ? for update skip locked)
                        returning dispatch_id, report_id, owner, provider, receiver, lane, state, attempts, outcome,
                            sealed_digests, partner_receipt, prompted_by
                        """.formatted(which), now.plus(patience), now, now, now.plus(longest), limit)
                .list(tx, Dispatches::parcel);
    }
}
