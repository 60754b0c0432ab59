package org.rilohub.cases.operations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Feedback;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.RequestedAction;
import org.rilohub.schemas.Warning;

/** What was exchanged in operations, by id and code; what it said lies elsewhere under its key. */
final class ThreadStore {
    /** A member's answer counts if it is its newest that still stands. */
    private static final String MISSING = """
            select a.party from operation_addressee a
            where a.message_id = ? and not exists (
                select 1 from operation_message f
                where f.thread_id = a.message_id and f.type = 'Feedback' and f.owner = a.party and f.void_at is null)
            order by a.party
            """;

    /** A message of an operation, whoever sent it. */
    record Entry(UUID messageId, UUID operation, Party owner, MessageType type, Instant at, Optional<UUID> thread) {}

    /** A warning and until when it holds. */
    record Open(UUID messageId, UUID operation, Party owner, Instant at, Instant until, RequestedAction action) {}

    void warning(Connection tx, Entry entry, Warning warning, Instant until) throws SQLException {
        Sql.of(
                        """
                        insert into operation_message (message_id, operation_id, owner, type, at, thread_id, action, valid_until)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (message_id) do nothing
                        """,
                        entry.messageId(),
                        entry.operation(),
                        entry.owner(),
                        entry.type(),
                        entry.at(),
                        entry.messageId(),
                        warning.action(),
                        until)
                .update(tx);
    }

    void feedback(Connection tx, Entry entry, Feedback feedback) throws SQLException {
        Sql.of(
                        """
                        insert into operation_message (message_id, operation_id, owner, type, at, thread_id, result,
                            result_date, seizure_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (message_id) do nothing
                        """,
                        entry.messageId(),
                        entry.operation(),
                        entry.owner(),
                        entry.type(),
                        entry.at(),
                        entry.thread(),
                        feedback.result(),
                        feedback.date(),
                        feedback.seizureReport())
                .update(tx);
    }

    void seizure(Connection tx, Entry entry) throws SQLException {
        Sql.of("""
                        insert into operation_message (message_id, operation_id, owner, type, at, thread_id)
                        values (?, ?, ?, ?, ?, ?) on conflict (message_id) do nothing
                        """, entry.messageId(), entry.operation(), entry.owner(), entry.type(), entry.at(), entry.thread())
                .update(tx);
    }

    void address(Connection tx, UUID message, List<Party> parties) throws SQLException {
        for (var party : parties) {
            Sql.of(
                            "insert into operation_addressee (message_id, party) values (?, ?) on conflict do nothing",
                            message,
                            party)
                    .update(tx);
        }
    }

    /** A seizure that a feedback names belongs to its warning from then on, if it belongs to none. */
    void link(Connection tx, UUID seizure, UUID thread) throws SQLException {
        Sql.of("""
                        update operation_message set thread_id = ?
                        where message_id = ? and type = 'SeizureReport' and thread_id is null
                        """, thread, seizure).update(tx);
    }

    void delivered(Connection tx, UUID message, Party receiver, Instant at) throws SQLException {
        Sql.of("""
                        update operation_addressee set delivered_at = ?
                        where message_id = ? and party = ? and delivered_at is null
                        """, at, message, receiver).update(tx);
    }

    boolean wasDelivered(Connection tx, UUID message, Party receiver) throws SQLException {
        return Sql.of(
                        "select 1 from operation_addressee where message_id = ? and party = ? and delivered_at is not null",
                        message,
                        receiver)
                .first(tx, row -> true)
                .isPresent();
    }

    /** It counts no more. */
    void annul(Connection tx, UUID message, Instant at) throws SQLException {
        Sql.of("update operation_message set void_at = ? where message_id = ? and void_at is null", at, message)
                .update(tx);
    }

    Optional<Entry> find(Connection tx, UUID message) throws SQLException {
        return Sql.of("select * from operation_message where message_id = ?", message)
                .first(tx, ThreadStore::entry);
    }

    /** A warning, held against whoever else reminds of it. */
    Optional<Open> holdWarning(Connection tx, UUID message) throws SQLException {
        return Sql.of("select * from operation_message where message_id = ? and type = 'Warning' for update", message)
                .first(tx, ThreadStore::open);
    }

    void lapsed(Connection tx, UUID warning, Instant at) throws SQLException {
        Sql.of("update operation_message set lapsed_at = ? where message_id = ?", at, warning)
                .update(tx);
    }

    boolean hasLapsed(Connection tx, UUID warning) throws SQLException {
        return Sql.of("select 1 from operation_message where message_id = ? and lapsed_at is not null", warning)
                .first(tx, row -> true)
                .isPresent();
    }

    /** Whom the warning was for and who has not answered it. */
    List<Party> missing(Connection tx, UUID warning) throws SQLException {
        return Sql.of(MISSING, warning).list(tx, row -> Party.of(row.getString("party")));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("message_id", UUID.class),
                row.getObject("operation_id", UUID.class),
                Party.of(row.getString("owner")),
                MessageType.valueOf(row.getString("type")),
                Sql.instant(row, "at"),
                Optional.ofNullable(row.getObject("thread_id", UUID.class)));
    }

    static Open open(ResultSet row) throws SQLException {
        return new Open(
                row.getObject("message_id", UUID.class),
                row.getObject("operation_id", UUID.class),
                Party.of(row.getString("owner")),
                Sql.instant(row, "at"),
                Sql.instant(row, "valid_until"),
                RequestedAction.valueOf(row.getString("action")));
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
