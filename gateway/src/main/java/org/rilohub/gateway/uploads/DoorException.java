package org.rilohub.gateway.uploads;

/** The hub or its issuer says no, does not answer, or is none. */
final class DoorException extends RuntimeException {
    /** Which of these it was. */
    enum Kind {
        REFUSED,
        SILENT,
        IMPOSSIBLE
    }

    private final Kind kind;

    DoorException(Kind kind, String sentence) {
        super(sentence, null, false, false);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
