package org.rilohub.schemas;

/** What consent is asked for. */
public enum ConsentUse {
    /** To tell somebody else. */
    ONWARD,
    /** In criminal proceedings before a court or judge. */
    CRIMINAL_COURT
}
