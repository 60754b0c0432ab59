package org.rilohub.cases.tasks;

/** How far a task has come. */
public enum TaskState {
    OPEN,
    /** One said yes, and a second pair of eyes is asked for. */
    HALF_DECIDED,
    DECIDED,
    /** What it was about is gone: nobody decided it. */
    CLOSED;

    /** Whether people can still decide it. */
    public boolean isOpen() {
        return this == OPEN || this == HALF_DECIDED;
    }
}
