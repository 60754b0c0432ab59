package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.rilohub.schemas.Party;

/** Told, in the transaction of the state itself, that there is something for a partner to look at. */
public interface Tidings {
    /**
     * A message lies in the inbox of a partner that fetches.
     *
     * @param messageId as the inbox lists it
     */
    void waiting(Connection tx, Party receiver, UUID messageId) throws SQLException;

    /** A receiver of this message has an outcome, or has the message: its sender's status says so. */
    void decided(Connection tx, Party sender, UUID reportId) throws SQLException;
}
