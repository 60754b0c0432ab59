package org.rilohub.ledger;

import java.sql.Connection;
import java.sql.SQLException;

/** The right to number leaves, which one session of the database has at a time and loses when it ends. */
final class Leadership {
    /** "RILO" and the first migration's number. */
    private static final long KEY = 0x52494C4F_00000064L;

    private Leadership() {}

    static boolean take(Connection connection) throws SQLException {
        return ask(connection, "SELECT pg_try_advisory_lock(?)");
    }

    static boolean giveUp(Connection connection) throws SQLException {
        return ask(connection, "SELECT pg_advisory_unlock(?)");
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (var query = connection.prepareStatement(question)) {
            query.setLong(1, KEY);
            try (var rows = query.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }
}
