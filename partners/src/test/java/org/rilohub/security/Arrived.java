package org.rilohub.security;

import java.time.Instant;
import java.util.Optional;
import org.rilohub.schemas.Party;
import org.w3c.dom.Element;

/** Messages whose signer counts as established, for tests of what comes after. */
public final class Arrived {
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");

    private Arrived() {}

    public static Verified octets(Party signer, byte[] content) {
        return verified(signer, new Verified.Payload.Octets(content));
    }

    public static Verified xml(Party signer, Element root) {
        return verified(signer, new Verified.Payload.Xml(root));
    }

    private static Verified verified(Party signer, Verified.Payload payload) {
        var received = new Received(Door.SOAP, signer, new byte[0], AT);
        var digest = "sha-256:" + "0".repeat(64);
        return new Verified(received, new Verified.Finding(payload, digest, AT, true, true, Optional.empty()));
    }
}
