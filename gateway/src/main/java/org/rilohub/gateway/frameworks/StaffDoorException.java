package org.rilohub.gateway.frameworks;

/** The staff's door did not do what was asked; the message is for a person. */
final class StaffDoorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean refused;

    private StaffDoorException(String message, boolean refused) {
        super(message);
        this.refused = refused;
    }

    /** The hub said no. */
    static StaffDoorException refused(String why) {
        return new StaffDoorException(why, true);
    }

    /** It could not be asked, or not understood. */
    static StaffDoorException impossible(String why) {
        return new StaffDoorException(why, false);
    }

    boolean isRefused() {
        return refused;
    }
}
