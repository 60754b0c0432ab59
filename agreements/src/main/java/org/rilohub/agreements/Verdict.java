package org.rilohub.agreements;

/** What one clause says of one question. */
public enum Verdict {
    MET,
    /** A person must decide. */
    ASKS,
    BREACHED
}
