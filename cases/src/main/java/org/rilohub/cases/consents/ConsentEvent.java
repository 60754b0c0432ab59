package org.rilohub.cases.consents;

import org.rilohub.schemas.ConsentAnswer;

/** What moves a consent on; each is a leaf of its own. */
enum ConsentEvent {
    EXAMINE("consent-examined"),
    GRANT("consent-granted"),
    GRANT_WITH_CONDITIONS("consent-granted-with-conditions"),
    REFUSE("consent-refused"),
    WITHDRAW("consent-withdrawn"),
    EXPIRE("consent-expired");

    private final String leaf;

    ConsentEvent(String leaf) {
        this.leaf = leaf;
    }

    /** The kind of its leaf. */
    String leaf() {
        return leaf;
    }

    static ConsentEvent of(ConsentAnswer answer) {
        return switch (answer) {
            case GRANTED -> GRANT;
            case GRANTED_WITH_CONDITIONS -> GRANT_WITH_CONDITIONS;
            case REFUSED -> REFUSE;
            case WITHDRAWN -> WITHDRAW;
        };
    }

    /** Whether it says yes: that counts only once the message that says so may leave. */
    boolean grants() {
        return this == GRANT || this == GRANT_WITH_CONDITIONS;
    }
}
