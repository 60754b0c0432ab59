package org.rilohub.routes;

import java.sql.SQLException;

/** The database did not do what was asked, and nothing of it was done. */
final class StoreException extends RuntimeException {
    private static final String UNIQUE_VIOLATION = "23505";
    private final boolean second;

    StoreException(SQLException cause) {
        super(String.valueOf(cause.getSQLState()), cause);
        this.second = UNIQUE_VIOLATION.equals(cause.getSQLState());
    }

    /** Whether somebody else stored the same thing first. */
    boolean second() {
        return second;
    }
}
