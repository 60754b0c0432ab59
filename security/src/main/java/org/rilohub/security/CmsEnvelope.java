package org.rilohub.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;

/** DER CMS AuthEnvelopedData around SignedData (interface guide, 5.3; RFC 5652, RFC 5083, RFC 5753). */
final class CmsEnvelope implements Envelope {
    private final KeyRing keys;
    private final Recipients recipients;
    private final CmsSignature signature;
    private final CmsEncryption encryption;

    CmsEnvelope(KeyRing keys, Clock clock, SecureRandom random) {
        this.keys = keys;
        this.recipients = new Recipients(clock);
        this.signature = new CmsSignature(new PinnedSigners(clock), clock);
        this.encryption = new CmsEncryption(keys, random);
    }

    @Override
    public Verified.Finding open(Received received, Counterpart from) {
        var signed = signature.open(encryption.open(received.wire()), from);
        return new Verified.Finding(
                new Verified.Payload.Octets(signed.content()),
                Digests.of(signed.content()),
                signed.at(),
                Freshness.of(signed.at(), received, from),
                true,
                Optional.empty());
    }

    /** Always with P-256: the tools on the other side of a queue know nothing else. */
    @Override
    public Sealed seal(Sealable message, Counterpart to) {
        var signed = signature.seal(message.content(), keys.signing(SignatureScheme.ES256));
        var wire = encryption.seal(signed, recipients.of(to));
        return new Sealed(message, Digests.of(message.content()), "application/pkcs7-mime", wire);
    }
}
