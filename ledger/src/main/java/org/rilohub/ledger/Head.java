package org.rilohub.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.rilohub.ledger.merkle.Frontier;
import org.rilohub.ledger.merkle.Hash;

/** The log as it stood after one batch of leaves. */
record Head(Frontier frontier, Hash root, Instant at) {
    private static final String COLUMNS = "SELECT size, root, frontier, at FROM ledger_head ";

    static Head beforeAll() {
        return of(Frontier.empty(), Instant.EPOCH);
    }

    static Head of(Frontier frontier, Instant at) {
        return new Head(frontier, frontier.root(), at);
    }

    long size() {
        return frontier.size();
    }

    /** The newest; the empty log's if there is none. */
    static Head newest(Connection connection) throws SQLException, BrokenLedgerException {
        return below(connection, Long.MAX_VALUE).orElseGet(Head::beforeAll);
    }

    /** The newest that covers fewer leaves. */
    static Optional<Head> below(Connection connection, long size) throws SQLException, BrokenLedgerException {
        try (var query = connection.prepareStatement(COLUMNS + "WHERE size < ? ORDER BY size DESC LIMIT 1")) {
            query.setLong(1, size);
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(read(rows)) : Optional.empty();
            }
        }
    }

    private static Head read(ResultSet row) throws SQLException, BrokenLedgerException {
        var size = row.getLong("size");
        try {
            var frontier = Frontier.decode(row.getBytes("frontier"));
            var root = Hash.of(row.getBytes("root"));
            if (frontier.size() != size || !frontier.root().equals(root)) {
                throw new BrokenLedgerException("The head of size " + size + " does not fit its own frontier.");
            }
            return new Head(
                    frontier, root, row.getObject("at", OffsetDateTime.class).toInstant());
        } catch (IllegalArgumentException noFrontier) {
            throw new BrokenLedgerException("The head of size " + size + " cannot be read.", noFrontier);
        }
    }

    void insert(Connection tx) throws SQLException {
        try (var insert =
                tx.prepareStatement("INSERT INTO ledger_head (size, root, frontier, at) VALUES (?, ?, ?, ?)")) {
            insert.setLong(1, size());
            insert.setBytes(2, root.bytes());
            insert.setBytes(3, frontier.encode());
            insert.setObject(4, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }
}
