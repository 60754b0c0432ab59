package org.rilohub.security;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.rilohub.security.Refusals.malformed;
import static org.rilohub.security.Refusals.refused;
import static org.rilohub.security.Refusals.untrusted;
import static org.rilohub.security.World.CLOCK;
import static org.rilohub.security.World.HUB;
import static org.rilohub.security.World.HUB_KEYS;
import static org.rilohub.security.World.KR;
import static org.rilohub.security.World.KR_KEYS;
import static org.rilohub.security.World.NL;
import static org.rilohub.security.World.NL_KEYS;
import static org.rilohub.security.World.NOW;
import static org.rilohub.security.World.arrived;
import static org.rilohub.security.World.certificate;
import static org.rilohub.security.World.envelopes;
import static org.rilohub.security.World.hub;
import static org.rilohub.security.World.hubKnown;
import static org.rilohub.security.World.known;
import static org.rilohub.security.World.korea;
import static org.rilohub.security.World.toHub;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;
import org.rilohub.security.UntrustedMessageException.Kind;

/** Compact JOSE between two sides that share nothing but certificates. */
class JoseEnvelopeTest {
    private static final String CONTENT = "{\"report\":{\"ref\":\"KCS-77 \u682a\"}}";

    @ParameterizedTest
    @CsvSource({"ES256,CMAA,true", "EdDSA,CMAA,true", "ES256,CEN,false", "EdDSA,OPERATION,true"})
    void opens_what_was_sealed_for_the_hub(String scheme, Lane lane, boolean encrypted) {
        var sealed = korea(hubKnown().sealingWith(scheme)).seal(toHub(Door.REST, lane, CONTENT));

        var verified = hub().verify(arrived(KR, Door.REST, sealed.wire()));

        assertThat(octets(verified)).isEqualTo(CONTENT);
        assertThat(verified.contentDigest())
                .isEqualTo(sealed.contentDigest())
                .isEqualTo(Digests.of(CONTENT.getBytes(UTF_8)));
        assertThat(verified.signer()).isEqualTo(KR);
        assertThat(verified.signedAt()).isEqualTo(NOW);
        assertThat(verified.fresh()).isTrue();
        assertThat(verified.encrypted()).isEqualTo(encrypted);
        assertThat(verified.addressing()).isEmpty();
        assertThat(sealed.mediaType()).isEqualTo("application/jose");
    }

    @Test
    void writes_the_header_the_guide_pins() throws Exception {
        var sealed = korea(hubKnown()).seal(toHub(Door.INBOX, Lane.CEN, CONTENT));

        var header = new Base64URL(text(sealed).split("\\.", -1)[0]).decodeToString();

        assertThat(JSONObjectUtils.parse(header))
                .containsOnlyKeys("alg", "typ", "cty", "x5t#S256", "iat")
                .containsEntry("iat", NOW.getEpochSecond())
                .containsEntry("x5t#S256", Certificates.thumbprint(certificate(KR_KEYS, "sign-p256")));
    }

    @Test
    void knows_an_old_message_and_one_from_the_future_as_not_fresh() {
        var wire = korea(hubKnown()).seal(toHub(Door.REST, Lane.CMAA, CONTENT)).wire();

        assertThat(freshAt(wire, Duration.ofMinutes(10))).isTrue();
        assertThat(freshAt(wire, Duration.ofMinutes(10).plusMillis(1))).isFalse();
        assertThat(freshAt(wire, Duration.ofMinutes(-2))).isTrue();
        assertThat(freshAt(wire, Duration.ofMinutes(-2).minusMillis(1))).isFalse();
    }

    @Test
    void refuses_a_peer_it_has_no_file_of() {
        var wire = korea(hubKnown()).seal(toHub(Door.REST, Lane.CMAA, CONTENT)).wire();

        untrusted("UNKNOWN_PEER", () -> hub().verify(arrived(Party.customs("FR"), Door.REST, wire)));
    }

