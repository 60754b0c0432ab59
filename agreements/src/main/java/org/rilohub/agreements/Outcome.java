package org.rilohub.agreements;

/** What a question comes to; the strictest wins. In rising strictness. */
public enum Outcome {
    PERMITTED,
    REFERRED,
    REFUSED
}
