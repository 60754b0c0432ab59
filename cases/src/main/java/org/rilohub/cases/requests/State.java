package org.rilohub.cases.requests;

import java.util.EnumSet;
import java.util.Set;

/** Where a request stands. */
public enum State {
    /** Handed in; the hub has not decided whether it may leave. */
    DRAFT,
    /** Made by word of mouth and recorded by an official. */
    SUBMITTED_ORAL,
    /** Its written form is to come. */
    AWAITING_WRITTEN,
    /** Its written form did not come. */
    EXPIRED,
    SUBMITTED,
    RETURNED_INCOMPLETE,
    ACKNOWLEDGED,
    /** A person decides whether it may leave. */
    LEGAL_CHECK,
    IN_EXECUTION,
    PARTLY_ANSWERED,
    ANSWERED,
    POSTPONED,
    /** Conditions are proposed; the requesting side accepts or declines them. */
    CONDITIONAL,
    COST_CONSULTATION,
    REFUSED,
    /** Refused because the requesting side could not do the same. */
    REFUSED_RECIPROCITY,
    CLOSED,
    WITHDRAWN,
    /** Answered after the agreement had ended. */
    COMPLETED_AFTER_TERMINATION;

    private static final Set<State> FINAL =
            EnumSet.of(EXPIRED, REFUSED, REFUSED_RECIPROCITY, CLOSED, WITHDRAWN, COMPLETED_AFTER_TERMINATION);
    private static final Set<State> STANDING = EnumSet.of(POSTPONED, CONDITIONAL, COST_CONSULTATION);
    private static final Set<State> UNSENT = EnumSet.of(DRAFT, LEGAL_CHECK);

    /** Nothing follows. */
    public boolean isFinal() {
        return FINAL.contains(this);
    }

    /** The two sides consult, and no clock runs. */
    boolean stands() {
        return STANDING.contains(this);
    }

    /** The requested side knows nothing of it. */
    boolean isUnsent() {
        return UNSENT.contains(this);
    }

    /** Whether the requested side still owes an answer. */
    boolean awaitsAnswer() {
        return !isFinal() && !isUnsent() && this != ANSWERED && this != RETURNED_INCOMPLETE;
    }
}
