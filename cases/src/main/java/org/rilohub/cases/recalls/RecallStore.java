package org.rilohub.cases.recalls;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Party;

/** Recalls in their tables, in the caller's transaction. */
final class RecallStore {
    /** What happens before a recall is found by it, and what happens after it finds the recall. */
    private static final String LOCK = "pg_advisory_xact_lock%s(306, 1)";

    /** Waits until nothing is under way from "delivered" to its commit, and lets nothing be, until {@code tx} ends. */
    void stopDeliveries(Connection tx) throws SQLException {
        Sql.of("select 1 from " + LOCK.formatted("")).list(tx, row -> row.getInt(1));
    }

    /** Waits until no recall is being opened, and lets none be, until {@code tx} ends; other deliveries do not wait. */
    void stopRecalls(Connection tx) throws SQLException {
        Sql.of("select 1 from " + LOCK.formatted("_shared")).list(tx, row -> row.getInt(1));
    }

    /** Whether it is new. */
    boolean add(Connection tx, RecallCase recall) throws SQLException {
        return Sql.of(
                                """
                        insert into recall (recall_id, owner, concerning, cause, opened_at, due_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """,
                                recall.recallId(),
                                recall.originator(),
                                recall.concerning(),
                                recall.cause(),
                                recall.openedAt(),
                                recall.dueAt())
                        .update(tx)
                == 1;
    }

    /** Whether the recall did not know this dispatch yet. */
    boolean reach(Connection tx, RecallCase recall, Reached reached) throws SQLException {
        return Sql.of(
                                """
                        insert into recall_dispatch (recall_id, dispatch_id, owner, provider, receiver, hop)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """,
                                recall.recallId(),
                                reached.told().dispatchId(),
                                recall.originator(),
                                reached.told().provider(),
                                reached.told().receiver(),
                                reached.hop())
                        .update(tx)
                == 1;
    }

    /**
     * Asks somebody. Whoever was asked before and has been told once more since is asked again, in the name of the one who told
     * it this time, and nothing that it did or said about the first counts.
     *
     * @return whether it is asked again
     */
    boolean ask(Connection tx, Asked asked, Instant now) throws SQLException {
        return Sql.of(
                        """
                        insert into recall_receiver (ask_id, recall_id, owner, receiver, told_by, hop, named, state)
                        values (?, ?, ?, ?, ?, ?, ?, 'SENT')
                        on conflict (recall_id, receiver) do update set state = 'SENT', told_by = excluded.told_by,
                            hop = excluded.hop, told_at = null, answered_at = null,
                            answer_message = null, deleted_on = null, late_since = null, asked_again_at = ?
                        returning asked_again_at is not null
                        """,
                        asked.askId(),
                        asked.recallId(),
                        asked.originator(),
                        asked.receiver(),
                        asked.toldBy(),
                        asked.hop(),
                        asked.named(),
                        now)
                .first(tx, row -> row.getBoolean(1))
                .orElseThrow();
    }

    /** This dispatch came to one who had been asked before. */
    void again(Connection tx, UUID recallId, UUID dispatchId) throws SQLException {
        Sql.of("update recall_dispatch set again = true where recall_id = ? and dispatch_id = ?", recallId, dispatchId)
                .update(tx);
    }

    RecallCase recall(Connection tx, UUID recallId) throws SQLException {
        return Sql.of("select * from recall where recall_id = ?", recallId)
                .first(tx, RecallStore::recall)
                .orElseThrow();
    }

    Optional<Asked> hold(Connection tx, UUID recallId, Party receiver) throws SQLException {
        return Sql.of("""
                        select * from recall_receiver where recall_id = ? and receiver = ? for update
                        """, recallId, receiver).first(tx, RecallStore::read);
    }

    Optional<Asked> hold(Connection tx, UUID askId) throws SQLException {
        return Sql.of("select * from recall_receiver where ask_id = ? for update", askId)
                .first(tx, RecallStore::read);
    }

    void told(Connection tx, UUID recallId, Party receiver, Instant at) throws SQLException {
        Sql.of("""
                        update recall_receiver set told_at = ?
                        where recall_id = ? and receiver = ? and told_at is null
                        """, at, recallId, receiver).update(tx);
    }