    @Test
    void refuses_more_than_the_partner_file_allows() {
        refused(Kind.TOO_LARGE, "TOO_LARGE", () -> hub().verify(arrived(KR, Door.REST, new byte[(1 << 20) + 1])));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.b", "a.b.c.d", "..", "a..c", "a.b.c=", "a.b.\u00e9", "a.b.c\n", "a.b.c.d.e.f"})
    void refuses_what_is_no_compact_form(String wire) {
        malformed("NOT_A_COMPACT_JWS", () -> verify(wire));
    }

    @ParameterizedTest
    @ValueSource(strings = {"_w", "e30x", "W10", "bnVsbA", "W1siYWxnIiwiRVMyNTYiXV0", "e2FsZzonRVMyNTYnfQ"})
    void refuses_a_header_that_is_no_json_object(String header) {
        malformed("JOSE_HEADER_NOT_JSON", () -> verify(header + ".e30.AAAA"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            crit    | "crit":["iat"]
            b64     | "b64":false
            jku     | "jku":"https://example.org/keys"
            jwk     | "jwk":{"kty":"oct","k":"AAAA"}
            x5u     | "x5u":"https://example.org/key"
            x5c     | "x5c":["AAAA"]
            zip     | "zip":"DEF"
            kid     | "kid":"../../etc/passwd"
            other   | "hello":"1"
            """)
    void refuses_a_header_parameter_that_nobody_agreed(String named, String parameter) {
        var header = goodHeader().replace("{", "{" + parameter + ",");

        untrusted("JOSE_HEADER:" + named, () -> verify(signed(header, CONTENT)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "typ":"rilohub+jws"        | "typ":"JWT"                  | JOSE_HEADER:typ
            "typ":"rilohub+jws"        | "typ":"rilohub-receipt+jws"  | JOSE_HEADER:typ
            "typ":"rilohub+jws"        | "typ":null                   | JOSE_HEADER:typ
            "typ":"rilohub+jws",       | ''                           | JOSE_HEADER:typ
            "cty":"application/json"   | "cty":"JWT"                  | JOSE_HEADER:cty
            "iat":                     | "iat":1.5,"x":               | JOSE_HEADER:other
            "iat":                     | "iat":9999999999999          | JOSE_HEADER:iat
            "alg":"ES256"              | "alg":"none"                 | ALGORITHM_NOT_ACCEPTED:other
            "alg":"ES256"              | "alg":"HS256"                | ALGORITHM_NOT_ACCEPTED:other
            "alg":"ES256"              | "alg":"ES384"                | ALGORITHM_NOT_ACCEPTED:other
            "alg":"ES256"              | "alg":"RS256"                | ALGORITHM_NOT_ACCEPTED:other
            """)
    void refuses_a_header_with_another_value(String good, String bad, String reason) {
        untrusted(reason, () -> verify(signed(goodHeader().replace(good, bad), CONTENT)));
    }

    @Test
    void refuses_a_header_that_says_something_twice() {
        var twice = goodHeader().replace("{", "{\"alg\":\"none\",");

        malformed("JOSE_HEADER_NOT_JSON", () -> verify(signed(twice, CONTENT)));
    }

    @Test
    void refuses_a_header_that_is_too_long() {
        malformed("JOSE_HEADER_TOO_LONG", () -> verify("A".repeat(4097) + ".e30.AAAA"));
    }

    @Test
    void refuses_a_mac_made_with_the_public_key() throws Exception {
        var header = goodHeader().replace("ES256", "HS256");
        var input = part(header) + "." + part(CONTENT);
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(
                certificate(KR_KEYS, "sign-p256").getPublicKey().getEncoded(), "HmacSHA256"));

        untrusted(
                "ALGORITHM_NOT_ACCEPTED:other",
                () -> verify(input + "." + Base64URL.encode(mac.doFinal(input.getBytes(US_ASCII)))));
    }

    @Test
    void refuses_a_scheme_the_partner_file_does_not_accept() {
        var wire = korea(hubKnown().sealingWith("EdDSA"))
                .seal(toHub(Door.REST, Lane.CMAA, CONTENT))
                .wire();
        var strict = envelopes(HUB_KEYS, CLOCK, known(KR, KR_KEYS).accepting("ES256"));

        untrusted("ALGORITHM_NOT_ACCEPTED:EdDSA", () -> strict.verify(arrived(KR, Door.REST, wire)));
    }

    @Test
    void refuses_one_partner_speaking_for_another() {
        var wire = korea(hubKnown()).seal(toHub(Door.REST, Lane.CMAA, CONTENT)).wire();

        untrusted("SIGNER_NOT_PINNED", () -> hub().verify(arrived(NL, Door.REST, wire)));
    }

    @Test
    void refuses_a_signature_under_the_name_of_another_certificate() {
        var stolen = goodHeader()
                .replace(
                        Certificates.thumbprint(certificate(KR_KEYS, "sign-p256")),
                        Certificates.thumbprint(certificate(NL_KEYS, "sign-p256")));

        untrusted(
                "SIGNATURE_INVALID",
                () -> hub().verify(
                                arrived(NL, Door.REST, signed(stolen, CONTENT).getBytes(US_ASCII))));
    }

    @Test
    void refuses_a_certificate_of_another_kind_than_the_scheme() {
        var confused = goodHeader()
                .replace(
                        Certificates.thumbprint(certificate(KR_KEYS, "sign-p256")),
                        Certificates.thumbprint(certificate(KR_KEYS, "sign-ed25519")));

        untrusted("SIGNER_KEY_TYPE", () -> verify(signed(confused, CONTENT)));
    }

    @Test
    void refuses_a_pinned_certificate_that_is_not_for_signing() {
        var wire = korea(hubKnown()).seal(toHub(Door.REST, Lane.CMAA, CONTENT)).wire();
        var header = goodHeader()
                .replace(
                        Certificates.thumbprint(certificate(KR_KEYS, "sign-p256")),
                        Certificates.thumbprint(certificate(KR_KEYS, "enc-p256")));
        var careless = envelopes(HUB_KEYS, CLOCK, known(KR, KR_KEYS).signing(certificate(KR_KEYS, "enc-p256")));

        untrusted(
                "SIGNER_KEY_USAGE",
                () -> careless.verify(
                        arrived(KR, Door.REST, signed(header, CONTENT).getBytes(US_ASCII))));
        untrusted("SIGNER_NOT_PINNED", () -> careless.verify(arrived(KR, Door.REST, wire)));
    }

    @Test
    void refuses_a_certificate_that_has_expired() {
        var wire = korea(hubKnown()).seal(toHub(Door.REST, Lane.CMAA, CONTENT)).wire();
        var later = Clock.offset(CLOCK, Duration.ofDays(398));

        untrusted(
                "SIGNER_NOT_VALID_NOW",
                () -> envelopes(HUB_KEYS, later, known(KR, KR_KEYS)).verify(arrived(KR, Door.REST, wire)));
    }

    @ParameterizedTest
    @CsvSource({"ES256", "EdDSA"})
    void refuses_a_changed_signature_or_payload(String scheme) {
        var parts = text(korea(hubKnown().sealingWith(scheme)).seal(toHub(Door.REST, Lane.CEN, CONTENT)))
                .split("\\.", -1);

        untrusted("SIGNATURE_INVALID", () -> verify(parts[0] + "." + part("{}") + "." + parts[2]));
        untrusted("SIGNATURE_INVALID", () -> verify(parts[0] + "." + parts[1] + "." + flipped(parts[2])));
        untrusted("SIGNATURE_INVALID", () -> verify(parts[0] + "." + parts[1] + "." + Base64URL.encode(new byte[64])));
        untrusted("SIGNATURE_INVALID", () -> verify(parts[0] + "." + parts[1] + ".AAAA"));
        malformed("NOT_A_COMPACT_JWS", () -> verify(parts[0] + "." + parts[1] + "."));
    }

    @ParameterizedTest
    @CsvSource({"1,DECRYPTION_FAILED", "2,DECRYPTION_FAILED", "3,DECRYPTION_FAILED", "4,DECRYPTION_FAILED"})
    void refuses_a_changed_encryption(int part, String reason) {
        var parts = text(korea(hubKnown()).seal(toHub(Door.REST, Lane.CMAA, CONTENT)))
                .split("\\.", -1);
        parts[part] = flipped(parts[part]);

        untrusted(reason, () -> verify(String.join(".", parts)));
    }

    @Test
    void refuses_what_was_encrypted_for_somebody_else() {
        var forNetherlands = hubKnown().encryption(certificate(NL_KEYS, "enc-p256"));
        var wire =
                korea(forNetherlands).seal(toHub(Door.REST, Lane.CMAA, CONTENT)).wire();

        untrusted("WRONG_RECIPIENT", () -> hub().verify(arrived(KR, Door.REST, wire)));
    }

    @Test
    void seals_nothing_without_a_certificate_it_may_encrypt_for() {
        var message = toHub(Door.REST, Lane.CMAA, CONTENT);

        assertThatIllegalStateException()
                .isThrownBy(() -> korea(hubKnown().encryption(certificate(HUB_KEYS, "tls")))
                        .seal(message))
                .withMessageContaining("is not for encryption");
        assertThatIllegalStateException()
                .isThrownBy(() -> korea(hubKnown().encryption(certificate(HUB_KEYS, "enc-x25519")))
                        .seal(message))
                .withMessageContaining("P-256");
        assertThatIllegalStateException()
                .isThrownBy(() -> korea(hubKnown().sealingWith("none")).seal(message))
                .withMessageContaining("no such signature scheme");
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> hub().seal(new Sealable(HUB, Door.REST, Lane.CEN, UUID.randomUUID(), "", new byte[0])))
                .withMessageContaining("no partner file");
    }

    private static Verified verify(String wire) {
        return hub().verify(arrived(KR, Door.REST, wire.getBytes(UTF_8)));
    }

    private static boolean freshAt(byte[] wire, Duration later) {
        return hub().verify(new Received(Door.REST, KR, wire, NOW.plus(later))).fresh();
    }

    private static String goodHeader() {
        return "{\"alg\":\"ES256\",\"typ\":\"rilohub+jws\",\"cty\":\"application/json\",\"iat\":%d,\"x5t#S256\":\"%s\"}"
                .formatted(NOW.getEpochSecond(), Certificates.thumbprint(certificate(KR_KEYS, "sign-p256")));
    }

    /** With Korea's real key, whatever the header says. */
    private static String signed(String header, String content) {
        var input = part(header) + "." + part(content);
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(KR_KEYS.signing(SignatureScheme.ES256).privateKey());
            signature.update(input.getBytes(US_ASCII));
            return input + "." + Base64URL.encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String part(String text) {
        return Base64URL.encode(text).toString();
    }

    private static String flipped(String part) {
        var octets = new Base64URL(part).decode();
        octets[octets.length / 2] ^= 1;
        return Base64URL.encode(octets).toString();
    }

    private static String text(Sealed sealed) {
        return new String(sealed.wire(), US_ASCII);
    }

    private static String octets(Verified verified) {
        return verified.payload() instanceof Verified.Payload.Octets octets ? new String(octets.bytes(), UTF_8) : "";
    }
}
