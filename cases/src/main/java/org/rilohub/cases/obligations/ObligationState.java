package org.rilohub.cases.obligations;

/** How far an obligation has come. */
public enum ObligationState {
    /** Holds, and nobody need do anything now. */
    OPEN,
    /** Both sides were reminded: it should be done soon. */
    DUE,
    /** Its receiver said that it is done. */
    CLOSED
}
