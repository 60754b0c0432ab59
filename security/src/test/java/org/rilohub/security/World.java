package org.rilohub.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;
import org.rilohub.security.pki.DevelopmentCa;
import org.rilohub.security.pki.Issued;
import org.rilohub.security.pki.KeyKind;
import org.rilohub.security.pki.Purpose;

/** The hub, Korea's and the Netherlands' customs with real keys of one authority, and what each knows of the others. */
final class World {
    static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final SecureRandom RANDOM = new SecureRandom();
    static final DevelopmentCa CA = DevelopmentCa.create(CLOCK, RANDOM);

    static final Party HUB = new Party("hub", "AP");
    static final Party KR = Party.customs("KR");
    static final Party NL = Party.customs("NL");

    private static final Issued RSA = CA.issue(KR, Purpose.ENCRYPT, KeyKind.RSA3072);
    static final KeyRing HUB_KEYS = keys(HUB);
    static final KeyRing KR_KEYS = keys(KR);
    static final KeyRing NL_KEYS = keys(NL);

    private World() {}

    static KeyRing keys(Party party) {
        var keys = new HashMap<String, OwnKey>();
        put(keys, "tls", CA.issue(party, Purpose.TLS, KeyKind.P256));
        put(keys, "sign-p256", CA.issue(party, Purpose.SIGN, KeyKind.P256));
        put(keys, "sign-ed25519", CA.issue(party, Purpose.SIGN, KeyKind.ED25519));
        put(keys, "enc-p256", CA.issue(party, Purpose.ENCRYPT, KeyKind.P256));
        put(keys, "enc-x25519", CA.issue(party, Purpose.ENCRYPT, KeyKind.X25519));
        if (party.equals(KR)) {
            put(keys, "enc-rsa", RSA);
        }
        return new KeyRing(keys);
    }

    private static void put(Map<String, OwnKey> keys, String alias, Issued issued) {
        keys.put(alias, new OwnKey(alias, issued.key(), issued.chain()));
    }

    /** What somebody's partner file says of the owner of these keys. */
    static Known known(Party party, KeyRing keys) {
        return new Known(
                party,
                List.of(certificate(keys, "sign-p256"), certificate(keys, "sign-ed25519")),
                Optional.of(certificate(keys, "enc-p256")),
                Set.of("ES256", "EdDSA"),
                "ES256",
                false);
    }

    static X509Certificate certificate(KeyRing keys, String alias) {
        return keys.byAlias(alias).certificate();
    }

    record Known(
            Party party,
            List<X509Certificate> signing,
            Optional<X509Certificate> encryption,
            Set<String> accepted,
            String sealsWith,
            boolean rsaOaep) {
        Known signing(X509Certificate... pinned) {
            return new Known(party, List.of(pinned), encryption, accepted, sealsWith, rsaOaep);
        }

        Known encryption(X509Certificate certificate) {
            return new Known(party, signing, Optional.of(certificate), accepted, sealsWith, rsaOaep);
        }

        Known accepting(String... schemes) {
            return new Known(party, signing, encryption, Set.of(schemes), sealsWith, rsaOaep);
        }

        Known sealingWith(String scheme) {
            return new Known(party, signing, encryption, accepted, scheme, rsaOaep);
        }

        Known withRsa() {
            return new Known(party, signing, encryption, accepted, sealsWith, true);
        }

        Counterpart counterpart() {
            return new Counterpart(
                    party,
                    signing,
                    encryption,
                    accepted,
                    sealsWith,
                    rsaOaep,
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(10),
                    1 << 20);
        }
    }

    static Envelopes envelopes(KeyRing own, Clock clock, Known... others) {
        return new Envelopes(own, directory(others), clock, RANDOM);
    }

    /** The hub, which knows both partners. */
    static Envelopes hub() {
        return envelopes(HUB_KEYS, CLOCK, known(KR, KR_KEYS), known(NL, NL_KEYS));
    }

    /** Korea's customs, which know the hub and how it wants to be written to. */
    static Envelopes korea(Known hub) {
        return envelopes(KR_KEYS, CLOCK, hub);
    }

    static Known hubKnown() {
        return known(HUB, HUB_KEYS);
    }

    static Counterparts directory(Known... others) {
        return new Counterparts() {
            @Override
            public Optional<Counterpart> find(Party party) {
                return Arrays.stream(others)
                        .filter(known -> known.party().equals(party))
                        .map(Known::counterpart)
                        .findFirst();
            }

            @Override
            public Optional<Party> byTlsCertificate(X509Certificate certificate) {
                return Certificates.party(certificate);
            }
        };
    }

    static Sealable toHub(Door door, Lane lane, String content) {
        return new Sealable(HUB, door, lane, UUID.randomUUID(), "application/json", content.getBytes(UTF_8));
    }

    static Received arrived(Party peer, Door door, byte[] wire) {
        return new Received(door, peer, wire, NOW);
    }
}
