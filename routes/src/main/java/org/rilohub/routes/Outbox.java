package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Party;

/** What is to be said on a queue once its transaction has committed: ids, never content. */
final class Outbox {
    private static final List<String> ORDER = List.of(
            "urgent",
            "not urgent and queue <> '" + Queues.UPLOADED + "'",
            "not urgent and queue = '" + Queues.UPLOADED + "'");

    private final Clock clock;

    /**
     * One row of it.
     *
     * @param urgent whether it goes before everything else, here and on its queue
     */
    record Item(long id, String queue, String body, boolean urgent) {}

    Outbox(Clock clock) {
        this.clock = clock;
    }

    void put(Connection tx, Party owner, String queue, UUID body) throws SQLException {
        Sql.of(
                        "insert into outbox (owner, queue, body, created_at) values (?, ?, ?, ?)",
                        owner,
                        queue,
                        body.toString(),
                        clock.instant())
                .update(tx);
    }

    /** Says that a message has receivers to be found or decided on; as urgent as it was accepted. */
    void putMessage(Connection tx, Party owner, UUID reportId) throws SQLException {
        Sql.of("""
                        insert into outbox (owner, queue, body, created_at, urgent)
                        select ?, case when urgent then ? else ? end, report_id::text, ?, urgent
                        from message where report_id = ?
                        """, owner, Queues.URGENT, Queues.ACCEPTED, clock.instant(), reportId)
                .update(tx);
    }

    /** Says on its receiver's queue that a dispatch is to be delivered; as urgent as its message. */
    void putDispatch(Connection tx, Parcel parcel) throws SQLException {
        Sql.of("""
                        insert into outbox (owner, queue, body, created_at, urgent)
                        select ?, ?, dispatch_id::text, ?, urgent from dispatch where dispatch_id = ?
                        """, parcel.owner(), Queues.deliver(parcel.receiver()), clock.instant(), parcel.dispatchId())
                .update(tx);
    }

    /**
     * What is sent next and no other node is sending, held until {@code tx} ends: the oldest of what is urgent, then the
     * oldest of the others, but rows of files only where nothing else waits.
     */
    List<Item> next(Connection tx, int limit) throws SQLException {
        var next = new ArrayList<Item>();
        for (var which : ORDER) {
            if (next.size() < limit) {
                next.addAll(oldest(tx, which, limit - next.size()));
            }
        }
        return next;
    }

    private static List<Item> oldest(Connection tx, String which, int limit) throws SQLException {
        return Sql.of(
                        "select id, queue, body, urgent from outbox where " + which
                                + " order by id limit ? for update skip locked",
                        limit)
                .list(
                        tx,
                        row -> new Item(
                                row.getLong("id"),
                                row.getString("queue"),
                                row.getString("body"),
                                row.getBoolean("urgent")));
    }

    void delete(Connection tx, List<Item> sent) throws SQLException {
        if (sent.isEmpty()) {
            return;
        }
        try (var delete = tx.prepareStatement("delete from outbox where id = any (?)")) {
            delete.setArray(
                    1, tx.createArrayOf("bigint", sent.stream().map(Item::id).toArray()));
            delete.executeUpdate();
        }
    }
}
