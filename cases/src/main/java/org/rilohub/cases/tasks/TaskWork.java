package org.rilohub.cases.tasks;

import java.sql.Connection;
import java.sql.SQLException;

/** What follows from the decisions of one kind of task. */
public interface TaskWork {
    /** Of the tasks it hears of. */
    String kind();

    /**
     * Holds what a decision changes beside the task, before the task itself is held: whoever changes it otherwise takes it in
     * that order.
     */
    default void hold(Connection tx, Task task) throws SQLException {}

    /**
     * A task was decided: does what follows in the same transaction.
     *
     * @throws org.rilohub.cases.OutOfTurnException if what it is about has moved on: the decision is not stored
     */
    void decided(Connection tx, Task task, TaskDecision decision) throws SQLException;
}
