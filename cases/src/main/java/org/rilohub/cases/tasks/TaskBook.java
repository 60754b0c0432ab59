package org.rilohub.cases.tasks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

/** Where cases open what waits for a person, and close what need wait no more. */
public interface TaskBook {
    /** Opens a task, once for each (kind, subject, question): one that is open already stays as it is. */
    void open(Connection tx, Task task) throws SQLException;

    /** Closes every open task of a subject without a decision: what it was about is gone. */
    void close(Connection tx, String kind, UUID subject) throws SQLException;

    /**
     * Keeps somebody from deciding the open tasks of a subject that ask one of these questions: they have answered what those
     * are to check.
     *
     * @param person the issuer's id
     */
    void bar(Connection tx, String kind, UUID subject, Set<String> questions, String person) throws SQLException;
}
