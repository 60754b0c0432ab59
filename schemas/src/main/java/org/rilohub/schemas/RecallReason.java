package org.rilohub.schemas;

/** Why information is called back. */
public enum RecallReason {
    WRONG,
    UNLAWFUL,
    SUPERSEDED,
    SOURCE_AT_RISK
}
