package org.rilohub.cases.recalls;

import org.rilohub.schemas.RecallOutcome;

/** What is known of one receiver, from the least to the most; an answer can only be followed by a better one. */
public enum RecallState {
    /** Asked, and nothing heard. */
    SENT,
    REFUSED,
    COULD_NOT,
    DELETED;

    static RecallState of(RecallOutcome outcome) {
        return switch (outcome) {
            case REFUSED -> REFUSED;
            case COULD_NOT -> COULD_NOT;
            case DELETED -> DELETED;
        };
    }

    boolean isBetterThan(RecallState other) {
        return compareTo(other) > 0;
    }
}
