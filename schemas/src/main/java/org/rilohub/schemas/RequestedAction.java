package org.rilohub.schemas;

/** What the members of an operation are asked to do. */
public enum RequestedAction {
    CONTROL,
    SURVEY,
    SAMPLE,
    REPORT_ONLY
}
