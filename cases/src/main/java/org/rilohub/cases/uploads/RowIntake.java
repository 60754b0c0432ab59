package org.rilohub.cases.uploads;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.schemas.Submission;

/**
 * Takes in the reports of an upload as if each had been sent alone, but holds them back until all are there. Everything is
 * done in the caller's transaction, on which other reports of the upload depend.
 */
public interface RowIntake {
    /**
     * Stores a report with its leaf {@code received}, held: nobody sees it, nothing is decided on it.
     *
     * @param report valid by every rule that needs no memory
     * @return the id that the hub gives the report
     * @throws OutOfTurnException if what the hub remembers rejects it (SR-03); nothing of it is stored
     * @throws SQLException if the store fails: the caller must not commit
     */
    UUID admit(Connection tx, Submission report, UploadRow row) throws SQLException;

    /** Lets go all reports of the upload that are held: from the commit on they take their way like any other. */
    void release(Connection tx, UUID uploadId) throws SQLException;

    /** Withdraws all reports of the upload that are held: they never were, but for their leaves. */
    void withdraw(Connection tx, UUID uploadId) throws SQLException;
}
