package org.rilohub.gateway.partnerkit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.rilohub.schemas.MessageType;

/** Callers that are not the hub, with a message that would be good if the hub brought it. */
record WrongCertificate() implements Calls {
    private static final Set<Integer> SHUT = Set.of(401, 403);

    @Override
    public String name() {
        return "wrong-certificate";
    }

    @Override
    public String story() {
        return "Somebody who is not the hub calls, with a stranger's TLS certificate or another partner's.";
    }

    @Override
    public List<Promise> promises() {
        return List.of(Promise.STRANGE_AUTHORITY, Promise.OTHER_PARTNER);
    }

    @Override
    public List<Check> call(Ground ground) {
        return List.of(
                shutOut(Promise.STRANGE_AUTHORITY, ground, ground.hands().asStranger()),
                shutOut(Promise.OTHER_PARTNER, ground, ground.hands().asNeighbour()));
    }

    private static Check shutOut(Promise promise, Ground ground, SSLContext caller) {
        var sealed = ground.hands().seal(ground.letter(MessageType.SeizureReport));
        var reply = ground.wire().post(caller, sealed);
        boolean ended = reply.broken().filter("CONNECTION_ENDED"::equals).isPresent();
        return Check.of(promise, ended || SHUT.contains(reply.status()), Map.of("answer", reply.outcome()));
    }
}
