package org.rilohub.gateway.frameworks;

/** The staff's door did not do what was asked; the message is for a person. */
public final class StaffDoorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int NONE = 0;

    private final int status;

    private StaffDoorException(String message, int status) {
        super(message);
        this.status = status;
    }

    /** The hub said no. */
    static StaffDoorException refused(int status, String why) {
        return new StaffDoorException(why, status);
    }

    /** It could not be asked, or not understood. */
    static StaffDoorException impossible(String why) {
        return new StaffDoorException(why, NONE);
    }

    /** Whether a hub answered, and said no. */
    public boolean isRefused() {
        return status != NONE;
    }

    /** The HTTP status of its no; zero if there was no answer. */
    public int status() {
        return status;
    }
}
