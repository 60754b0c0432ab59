package org.rilohub.ledger;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The ledger in PostgreSQL; its tables come from the Flyway versions 100 to 199. */
public final class PostgresLedger implements Ledger {
    private final SecureRandom random;

    public PostgresLedger(SecureRandom random) {
        this.random = random;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException also if a fact is called {@code v}, {@code kind}, {@code at}, {@code owner},
     *     {@code random} or {@code lists}, or is anything but text, whole numbers, flags, lists and maps
     */
    @Override
    public LeafHash append(Connection tx, Event event) throws SQLException {
        return append(tx, event, Map.of());
    }

    /**
     * As {@link #append(Connection, Event)}, with lists that may be long: each enters the leaf as its Merkle root,
     * called {@code <name>Root} (RFC 6962 over the RFC 8785 octets of its items), and is stored beside it.
     *
     * @param lists by name, for example {@code findings}; items as JSON trees, never anything nominal
     */
    public LeafHash append(Connection tx, Event event, Map<String, ? extends List<?>> lists) throws SQLException {
        var leaf = Leaf.of(event, lists, random);
        var hash = leaf.hash().bytes();
        insertLeaf(tx, event, leaf, hash);
        insertLists(tx, leaf, hash);
        return new LeafHash(hash);
    }

    private static void insertLeaf(Connection tx, Event event, Leaf leaf, byte[] hash) throws SQLException {
        try (var insert =
                tx.prepareStatement("INSERT INTO ledger_leaf (leaf_hash, leaf, kind, owner) VALUES (?, ?, ?, ?)")) {
            insert.setBytes(1, hash);
            insert.setBytes(2, leaf.octets());
            insert.setString(3, event.kind());
            insert.setString(4, event.owner().toString());
            insert.executeUpdate();
        }
    }

    private static void insertLists(Connection tx, Leaf leaf, byte[] hash) throws SQLException {
        if (leaf.lists().isEmpty()) {
            return;
        }
        try (var insert = tx.prepareStatement("INSERT INTO ledger_list (leaf_hash, name, items) VALUES (?, ?, ?)")) {
            for (var list : leaf.lists().entrySet()) {
                insert.setBytes(1, hash);
                insert.setString(2, list.getKey());
                insert.setBytes(3, list.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
