package org.rilohub.cases.requests;

/** Who makes a request move. */
public enum Side {
    REQUESTING,
    REQUESTED,
    /** The hub itself: a decision, or a clock. */
    HUB
}
