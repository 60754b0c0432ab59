package org.rilohub.schemas;

/** What came of a warning. */
public enum FeedbackResult {
    POSITIVE,
    NEGATIVE,
    NOT_FOUND,
    NOT_CONTROLLED
}
