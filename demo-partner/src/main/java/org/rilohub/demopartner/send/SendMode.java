package org.rilohub.demopartner.send;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;
import org.rilohub.demopartner.envelope.Fault;

/** Whether a report is sent as it should be, or wrongly on purpose. */
public enum SendMode {
    NORMAL,
    /** Signed with a fresh key nobody knows. */
    FORGED,
    /** The last content again, sealed anew. */
    REPEAT,
    /** One byte changed after signing. */
    TAMPERED,
    /** Sealed long ago, if one believes it. */
    EXPIRED;

    /** By its name in control requests: {@code forged}. */
    @JsonCreator
    public static SendMode of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    Fault fault() {
        return this == TAMPERED ? Fault.FLIPPED_BYTE : Fault.NONE;
    }
}
