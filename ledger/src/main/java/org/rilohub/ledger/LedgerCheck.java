package org.rilohub.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.rilohub.ledger.merkle.Frontier;

/** Computes the whole stored ledger anew and compares. */
public final class LedgerCheck {
    private static final int ROWS_AT_A_TIME = 500;

    private final ResultSet leaves;
    private final ResultSet heads;
    private Frontier frontier = Frontier.empty();

    private LedgerCheck(ResultSet leaves, ResultSet heads) {
        this.leaves = leaves;
        this.heads = heads;
    }

    /**
     * Reads every leaf, list and head as of one moment, with little memory; the hub may go on working.
     *
     * @param connection not within a transaction; left as it was found
     * @throws SQLException if the ledger cannot be read, which is no verdict
     */
    public static Verdict verify(Connection connection) throws SQLException {
        var autoCommit = connection.getAutoCommit();
        var isolation = connection.getTransactionIsolation();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try {
            return verifySnapshot(connection);
        } finally {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
            connection.setTransactionIsolation(isolation);
        }
    }

    private static Verdict verifySnapshot(Connection tx) throws SQLException {
        try (var leaves = few(tx, StoredLeaf.QUERY + "WHERE leaf_index IS NOT NULL ORDER BY leaf_index");
                var heads = few(tx, "SELECT size, root, frontier FROM ledger_head ORDER BY size");
                var leafRows = leaves.executeQuery();
                var headRows = heads.executeQuery()) {
            return new LedgerCheck(leafRows, headRows).verdict(tx);
        }
    }

    private static PreparedStatement few(Connection tx, String question) throws SQLException {
        var query = tx.prepareStatement(question);
        query.setFetchSize(ROWS_AT_A_TIME);
        return query;
    }

    private Verdict verdict(Connection tx) throws SQLException {
        var waiting = 0L;
        try {
            while (heads.next()) {
                checkHead();
            }
            refuseUncoveredLeaf();
            waiting = checkWaiting(tx);
            return new Verdict(frontier.size(), frontier.root(), waiting, Optional.empty());
        } catch (BrokenLedgerException found) {
            return new Verdict(frontier.size(), frontier.root(), waiting, Optional.ofNullable(found.getMessage()));
        }
    }

    private void checkHead() throws SQLException, BrokenLedgerException {
        var size = heads.getLong("size");
        while (frontier.size() < size) {
            appendNext();
        }
        if (!Arrays.equals(frontier.root().bytes(), heads.getBytes("root"))) {
            throw new BrokenLedgerException("The head of size " + size + " has another root than its leaves give.");
        }
        if (!Arrays.equals(frontier.encode(), heads.getBytes("frontier"))) {
            throw new BrokenLedgerException("The head of size " + size + " has another frontier than its leaves give.");
        }
    }

    private void appendNext() throws SQLException, BrokenLedgerException {
        var expected = frontier.size();
        if (!leaves.next() || leaves.getLong("leaf_index") != expected) {
            throw new BrokenLedgerException("Leaf " + expected + " is missing.");
        }
        var leaf = StoredLeaf.read("Leaf " + expected, leaves);
        leaf.check();
        frontier = frontier.append(leaf.recomputed());
    }

    private void refuseUncoveredLeaf() throws SQLException, BrokenLedgerException {
        if (leaves.next()) {
            throw new BrokenLedgerException(
                    "Leaf " + leaves.getLong("leaf_index") + " is numbered, but no head covers it.");
        }
    }

    private static long checkWaiting(Connection tx) throws SQLException, BrokenLedgerException {
        var waiting = 0L;
        try (var query = few(tx, StoredLeaf.QUERY + "WHERE leaf_index IS NULL ORDER BY appended_at, leaf_hash");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                StoredLeaf.read("A leaf that waits for its place", rows).check();
                waiting++;
            }
        }
        return waiting;
    }
}
