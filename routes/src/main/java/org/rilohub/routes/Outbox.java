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
    private final Clock clock;

    /** One row of it. */
    record Item(long id, String queue, String body) {}

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

    /**
     * What is sent next and no other node is sending, held until {@code tx} ends: the oldest, but rows of files only where
     * nothing else waits.
     */
    List<Item> next(Connection tx, int limit) throws SQLException {
        var next = new ArrayList<>(oldest(tx, "<>", limit));
        if (next.size() < limit) {
            next.addAll(oldest(tx, "=", limit - next.size()));
        }
        return next;
    }

    private static List<Item> oldest(Connection tx, String compared, int limit) throws SQLException {
        return Sql.of(
                        "select id, queue, body from outbox where queue " + compared + " '" + Queues.UPLOADED
                                + "' order by id limit ? for update skip locked",
                        limit)
                .list(tx, row -> new Item(row.getLong("id"), row.getString("queue"), row.getString("body")));
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
