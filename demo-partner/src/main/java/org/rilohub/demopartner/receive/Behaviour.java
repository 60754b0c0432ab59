package org.rilohub.demopartner.receive;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;

/** How this partner answers deliveries; everything but {@code NORMAL} is a fault to test the hub with. */
public enum Behaviour {
    NORMAL,
    /** Keeps nothing and answers nothing until the behaviour changes. */
    HANG,
    /** Keeps nothing and answers with an error. */
    HTTP500,
    /** Keeps the message and answers with something that is no receipt. */
    GARBAGE,
    /** Keeps the message and signs a receipt for another content. */
    WRONG_RECEIPT,
    /** Keeps the message and breaks the connection instead of answering. */
    CLOSE;

    /** By its name in control requests: {@code wrong-receipt}. */
    @JsonCreator
    public static Behaviour of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    boolean keeps() {
        return this != HANG && this != HTTP500;
    }
}
