package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.rilohub.ledger.Leaves;
import org.rilohub.ledger.sql.Database;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.ledger.sql.StoreException;
import org.rilohub.routes.RefusedException.Refusal;
import org.rilohub.schemas.Party;
import org.rilohub.security.Door;

/**
 * One leaf for each refusal, and for its repeats by the same peer for the same reason within a minute one leaf more, with
 * their count: no peer can fill the ledger. What is kept has a leaf of its own, repeat or not; how much is kept has a bound.
 */
final class SecurityLog implements SecurityEvents {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    /** A window that ends later was opened by a clock that has been set back since; the nodes' clocks may differ a little. */
    private static final Duration FARTHEST = WINDOW.multipliedBy(2);

    private static final String COUNT = """
            insert into security_repeat (owner, peer, reason, opened_at, closes_at, instance, count)
            values (?, ?, ?, ?, ?, ?, 1)
            on conflict (peer, reason) do update set count = security_repeat.count + 1
                where security_repeat.closes_at > excluded.opened_at and security_repeat.closes_at <= ?
            returning instance, count
            """;
    private static final String CLOSE = """
            delete from security_repeat where (peer, reason) in (
                select peer, reason from security_repeat where closes_at <= ? or closes_at > ?
                for update skip locked)
            returning owner, peer, reason, instance, count
            """;

    private final Database database;
    private final Leaves leaves;
    private final Party hub;
    private final Clock clock;

    /**
     * A thing that went wrong at a door, as the ledger tells it.
     *
     * @param raw SHA-256 of what arrived
     */
    record Incident(Door door, Optional<Party> peer, Refusal refusal, String raw) {
        String peerName() {
            return peer.map(Party::organisation).orElse("nobody");
        }
    }

    /** @param count how often by now; the first writes the leaf */
    private record Counted(UUID instance, long count) {
        boolean first() {
            return count == 1;
        }
    }

    private record Closed(Party owner, String peer, String reason, UUID instance, long count) {}

    SecurityLog(Database database, Leaves leaves, Party hub, Clock clock) {
        this.database = database;
        this.leaves = leaves;
        this.hub = hub;
        this.clock = clock;
    }

    @Override
    public Problem refused(Door door, Optional<Party> peer, String name, String reason, byte[] raw) {
        var refusal = new Refusal(name, reason, List.of(), Optional.empty(), false);
        return refused(new Incident(door, peer, refusal, Digest.of(raw)));
    }

    Problem refused(Incident incident) {
        return refused("refused", incident, (tx, instance) -> {});
    }

    /**
     * Records every time what is stored with each refusal, and the refusal like any.
     *
     * @throws ProblemException {@code unavailable} if that fails
     */
    Problem refused(Incident incident, Database.Task with) {
        return written(incident, tx -> {
            with.in(tx);
            return record(tx, "refused", incident, (part, instance) -> {});
        });
    }

    /** What else is stored with a first occurrence. */
    @FunctionalInterface
    interface Beside {
        void store(Connection tx, UUID instance) throws SQLException;
    }

    /** Keeps what was refused. */
    @FunctionalInterface
    interface Keeper {
        /** @return whether it is kept now, under this instance */
        boolean keep(Connection tx, UUID instance) throws SQLException;
    }

    /**
     * Records what is kept, each by itself; what is not kept, like any refusal.
     *
     * @throws ProblemException {@code unavailable} if that fails
     */
    Problem quarantined(Incident incident, Keeper keeper) {
        return written(incident, tx -> {
            var counted = count(tx, incident);
            var instance = counted.first() ? counted.instance() : UUID.randomUUID();
            if (!keeper.keep(tx, instance) && !counted.first()) {
                return counted.instance();
            }
            if (!counted.first()) {
                uncount(tx, counted);
            }
            leaves.write(tx, "quarantined", owner(incident), facts(incident, instance));
            return instance;
        });
    }

    /**
     * Records, and stores beside it.
     *
     * @throws ProblemException {@code unavailable} if that fails: a refusal nobody could write down was no refusal
     */
    Problem refused(String kind, Incident incident, Beside beside) {
        return written(incident, tx -> record(tx, kind, incident, beside));
    }

    private Problem written(Incident incident, Database.Work<UUID> work) {
        try {
            var instance = database.transaction(work);
            var refusal = incident.refusal();
            return Problems.of(refusal.problem(), instance, refusal.defects(), refusal.messageId());
        } catch (StoreException e) {
            throw new ProblemException(Problems.of("unavailable"));
        }
    }

    /** In a transaction that stands whatever comes of it. */
    UUID record(Connection tx, String kind, Incident incident, Beside beside) throws SQLException {
        var counted = count(tx, incident);
        if (counted.first()) {
            leaves.write(tx, kind, owner(incident), facts(incident, counted.instance()));
            beside.store(tx, counted.instance());
        }
        return counted.instance();
    }

    private Counted count(Connection tx, Incident incident) throws SQLException {
        var now = clock.instant();
        var counted = increment(tx, incident, now);
        if (counted.isPresent()) {
            return counted.get();
        }
        flush(tx, now);
        return increment(tx, incident, now)
                .orElseThrow(() -> new SQLException("another node closes the same window", "40001"));
    }

    private Optional<Counted> increment(Connection tx, Incident incident, Instant now) throws SQLException {
        return Sql.of(
                        COUNT,
                        owner(incident),
                        incident.peerName(),
                        incident.refusal().reason(),
                        now,
                        now.plus(WINDOW),
                        UUID.randomUUID(),
                        now.plus(FARTHEST))
                .first(tx, row -> new Counted(row.getObject("instance", UUID.class), row.getLong("count")));
    }

    /** What has a leaf of its own is no repeat: each incident stands in the ledger once. */
    private static void uncount(Connection tx, Counted counted) throws SQLException {
        Sql.of("update security_repeat set count = count - 1 where instance = ?", counted.instance())
                .update(tx);
    }

    private Party owner(Incident incident) {
        return incident.peer().orElse(hub);
    }

    private SortedMap<String, Object> facts(Incident incident, UUID instance) {
        var facts = new TreeMap<String, Object>();
        facts.put("instance", instance.toString());
        facts.put("door", incident.door().name());
        facts.put("peer", incident.peerName());
        facts.put("problem", incident.refusal().problem());
        facts.put("reason", incident.refusal().reason());
        facts.put("raw", incident.raw());
        facts.put("alarm", incident.refusal().alarm());
        incident.refusal().messageId().ifPresent(id -> facts.put("messageId", id.toString()));
        return facts;
    }

    /** Writes the counts of windows that have ended. */
    void flush() {
        database.perform(tx -> flush(tx, clock.instant()));
    }

    private void flush(Connection tx, Instant now) throws SQLException {
        var closed = Sql.of(CLOSE, now, now.plus(FARTHEST))
                .list(
                        tx,
                        row -> new Closed(
                                Party.of(row.getString("owner")),
                                row.getString("peer"),
                                row.getString("reason"),
                                row.getObject("instance", UUID.class),
                                row.getLong("count")));
        for (var window : closed) {
            if (window.count() > 1) {
                leaves.write(tx, "security-repeats", window.owner(), repeats(window));
            }
        }
    }

    private static SortedMap<String, Object> repeats(Closed window) {
        var facts = new TreeMap<String, Object>();
        facts.put("instance", window.instance().toString());
        facts.put("peer", window.peer());
        facts.put("reason", window.reason());
        facts.put("count", Math.toIntExact(Math.min(window.count() - 1, Integer.MAX_VALUE)));
        return facts;
    }
}
