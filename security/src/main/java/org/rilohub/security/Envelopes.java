package org.rilohub.security;

import static org.rilohub.security.UntrustedMessageException.untrusted;

import java.security.SecureRandom;
import java.time.Clock;

/** Every door's envelope, for every partner. */
public final class Envelopes implements Verifier, Sealer {
    private final Counterparts counterparts;
    private final Envelope jose;
    private final Envelope soap;
    private final Envelope cms;

    public Envelopes(KeyRing keys, Counterparts counterparts, Clock clock, SecureRandom random) {
        this.counterparts = counterparts;
        this.jose = new JoseEnvelope(keys, clock, random);
        this.soap = new SoapEnvelope(keys, clock, random);
        this.cms = new CmsEnvelope(keys, clock, random);
    }

    @Override
    public Verified verify(Received received) {
        var from = counterparts.find(received.peer()).orElseThrow(() -> untrusted("UNKNOWN_PEER"));
        if (received.wire().length > from.maxBytes()) {
            throw new UntrustedMessageException(UntrustedMessageException.Kind.TOO_LARGE, "TOO_LARGE");
        }
        return new Verified(
                received, Hostile.reading(() -> envelope(received.door()).open(received, from)));
    }

    @Override
    public Sealed seal(Sealable message) {
        var to = counterparts
                .find(message.receiver())
                .orElseThrow(() -> new IllegalStateException("no partner file for " + message.receiver()));
        return envelope(message.door()).seal(message, to);
    }

    private Envelope envelope(Door door) {
        return switch (door) {
            case REST, INBOX -> jose;
            case SOAP -> soap;
            case QUEUE, FILE -> cms;
            case STAFF -> throw new IllegalArgumentException("what people write has no envelope");
        };
    }
}
