package org.rilohub.routes.door;

import java.util.Optional;
import org.rilohub.routes.door.SoapOperation.Kind;
import org.rilohub.security.Door;
import org.rilohub.security.Verified;

/** What a door asks of an opened message before it hands it on, for those who open one later. */
public final class DoorNames {
    private DoorNames() {}

    /** Whether it is a submission that its own door would have taken: at the SOAP door all its names agree. */
    public static boolean agree(Verified verified) {
        if (verified.received().door() != Door.SOAP) {
            return true;
        }
        try {
            return SoapCall.of(verified, Optional.empty()).operation().kind() == Kind.SUBMIT;
        } catch (RefusedAtDoorException e) {
            return false;
        }
    }
}
