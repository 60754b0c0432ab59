package org.rilohub.schemas;

/** What the originator says. */
public enum ConsentAnswer {
    GRANTED,
    GRANTED_WITH_CONDITIONS,
    REFUSED,
    /** Takes back what was granted. */
    WITHDRAWN
}
