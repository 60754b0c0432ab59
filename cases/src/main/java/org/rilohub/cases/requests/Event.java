package org.rilohub.cases.requests;

import java.util.Locale;

/** What happens to a request. Names that {@code RequestStep} has, too, mean the same. */
public enum Event {
    /** Its written form may leave. */
    SUBMITTED,
    /** Its oral form may leave. */
    SUBMITTED_ORALLY,
    /** The hub took it down and waits for the written form. */
    RECORDED,
    CONFIRMED,
    /** No written form came in time. */
    EXPIRED,
    /** A person has to decide whether it may leave. */
    REFERRED,
    /** It may not leave. */
    STOPPED,
    RETURNED,
    RESUBMITTED,
    ACKNOWLEDGED,
    CLARIFICATION_ASKED,
    CLARIFICATION_GIVEN,
    POSTPONED,
    RESUMED,
    CONDITIONS_PROPOSED,
    CONDITIONS_ACCEPTED,
    CONDITIONS_DECLINED,
    COSTS_RAISED,
    COSTS_AGREED,
    COSTS_DECLINED,
    ANSWERED_IN_PART,
    ANSWERED,
    /** Answered in full, and the agreement has ended meanwhile. */
    COMPLETED,
    REFUSED,
    REFUSED_RECIPROCITY,
    WITHDRAWN,
    CLOSED;

    /** Kind of the leaf that tells of it: {@code request-conditions-proposed}. */
    String leaf() {
        return "request-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
