package org.rilohub.schemas;

/** What can be decided about a request short of answering it, and by which side. */
public enum RequestStep {
    /** Requested side: elements are missing. */
    RETURNED,
    /** Requested side: the clock stops. */
    CLARIFICATION_ASKED,
    /** Requesting side: the clock goes on. */
    CLARIFICATION_GIVEN,
    /** Requested side: it interferes with an investigation, prosecution or proceeding (Article 11(3)). */
    POSTPONED,
    /** Requested side: a postponement is over. */
    RESUMED,
    /** Requested side (Article 11(1)). */
    CONDITIONS_PROPOSED,
    /** Requesting side. */
    CONDITIONS_ACCEPTED,
    /** Requesting side. */
    CONDITIONS_DECLINED,
    /** Requested side: extraordinary expense (Article 13(2)). */
    COSTS_RAISED,
    /** Requesting side. */
    COSTS_AGREED,
    /** Requesting side. */
    COSTS_DECLINED,
    /** Requested side (Article 11). */
    REFUSED,
    /** Requesting side. */
    WITHDRAWN,
    /** Requesting side: nothing more is needed. */
    CLOSED
}
