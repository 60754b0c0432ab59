package org.rilohub.ledger;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/** A ledger in a database, and what a test does to it. */
final class LedgerTables {
    final DataSource database;
    final PostgresLedger ledger = new PostgresLedger(new SecureRandom());

    LedgerTables(DataSource database) {
        this.database = database;
    }

    LeafHash commit(Event event) throws SQLException {
        try (var connection = transaction()) {
            var hash = ledger.append(connection, event);
            connection.commit();
            return hash;
        }
    }

    Connection transaction() throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    long count(String what) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM " + what)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Verdict verify() throws SQLException {
        try (var connection = database.getConnection()) {
            return LedgerCheck.verify(connection);
        }
    }

    /** Looks again and again until it holds, for half a minute at most. */
    static void until(BooleanSupplier holds) {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not come to hold within half a minute");
            }
            java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
        }
    }
}
