package org.rilohub.ledger;

import java.sql.Connection;
import java.sql.SQLException;

/** An append-only account of what happened to each message. */
@FunctionalInterface
public interface Ledger {
    /**
     * Adds a leaf that becomes durable when {@code tx} commits, together with the state it describes. Its place in the
     * log is given later, by the integrator.
     *
     * @return SHA-256 of the leaf as RFC 6962 defines it
     * @throws SQLException if it cannot be written: the caller must not commit
     * @throws IllegalArgumentException if the leaf would exceed 16 KiB
     */
    LeafHash append(Connection tx, Event event) throws SQLException;
}
