package org.rilohub.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.rilohub.ledger.merkle.Hash;

/** Leaves that get their places in the log together. */
record Batch(List<Hash> leaves) {
    static final int LARGEST = 1000;

    Batch {
        leaves = List.copyOf(leaves);
    }

    /** Leaves without a place, the earliest written first; found by their mark, so that none overtaken is missed. */
    static Batch waiting(Connection tx) throws SQLException, BrokenLedgerException {
        try (var query = tx.prepareStatement("SELECT leaf_hash, leaf FROM ledger_leaf WHERE NOT integrated"
                + " ORDER BY appended_at, leaf_hash LIMIT " + LARGEST)) {
            return read(query);
        }
    }

    /** Leaves that already have the places {@code from} (inclusive) to {@code to} (exclusive). */
    static Batch between(Connection tx, long from, long to) throws SQLException, BrokenLedgerException {
        try (var query = tx.prepareStatement("SELECT leaf_hash, leaf FROM ledger_leaf"
                + " WHERE leaf_index >= ? AND leaf_index < ? ORDER BY leaf_index")) {
            query.setLong(1, from);
            query.setLong(2, to);
            return read(query);
        }
    }

    private static Batch read(java.sql.PreparedStatement query) throws SQLException, BrokenLedgerException {
        var leaves = new ArrayList<Hash>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                leaves.add(honest(Hash.of(rows.getBytes("leaf_hash")), rows.getBytes("leaf")));
            }
        }
        return new Batch(leaves);
    }

    private static Hash honest(Hash stored, byte[] leaf) throws BrokenLedgerException {
        if (!Hash.leaf(leaf).equals(stored)) {
            throw new BrokenLedgerException("The leaf " + stored + " was changed after it was written.");
        }
        return stored;
    }

    boolean isEmpty() {
        return leaves.isEmpty();
    }

    boolean isFull() {
        return leaves.size() == LARGEST;
    }

    Head after(Head head, Instant at) {
        var frontier = head.frontier();
        for (var leaf : leaves) {
            frontier = frontier.append(leaf);
        }
        return Head.of(frontier, at);
    }

    void number(Connection tx, long first) throws SQLException {
        try (var update = tx.prepareStatement("UPDATE ledger_leaf SET leaf_index = numbered.place, integrated = true"
                + " FROM unnest(?::bytea[], ?::bigint[]) AS numbered (hash, place)"
                + " WHERE leaf_hash = numbered.hash AND NOT integrated")) {
            update.setArray(
                    1,
                    tx.createArrayOf("bytea", leaves.stream().map(Hash::bytes).toArray(byte[][]::new)));
            update.setArray(2, tx.createArrayOf("bigint", places(first)));
            if (update.executeUpdate() != leaves.size()) {
                throw new SQLException("another integrator numbered the same leaves");
            }
        }
    }

    private Long[] places(long first) {
        return LongStream.range(first, first + leaves.size()).boxed().toArray(Long[]::new);
    }
}
