package org.rilohub.security;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.rilohub.schemas.Lane;

/** Compact JWS, inside a compact JWE unless it is for the CEN lane (interface guide, 5.1). */
final class JoseEnvelope implements Envelope {
    private static final String TYP = "rilohub+jws";
    private static final Set<String> HEADER = Set.of("alg", "typ", "cty", "x5t#S256", "iat");
    private static final int SEPARATORS_OF_A_JWE = 4;

    private final KeyRing keys;
    private final PinnedSigners signers;
    private final Recipients recipients;
    private final Clock clock;
    private final SecureRandom random;

    JoseEnvelope(KeyRing keys, Clock clock, SecureRandom random) {
        this.keys = keys;
        this.signers = new PinnedSigners(clock);
        this.recipients = new Recipients(clock);
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Verified.Finding open(Received received, Counterpart from) {
        var compact = new String(received.wire(), US_ASCII);
        var encrypted = compact.chars().filter(c -> c == '.').limit(9).count() == SEPARATORS_OF_A_JWE;
        var jws = CompactJws.read(encrypted ? CompactJwe.open(compact, keys) : compact, TYP, HEADER);
        jws.header().expect("cty", "application/json");
        var content = jws.verifiedBy(signers, from);
        var signedAt = jws.header().seconds("iat");
        return new Verified.Finding(
                new Verified.Payload.Octets(content),
                Digests.of(content),
                signedAt,
                Freshness.of(signedAt, received, from),
                encrypted,
                Optional.empty());
    }

    @Override
    public Sealed seal(Sealable message, Counterpart to) {
        var jws = sign(message.content(), to);
        var wire = message.lane() == Lane.CEN ? jws : CompactJwe.seal(jws, recipients.of(to), random);
        return new Sealed(message, Digests.of(message.content()), "application/jose", wire.getBytes(US_ASCII));
    }

    private String sign(byte[] content, Counterpart to) {
        var scheme = keys.scheme(to);
        var sealedAt = clock.instant().getEpochSecond();
        return CompactJws.sign(
                scheme,
                keys.signing(scheme),
                TYP,
                header -> header.contentType("application/json").customParam("iat", sealedAt),
                content);
    }
}
