package org.rilohub.cases.tasks;

import java.sql.Connection;
import java.sql.SQLException;

/** What follows from the decisions of one kind of task. */
public interface TaskWork {
    /** Of the tasks it hears of. */
    String kind();

    /**
     * A task was decided: does what follows in the same transaction.
     *
     * @throws org.rilohub.cases.OutOfTurnException if what it is about has moved on: the decision is not stored
     */
    void decided(Connection tx, Task task, TaskDecision decision) throws SQLException;
}
