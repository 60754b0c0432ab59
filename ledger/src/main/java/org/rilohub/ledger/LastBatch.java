package org.rilohub.ledger;

import java.sql.Connection;
import java.sql.SQLException;

/** The newest batch, hashed again before another is put on top of it. */
final class LastBatch {
    private LastBatch() {}

    /** @return the newest head */
    static Head verified(Connection connection) throws SQLException, BrokenLedgerException {
        var newest = Head.newest(connection);
        var before = Head.below(connection, newest.size()).orElseGet(Head::beforeAll);
        var again = Batch.between(connection, before.size(), newest.size()).after(before, newest.at());
        if (again.size() != newest.size() || !again.root().equals(newest.root())) {
            throw new BrokenLedgerException("The newest head says " + newest.size() + " leaves with the root "
                    + newest.root() + ", but the stored leaves give " + again.size() + " and " + again.root() + ".");
        }
        refuseMore(connection, newest.size());
        return newest;
    }

    private static void refuseMore(Connection connection, long size) throws SQLException, BrokenLedgerException {
        try (var query = connection.createStatement();
                var rows = query.executeQuery("SELECT coalesce(max(leaf_index) + 1, 0) FROM ledger_leaf")) {
            if (rows.next() && rows.getLong(1) != size) {
                throw new BrokenLedgerException(
                        "The newest head covers " + size + " leaves, but " + rows.getLong(1) + " are numbered.");
            }
        }
    }
}
