package org.rilohub.schemas;

/** Why the receiver wants the information (NL-JP Article 9(1), 2(1)). Declaration order is the order shown to auditors. */
public enum Purpose {
    CUSTOMS_LAW_APPLICATION,
    PREVENTION,
    INVESTIGATION,
    COMBATING
}
