package org.rilohub.cases.cen;

/** Where a report or an alert for the CEN lane stands. */
public enum PublicationState {
    RECEIVED,
    /** Every rule of the schema was asked, and none rejected it. */
    SCHEMA_OK,
    /** Waits for the RILO office. */
    RILO_REVIEW,
    VALIDATED,
    /** On its way to every CEN user. */
    PUBLISHED,
    /** Its provider is to mend it, and may replace it. */
    RETURNED,
    REJECTED,
    /** Its provider wants it no more. */
    WITHDRAWN
}
