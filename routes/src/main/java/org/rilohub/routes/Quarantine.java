package org.rilohub.routes;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Party;
import org.rilohub.security.Door;
import org.rilohub.security.Received;
import org.rilohub.security.Vault;

/** Keeps what nobody could trust, encrypted, with all that is needed to verify it once more: once, and then never again. */
final class Quarantine {
    private static final String WIRE = "quarantine";
    private static final String CONTEXT = "quarantine-context";

    private final Vault vault;

    /**
     * Messages that one task asks about.
     *
     * @param lead the first of them
     * @param since when it came
     */
    record Group(UUID lead, int messages, long octets, Instant since) {}

    /** A message as it came; {@code reason} is why it was not trusted. */
    record Kept(UUID id, String reason, Received received) {}

    /** What the transport said beside the message. */
    private record Context(
            @Nullable String resource, @Nullable String idempotencyKey) {}

    Quarantine(Vault vault) {
        this.vault = vault;
    }

    /**
     * @param instance of the leaf that tells why
     * @param lead of the task that asks about it, if any does
     */
    void keep(Connection tx, UUID instance, Received received, String reason, Optional<UUID> lead) throws SQLException {
        var key = vault.newKey();
        Sql.of(
                        """
                        insert into quarantine (id, owner, peer, door, reason, wrapped_key, wire, octets, context,
                            at, lead)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        instance,
                        received.peer(),
                        received.peer(),
                        received.door(),
                        reason,
                        key.wrapped(),
                        key.encrypt(received.wire(), WIRE),
                        received.wire().length,
                        key.encrypt(context(received), CONTEXT),
                        received.at(),
                        lead)
                .update(tx);
    }

    private static byte[] context(Received received) {
        var tree = new TreeMap<String, String>();
        received.resource().ifPresent(resource -> tree.put("resource", resource));
        received.idempotencyKey().ifPresent(id -> tree.put("idempotencyKey", id.toString()));
        return Json.canonical(tree);
    }

    /** The newest group of what this peer sent by this door, and what was not trusted for this reason. */
    Optional<Group> group(Connection tx, Received received, String reason) throws SQLException {
        return Sql.of("""
                        select lead, count(*) as messages, sum(octets) as octets, min(at) as since
                        from quarantine
                        where peer = ? and reason = ? and door = ? and state = 'KEPT' and lead is not null
                        group by lead order by since desc limit 1
                        """, received.peer(), reason, received.door()).first(tx, Quarantine::group);
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(
                row.getObject("lead", UUID.class),
                row.getInt("messages"),
                row.getLong("octets"),
                Sql.instant(row, "since"));
    }

    /** How many tasks ask about what this peer sent. */
    int asked(Connection tx, Party peer) throws SQLException {
        return Sql.of("""
                        select count(distinct lead) as asked from quarantine
                        where peer = ? and state = 'KEPT' and lead is not null
                        """, peer).first(tx, row -> row.getInt("asked")).orElse(0);
    }

    /** What a task asks about and nobody has decided, in the order in which it came; held until {@code tx} ends. */
    List<UUID> hold(Connection tx, UUID lead) throws SQLException {
        return Sql.of("select id from quarantine where lead = ? and state = 'KEPT' order by at, id for update", lead)
                .list(tx, row -> row.getObject("id", UUID.class));
    }

    /** One of them, opened: by itself, since all of them together may be large. */
    Kept kept(Connection tx, UUID id) throws SQLException {
        return Sql.of("""
                        select id, peer, door, reason, wrapped_key, wire, context, at from quarantine where id = ?
                        """, id).first(tx, this::kept).orElseThrow(() -> new IllegalStateException("no such message"));
    }

    private Kept kept(ResultSet row) throws SQLException {
        var key = vault.unwrap(row.getBytes("wrapped_key"));
        var context = Json.read(key.decrypt(row.getBytes("context"), CONTEXT), Context.class);
        var received = new Received(
                Door.valueOf(row.getString("door")),
                Party.of(row.getString("peer")),
                key.decrypt(row.getBytes("wire"), WIRE),
                Sql.instant(row, "at"),
                Optional.ofNullable(context.idempotencyKey()).map(UUID::fromString),
                Optional.ofNullable(context.resource()));
        return new Kept(row.getObject("id", UUID.class), row.getString("reason"), received);
    }

    /** Accepted after all. */
    void replayed(Connection tx, UUID id, UUID taskId, UUID reportId, Instant at) throws SQLException {
        decided(tx, id, taskId, "REPLAYED", Optional.of(reportId), Optional.empty(), at);
    }

    /** Not accepted this time either: it stays, and nobody is asked about it again. */
    void refused(Connection tx, UUID id, UUID taskId, String reason, Instant at) throws SQLException {
        decided(tx, id, taskId, "REFUSED", Optional.empty(), Optional.of(reason), at);
    }

    /** People said no: it stays as long as such things are kept. */
    void ended(Connection tx, UUID id, UUID taskId, Instant at) throws SQLException {
        decided(tx, id, taskId, "ENDED", Optional.empty(), Optional.empty(), at);
    }

    private static void decided(
            Connection tx,
            UUID id,
            UUID taskId,
            String state,
            Optional<UUID> reportId,
            Optional<String> outcome,
            Instant at)
            throws SQLException {
        Sql.of("""
                        update quarantine set state = ?, task_id = ?, report_id = ?, outcome = ?, decided_at = ?
                        where id = ? and state = 'KEPT'
                        """, state, taskId, reportId, outcome, at, id).update(tx);
    }
}
