package org.rilohub.cases.clocks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** What happens when alarms of one kind are due. */
public interface Bell {
    /** Whose alarms it rings for. */
    String kind();

    /**
     * Does what is due, in the transaction that takes the alarm away: both happen, or neither.
     *
     * @param now may be long after {@link Alarm#dueAt()}: nobody was awake
     * @throws SQLException if the store fails; the alarm stays and rings again
     */
    void ring(Connection tx, Alarm alarm, Instant now) throws SQLException;
}
