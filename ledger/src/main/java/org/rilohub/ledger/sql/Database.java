package org.rilohub.ledger.sql;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Opens transactions on the one database: all of it or nothing of it. */
public final class Database {
    private final DataSource source;

    /** What is done within one transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T in(Connection tx) throws SQLException;
    }

    /** The same, with nothing to tell afterwards. */
    @FunctionalInterface
    public interface Task {
        void in(Connection tx) throws SQLException;
    }

    public Database(DataSource source) {
        this.source = source;
    }

    /**
     * Does the work and commits.
     *
     * @throws StoreException if the database fails; whatever the work throws goes through. Either way nothing is stored
     */
    public <T> T transaction(Work<T> work) {
        try (var tx = source.getConnection()) {
            tx.setAutoCommit(false);
            return committed(tx, work);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    public void perform(Task task) {
        transaction(tx -> {
            task.in(tx);
            return true;
        });
    }

    /**
     * Does a part of what a transaction does: if it throws, that part alone is undone, and its caller goes on or not.
     *
     * @throws SQLException if the database fails
     */
    public static <T> T part(Connection tx, Work<T> work) throws SQLException {
        var before = tx.setSavepoint();
        boolean done = false;
        try {
            var result = work.in(tx);
            tx.releaseSavepoint(before);
            done = true;
            return result;
        } finally {
            if (!done) {
                tx.rollback(before);
            }
        }
    }

    private static <T> T committed(Connection tx, Work<T> work) throws SQLException {
        boolean done = false;
        try {
            var result = work.in(tx);
            tx.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                tx.rollback();
            }
        }
    }
}