    void answer(Connection tx, Asked asked, RecallState state, UUID message, Optional<LocalDate> deletedOn, Instant at)
            throws SQLException {
        Sql.of("""
                        update recall_receiver set state = ?, answer_message = ?, deleted_on = ?, answered_at = ?
                        where ask_id = ?
                        """, state, message, deletedOn, at, asked.askId()).update(tx);
    }

    void late(Connection tx, Asked asked, Instant since) throws SQLException {
        Sql.of("update recall_receiver set late_since = ? where ask_id = ?", since, asked.askId())
                .update(tx);
    }

    /** Who has not answered, sorted; a publication never does, and nobody waits for it. */
    List<Party> missing(Connection tx, UUID recallId) throws SQLException {
        return Sql.of("""
                        select receiver from recall_receiver
                        where recall_id = ? and state = 'SENT' and receiver not like 'wco:%' order by receiver
                        """, recallId).list(tx, row -> Party.of(row.getString("receiver")));
    }

    /** The dispatches by which one receiver was told what is called back. */
    List<UUID> dispatches(Connection tx, UUID recallId, Party receiver) throws SQLException {
        return Sql.of("""
                        select dispatch_id from recall_dispatch where recall_id = ? and receiver = ? order by hop, dispatch_id
                        """, recallId, receiver).list(tx, row -> row.getObject(1, UUID.class));
    }

    /** Of them, those that came once it had been asked. */
    Set<UUID> again(Connection tx, UUID recallId, Party receiver) throws SQLException {
        return Set.copyOf(Sql.of("""
                        select dispatch_id from recall_dispatch where recall_id = ? and receiver = ? and again
                        """, recallId, receiver).list(tx, row -> row.getObject(1, UUID.class)));
    }

    /** Everybody who told one receiver what is called back. */
    Set<Party> tellers(Connection tx, UUID recallId, Party receiver) throws SQLException {
        return Set.copyOf(Sql.of("""
                        select distinct provider from recall_dispatch where recall_id = ? and receiver = ?
                        """, recallId, receiver).list(tx, row -> Party.of(row.getString("provider"))));
    }

    /** The recalls of a message, or of what is in it, and by how many hands that is away. */
    List<Reach> reaching(Connection tx, UUID messageId, Collection<UUID> origins) throws SQLException {
        return Sql.of("""
                        select recall.*, coalesce(
                            (select min(hop) from recall_dispatch named
                             where named.recall_id = recall.recall_id and named.dispatch_id = any (?::uuid[])), 0) as hops
                        from recall
                        where concerning = ? or recall_id in (
                            select recall_id from recall_dispatch where dispatch_id = any (?::uuid[]))
                        """, texts(origins), messageId, texts(origins))
                .list(tx, row -> new Reach(recall(row), row.getInt("hops")));
    }

    /** A recall, and by how many hands something is away from its originator. */
    record Reach(RecallCase recall, int hops) {}

    private static List<String> texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    private static RecallCase recall(ResultSet row) throws SQLException {
        return new RecallCase(
                row.getObject("recall_id", UUID.class),
                Party.of(row.getString("owner")),
                row.getObject("concerning", UUID.class),
                row.getString("cause"),
                Sql.instant(row, "opened_at"),
                Sql.instant(row, "due_at"));
    }

    static Asked read(ResultSet row) throws SQLException {
        return new Asked(
                row.getObject("ask_id", UUID.class),
                row.getObject("recall_id", UUID.class),
                Party.of(row.getString("owner")),
                Party.of(row.getString("receiver")),
                Party.of(row.getString("told_by")),
                row.getInt("hop"),
                row.getBoolean("named"),
                RecallState.valueOf(row.getString("state")),
                instant(row, "told_at"),
                Optional.ofNullable(row.getObject("answer_message", UUID.class)),
                Optional.ofNullable(row.getObject("deleted_on", LocalDate.class)),
                instant(row, "late_since"),
                instant(row, "asked_again_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
