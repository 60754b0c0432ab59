package org.rilohub.schemas;

/** How soon a request must be answered. */
public enum Urgency {
    ROUTINE,
    URGENT
}
