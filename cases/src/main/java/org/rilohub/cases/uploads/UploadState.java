package org.rilohub.cases.uploads;

/** How far an upload has come. */
public enum UploadState {
    RECEIVED,
    CHECKING,
    CHECKED,
    /** Its reports are held: nobody sees them before all are there. */
    IMPORTING,
    IMPORTED,
    REJECTED,
    CANCELLED;

    /** Whether nothing more becomes of it. */
    public boolean isFinal() {
        return this == IMPORTED || this == REJECTED || this == CANCELLED;
    }
}
