package org.rilohub.cases.obligations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.cases.disclosures.Disclosure;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.InformationUse;
import org.rilohub.schemas.Party;

/** Obligations and what was said of them, in their tables, in the caller's transaction. */
final class ObligationStore {
    /** Whether it is new. */
    boolean add(Connection tx, Owed owed) throws SQLException {
        return Sql.of(
                                """
                        insert into obligation (dispatch_id, code, owner, receiver, message_id, framework, standing, state,
                            opened_at, due_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """,
                                owed.dispatchId(),
                                owed.code(),
                                owed.provider(),
                                owed.receiver(),
                                owed.messageId(),
                                owed.framework(),
                                owed.isStanding(),
                                owed.state(),
                                owed.openedAt(),
                                owed.dueAt())
                        .update(tx)
                == 1;
    }

    /** What is owed for a dispatch and not done, held until {@code tx} ends. */
    List<Owed> holdOpen(Connection tx, UUID dispatchId) throws SQLException {
        return Sql.of("""
                        select * from obligation where dispatch_id = ? and state <> 'CLOSED' order by code for update
                        """, dispatchId).list(tx, ObligationStore::read);
    }

    void remind(Connection tx, Owed owed) throws SQLException {
        Sql.of("update obligation set state = 'DUE' where dispatch_id = ? and code = ?", owed.dispatchId(), owed.code())
                .update(tx);
    }

    void late(Connection tx, Owed owed, Instant since) throws SQLException {
        Sql.of("""
                        update obligation set state = 'DUE', late_since = ? where dispatch_id = ? and code = ?
                        """, since, owed.dispatchId(), owed.code()).update(tx);
    }

    void close(Connection tx, Owed owed, UUID message, Instant at) throws SQLException {
        Sql.of("""
                        update obligation set state = 'CLOSED', closed_by = ?, closed_at = ?
                        where dispatch_id = ? and code = ?
                        """, message, at, owed.dispatchId(), owed.code()).update(tx);
    }

    void used(
            Connection tx, Disclosure told, UUID message, InformationUse use, Optional<LocalDate> deletedOn, Instant at)
            throws SQLException {
        Sql.of("""
                        insert into use_report (message_id, dispatch_id, owner, receiver, use, deleted_on, at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """, message, told.dispatchId(), told.provider(), told.receiver(), use, deletedOn, at)
                .update(tx);
    }

    boolean isDeleted(Connection tx, UUID dispatchId) throws SQLException {
        return Sql.of("select 1 from use_report where dispatch_id = ? and use = 'DELETED'", dispatchId)
                .first(tx, row -> true)
                .isPresent();
    }

    void noticed(Connection tx, Disclosure told, UUID message, LocalDate on, boolean already, Instant at)
            throws SQLException {
        Sql.of("""
                        insert into disclosure_notice (message_id, dispatch_id, owner, receiver, disclosed_on, already, at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """, message, told.dispatchId(), told.provider(), told.receiver(), on, already, at)
                .update(tx);
    }

    static Owed read(ResultSet row) throws SQLException {
        return new Owed(
                row.getObject("dispatch_id", UUID.class),
                row.getString("code"),
                Party.of(row.getString("owner")),
                Party.of(row.getString("receiver")),
                row.getObject("message_id", UUID.class),
                Sql.text(row, "framework"),
                ObligationState.valueOf(row.getString("state")),
                Sql.instant(row, "opened_at"),
                instant(row, "due_at"),
                instant(row, "late_since"),
                Optional.ofNullable(row.getObject("closed_by", UUID.class)));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
