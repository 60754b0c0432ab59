package org.rilohub.routes;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
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

/**
 * Keeps what nobody could trust, encrypted, with all that is needed to verify it once more: once, and then never again. Of one
 * peer it keeps no more than {@value #MOST} messages, and {@value #MOST_OCTETS} octets, that came within an hour.
 */
final class Quarantine {
    static final int MOST = 1_000;
    static final long MOST_OCTETS = 64L << 20;

    private static final Duration ROOM_OF = Duration.ofHours(1);
    private static final String WIRE = "quarantine";
    private static final String CONTEXT = "quarantine-context";

    private static final String GROUP = """
            select lead, count(*) as messages, sum(octets) as octets, sum(repeats) as repeats, sum(beyond) as beyond,
                min(at) as since
            from quarantine
            """;

    private final Vault vault;

    /**
     * Messages that one task asks about.
     *
     * @param lead the first of them
     * @param repeats how often one of them came again as it was
     * @param beyond how many came that there was no room for
     * @param since when the first came
     */
    record Group(UUID lead, int messages, long octets, long repeats, long beyond, Instant since) {
        /** With one more of so many octets. */
        Group and(long more) {
            return new Group(lead, messages + 1, octets + more, repeats, beyond, since);
        }
    }

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
                            at, lead, raw)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
                        lead,
                        Digest.of(received.wire()))
                .update(tx);
    }

    private static byte[] context(Received received) {
        var tree = new TreeMap<String, String>();
        received.resource().ifPresent(resource -> tree.put("resource", resource));
        received.idempotencyKey().ifPresent(id -> tree.put("idempotencyKey", id.toString()));
        return Json.canonical(tree);
    }

    /** Counts a message that is kept as it is; empty if it is not kept. */
    Optional<UUID> repeated(Connection tx, Received received) throws SQLException {
        return Sql.of("""
                        update quarantine set repeats = repeats + 1 where id = (
                            select id from quarantine where peer = ? and raw = ? and state = 'KEPT' limit 1)
                        returning coalesce(lead, id) as lead
                        """, received.peer(), Digest.of(received.wire()))
                .first(tx, row -> row.getObject("lead", UUID.class));
    }

    /** Whether there is room for one more of this peer. */
    boolean hasRoom(Connection tx, Received received) throws SQLException {
        return Sql.of(
                        """
                        select count(*) < ? and coalesce(sum(octets), 0) + ? <= ? as room from quarantine
                        where peer = ? and at > ? and at <= ?
                        """,
                        MOST,
                        received.wire().length,
                        MOST_OCTETS,
                        received.peer(),
                        received.at().minus(ROOM_OF),
                        received.at().plus(ROOM_OF))
                .first(tx, row -> row.getBoolean("room"))
                .orElseThrow();
    }

    /** Counts one that there was no room for to the group it would have been in. */
    void beyond(Connection tx, UUID lead) throws SQLException {
        Sql.of("update quarantine set beyond = beyond + 1 where id = ?", lead).update(tx);
    }

    /** What a task asks about and nobody has decided. */
    Optional<Group> group(Connection tx, UUID lead) throws SQLException {
        return Sql.of(GROUP + "where lead = ? and state = 'KEPT' group by lead", lead)
                .first(tx, Quarantine::group);
    }

    /** The newest group of what this peer sent by this door, and what was not trusted for this reason. */
    Optional<Group> group(Connection tx, Received received, String reason) throws SQLException {
        return Sql.of(GROUP + """
                        where peer = ? and reason = ? and door = ? and state = 'KEPT' and lead is not null
                        group by lead order by since desc limit 1
                        """, received.peer(), reason, received.door()).first(tx, Quarantine::group);
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(
                row.getObject("lead", UUID.class),
                row.getInt("messages"),
                row.getLong("octets"),
                row.getLong("repeats"),
                row.getLong("beyond"),
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
