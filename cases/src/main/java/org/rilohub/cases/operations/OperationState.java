package org.rilohub.cases.operations;

/** Where an operation stands; its times say, nobody sets it. */
public enum OperationState {
    /** Has not begun: members may be named, nothing is exchanged. */
    PLANNED,
    RUNNING,
    /** Nothing is accepted or delivered any more; what was exchanged is kept for its time. */
    ENDED,
    /** The time of keeping is over. */
    CLOSED
}
