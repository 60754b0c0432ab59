package org.rilohub.ledger.sql;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** The database did not do what was asked, and nothing of it was done. */
public final class StoreException extends RuntimeException {
    private static final String UNIQUE_VIOLATION = "23505";
    /** SQLSTATE classes: connection, serialisation, resources, intervention of an operator, system. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57", "58");

    private final String state;

    /** @param cause as the driver threw it */
    public StoreException(SQLException cause) {
        super(String.valueOf(cause.getSQLState()), cause);
        this.state = Optional.ofNullable(cause.getSQLState()).orElse("");
    }

    /** Whether somebody else stored the same thing first. */
    public boolean second() {
        return state.equals(UNIQUE_VIOLATION);
    }

    /** Whether the same may succeed later as it is; without a state the database was not even asked. */
    public boolean passing() {
        return state.length() < 2 || PASSING.contains(state.substring(0, 2));
    }

    /** SQLSTATE, five characters, or nothing. */
    public String state() {
        return state;
    }
}
