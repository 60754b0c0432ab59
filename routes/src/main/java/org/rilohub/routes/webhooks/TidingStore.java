package org.rilohub.routes.webhooks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.routes.webhooks.Tiding.Kind;
import org.rilohub.schemas.Party;

/** What partners have still to hear of, and who is telling them. Times are the caller's. */
final class TidingStore {
    /** @param leasedUntil by which its attempt ends this lease, and no other's */
    record Claimed(Tiding tiding, Instant leasedUntil) {}

    private record Line(Party owner, Instant leasedUntil) {}

    void insert(Connection tx, UUID eventId, Party owner, Kind kind, UUID subject, Instant at) throws SQLException {
        Sql.of("""
                        insert into tiding (event_id, owner, event, subject, at, next_attempt_at)
                        values (?, ?, ?, ?, ?, ?)
                        """, eventId, owner, kind.event(), subject, at, at).update(tx);
    }

    /** Makes sure that each of these has a line; those that have one keep it. */
    void openLines(Connection tx, List<Party> partners) throws SQLException {
        for (var partner : partners) {
            Sql.of("insert into tiding_line (owner) values (?) on conflict do nothing", partner)
                    .update(tx);
        }
    }

    /**
     * Takes what is due for one partner that nobody is calling; other nodes' partners are left to them.
     *
     * @param lease how long the partner is nobody else's: longer than any call
     */
    Optional<Claimed> claim(Connection tx, Instant now, Duration lease) throws SQLException {
        var line = line(tx, now, lease);
        return line.isPresent() ? claim(tx, line.get(), now) : Optional.empty();
    }

    /** A lease that seems to run longer than any can is of a clock that has been set back since. */
    private static Optional<Line> line(Connection tx, Instant now, Duration lease) throws SQLException {
        return Sql.of("""
                        update tiding_line set lease_until = ? where owner = (
                            select owner from tiding_line line
                            where (lease_until is null or lease_until <= ? or lease_until > ?)
                                and exists (select 1 from tiding where tiding.owner = line.owner and next_attempt_at <= ?)
                            limit 1 for update skip locked)
                        returning owner, lease_until
                        """, now.plus(lease), now, now.plus(lease.multipliedBy(2)), now)
                .first(tx, row -> new Line(Party.of(row.getString("owner")), Sql.instant(row, "lease_until")));
    }

    /** A crash counts as an attempt too. What is told for the first time gets the line's next number. */
    private static Optional<Claimed> claim(Connection tx, Line line, Instant now) throws SQLException {
        var claimed = Sql.of("""
                        update tiding set attempts = attempts + 1, sequence = coalesce(sequence,
                            (select last_sequence + 1 from tiding_line where tiding_line.owner = tiding.owner))
                        where event_id = (
                            select event_id from tiding where owner = ? and next_attempt_at <= ?
                            order by next_attempt_at, event_id limit 1)
                        returning event_id, owner, event, subject, at, sequence, attempts
                        """, line.owner(), now).first(tx, TidingStore::tiding);
        if (claimed.isEmpty()) {
            release(tx, line.owner(), line.leasedUntil());
            return Optional.empty();
        }
        Sql.of(
                        "update tiding_line set last_sequence = greatest(last_sequence, ?) where owner = ?",
                        claimed.get().sequence(),
                        line.owner())
                .update(tx);
        return claimed.map(tiding -> new Claimed(tiding, line.leasedUntil()));
    }

    private static Tiding tiding(ResultSet row) throws SQLException {
        return new Tiding(
                row.getObject("event_id", UUID.class),
                Party.of(row.getString("owner")),
                Kind.of(row.getString("event")),
                row.getObject("subject", UUID.class),
                Sql.instant(row, "at"),
                row.getLong("sequence"),
                row.getInt("attempts"));
    }

    /** Ends the attempt; whoever took the partner after the lease ran out keeps it. */
    void release(Connection tx, Claimed claimed) throws SQLException {
        release(tx, claimed.tiding().owner(), claimed.leasedUntil());
    }

    private static void release(Connection tx, Party owner, Instant leasedUntil) throws SQLException {
        Sql.of("update tiding_line set lease_until = null where owner = ? and lease_until = ?", owner, leasedUntil)
                .update(tx);
    }

    /** Says when to try again; an attempt that was overtaken changes nothing. */
    void again(Connection tx, Tiding tiding, String reason, Instant at) throws SQLException {
        Sql.of(
                        "update tiding set next_attempt_at = ?, last_reason = ? where event_id = ? and attempts = ?",
                        at,
                        reason,
                        tiding.eventId(),
                        tiding.attempts())
                .update(tx);
    }

    /** Takes it off the list; says whether it stood there still. */
    boolean remove(Connection tx, Tiding tiding) throws SQLException {
        return Sql.of("delete from tiding where event_id = ?", tiding.eventId()).update(tx) > 0;
    }
}
