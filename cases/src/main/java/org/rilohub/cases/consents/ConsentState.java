package org.rilohub.cases.consents;

/** How far a consent has come. */
public enum ConsentState {
    /** Its request may leave for the one whose information it is. */
    ASKED,
    /** That one has it: its staff, or its own system, look into it. */
    IN_EXAMINATION,
    GRANTED,
    GRANTED_WITH_CONDITIONS,
    REFUSED,
    /** Was granted once, and is no longer. */
    WITHDRAWN,
    /** Its last day is over. */
    EXPIRED;

    /** Whether it lets anybody do anything. */
    public boolean grants() {
        return this == GRANTED || this == GRANTED_WITH_CONDITIONS;
    }

    /** Whether its originator said no, or took a yes back. */
    public boolean saysNo() {
        return this == REFUSED || this == WITHDRAWN;
    }

    /** Whether it waits for an answer. */
    public boolean isOpen() {
        return this == ASKED || this == IN_EXAMINATION;
    }
}
