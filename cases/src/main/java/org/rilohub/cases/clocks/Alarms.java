package org.rilohub.cases.clocks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Party;

/**
 * Alarms that outlive restarts and ring once, however many nodes listen: each is taken away in the transaction of what it
 * causes, and nodes pass over what another holds.
 */
public final class Alarms {
    /** Sets an alarm; one that is set already for the same step is moved. */
    public void set(Connection tx, Alarm alarm) throws SQLException {
        Sql.of("""
                        insert into alarm (alarm_id, owner, kind, subject, step, due_at)
                        values (gen_random_uuid(), ?, ?, ?, ?, ?)
                        on conflict (kind, subject, step) do update set due_at = excluded.due_at, stopped_at = null
                        """, alarm.owner(), alarm.kind(), alarm.subject(), alarm.step(), alarm.dueAt())
                .update(tx);
    }

    /** Takes away every alarm of a subject. */
    public void drop(Connection tx, String kind, UUID subject) throws SQLException {
        Sql.of("delete from alarm where kind = ? and subject = ?", kind, subject)
                .update(tx);
    }

    /** Takes away the alarms of a subject whose step begins so, {@code acknowledge:}. */
    public void drop(Connection tx, String kind, UUID subject, String steps) throws SQLException {
        Sql.of("delete from alarm where kind = ? and subject = ? and starts_with(step, ?)", kind, subject, steps)
                .update(tx);
    }

    /** Stops the clock of every alarm of a subject: none rings until it goes on. */
    public void stop(Connection tx, String kind, UUID subject, Instant at) throws SQLException {
        Sql.of("""
                        update alarm set stopped_at = ? where kind = ? and subject = ? and stopped_at is null
                        """, at, kind, subject).update(tx);
    }

    /** Lets the clock go on: each alarm is later by the time it stood still. */
    public void goOn(Connection tx, String kind, UUID subject, Instant at) throws SQLException {
        Sql.of("""
                        update alarm set due_at = due_at + greatest(?::timestamptz - stopped_at, interval '0'), stopped_at = null
                        where kind = ? and subject = ? and stopped_at is not null
                        """, at, kind, subject).update(tx);
    }

    /** Moves an alarm that is still to ring; one that has rung or was dropped stays gone. */
    public void move(Connection tx, Alarm alarm) throws SQLException {
        Sql.of(
                        "update alarm set due_at = ? where kind = ? and subject = ? and step = ?",
                        alarm.dueAt(),
                        alarm.kind(),
                        alarm.subject(),
                        alarm.step())
                .update(tx);
    }

    /** The alarms of a subject that are still to ring, the next first. */
    public List<Alarm> of(Connection tx, String kind, UUID subject) throws SQLException {
        return Sql.of("""
                        select owner, kind, subject, step, due_at from alarm
                        where kind = ? and subject = ? order by due_at, step
                        """, kind, subject).list(tx, Alarms::alarm);
    }

    /**
     * Rings the one alarm that is due longest, if any is; other nodes' are left to them.
     *
     * @return whether one rang: there may be more
     * @throws SQLException if the store or a bell fails: the caller must not commit
     */
    public boolean ring(Connection tx, List<Bell> bells, Instant now) throws SQLException {
        var due = takeDue(tx, bells.stream().map(Bell::kind).toList(), now);
        for (var alarm : due) {
            for (var bell : bells) {
                if (bell.kind().equals(alarm.kind())) {
                    bell.ring(tx, alarm, now);
                }
            }
        }
        return !due.isEmpty();
    }

    /** Of these kinds, those of which an alarm is due. */
    List<String> kindsDue(Connection tx, List<String> kinds, Instant now) throws SQLException {
        return Sql.of("""
                        select kind from unnest(?::text[]) as known (kind)
                        where exists (select 1 from alarm
                            where alarm.kind = known.kind and due_at <= ? and stopped_at is null)
                        """, kinds, now).list(tx, row -> row.getString("kind"));
    }

    /** Moves an alarm that is still set; one that has rung meanwhile stays away. */
    void putOff(Connection tx, Alarm alarm, Instant dueAt) throws SQLException {
        Sql.of(
                        "update alarm set due_at = ? where kind = ? and subject = ? and step = ?",
                        dueAt,
                        alarm.kind(),
                        alarm.subject(),
                        alarm.step())
                .update(tx);
    }

    private static List<Alarm> takeDue(Connection tx, List<String> kinds, Instant now) throws SQLException {
        return Sql.of("""
                        delete from alarm where alarm_id = (
                            select alarm_id from alarm where due_at <= ? and kind = any (?) and stopped_at is null
                            order by due_at limit 1 for update skip locked)
                        returning owner, kind, subject, step, due_at
                        """, now, kinds).list(tx, Alarms::alarm);
    }

    private static Alarm alarm(ResultSet row) throws SQLException {
        return new Alarm(
                Party.of(row.getString("owner")),
                row.getString("kind"),
                row.getObject("subject", UUID.class),
                row.getString("step"),
                Sql.instant(row, "due_at"));
    }
}
