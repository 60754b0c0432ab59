package org.rilohub.schemas;

/** How information was used. */
public enum InformationUse {
    USED,
    NOT_USED,
    STILL_IN_USE,
    DELETED
}
