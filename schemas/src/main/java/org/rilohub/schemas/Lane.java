package org.rilohub.schemas;

/** Which audience a dispatch is for. The three never mix. */
public enum Lane {
    /** Broadcast to all CEN users; never personal data; published after RILO review. */
    CEN,
    /** A closed user group with an end date. */
    OPERATION,
    /** One named administration, on exactly one legal basis. */
    CMAA
}
