package org.rilohub.schemas;

/** What a receiver did about a recall. */
public enum RecallOutcome {
    DELETED,
    COULD_NOT,
    REFUSED
}
