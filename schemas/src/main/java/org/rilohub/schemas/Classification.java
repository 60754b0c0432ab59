package org.rilohub.schemas;

/** Security classification, mapped to the levels 0 to 3 of the hub. */
public enum Classification {
    NONE,
    RESTRICTED,
    CONFIDENTIAL,
    SECRET
}
