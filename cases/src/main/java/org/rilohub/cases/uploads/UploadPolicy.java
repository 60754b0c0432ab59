package org.rilohub.cases.uploads;

/** What the sender wants of a file in which some rows are rejected. */
public enum UploadPolicy {
    /** Nothing is imported; the usual. */
    ALL_OR_NOTHING,
    /** The others are imported. */
    VALID_ROWS
}
