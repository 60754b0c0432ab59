package org.rilohub.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.schemas.Party;
import org.rilohub.security.pki.DevelopmentCa;
import org.rilohub.security.pki.DevelopmentPki;
import org.rilohub.security.pki.Issued;
import org.rilohub.security.pki.KeyKind;

/** What a person signs, and what is wrong with everything else. */
class PersonalSignaturesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final DevelopmentCa PEOPLE = DevelopmentCa.create(CLOCK, RANDOM);
    private static final Signatory SOMEBODY = new Signatory(Party.customs("JP"), "4f1c");
    private static final byte[] STATEMENT = "{\"a\":\"b\"}".getBytes(UTF_8);

    @TempDir
    private Path folder = Path.of(".");

    @ParameterizedTest
    @EnumSource(names = {"P256", "ED25519"})
    void holds_for_the_person_and_the_statement(KeyKind kind) {
        var key = key(PEOPLE.issue(SOMEBODY, kind, Duration.ofDays(1)));

        var signed = signatures().verify(PersonalSignatures.sign(key, STATEMENT), SOMEBODY, STATEMENT);

        assertThat(signed.certificate()).isEqualTo(key.certificate());
        assertThat(signed.fingerprint()).matches("sha-256:[0-9a-f]{64}").isNotEqualTo(signed.keyFingerprint());
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA3072", "X25519"})
    void is_not_made_with_another_kind_of_key(String kind) {
        var key = key(PEOPLE.issue(SOMEBODY, KeyKind.valueOf(kind), Duration.ofDays(1)));

        assertThatIllegalArgumentException().isThrownBy(() -> PersonalSignatures.sign(key, STATEMENT));
    }

    @Test
    void does_not_hold_where_nobody_is_trusted() {
        var nobody = new PersonalSignatures(List.of(), CLOCK);

        assertRefused(nobody, PersonalSignatures.sign(key(), STATEMENT), "NO_STAFF_AUTHORITY");
    }

    @Test
    void does_not_hold_for_the_same_id_in_another_organisation() {
        var other = new Signatory(Party.customs("KR"), "4f1c");

        assertThatThrownBy(() -> signatures().verify(PersonalSignatures.sign(key(), STATEMENT), other, STATEMENT))
                .hasMessage("SIGNER_IS_SOMEBODY_ELSE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"alg":"none","typ":"rilohub-approval+jws","x5c":["%s"]}                   | ALGORITHM_NOT_ACCEPTED:other
            {"alg":"HS256","typ":"rilohub-approval+jws","x5c":["%s"]}                  | ALGORITHM_NOT_ACCEPTED:other
            {"alg":"EdDSA","typ":"rilohub-approval+jws","x5c":["%s"]}                  | SIGNER_KEY_TYPE
            {"alg":"ES256","typ":"JWT","x5c":["%s"]}                                   | JOSE_HEADER:typ
            {"alg":"ES256","typ":"rilohub-approval+jws"}                               | JOSE_HEADER:x5c
            {"alg":"ES256","typ":"rilohub-approval+jws","x5c":[]}                      | CHAIN_LENGTH
            {"alg":"ES256","typ":"rilohub-approval+jws","x5c":[1]}                     | JOSE_HEADER:x5c
            {"alg":"ES256","typ":"rilohub-approval+jws","x5c":["AAAA"]}                | JOSE_HEADER:x5c
            {"alg":"ES256","typ":"rilohub-approval+jws","x5c":["%s"],"jwk":{}}         | JOSE_HEADER:jwk
            {"alg":"ES256","typ":"rilohub-approval+jws","x5c":["%s"],"crit":["b64"]}   | JOSE_HEADER:crit
            {"alg":"ES256","typ":"rilohub-approval+jws","x5c":["%s"]}                  | SIGNER_CHAIN
            """)
    void does_not_hold_with_another_header(String header, String reason) throws Exception {
        var certificate = Base64.getEncoder().encodeToString(key().certificate().getEncoded());
        var parts = PersonalSignatures.sign(key(), STATEMENT).split("\\.", 3);
        var forged = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(header.replace("%s", certificate).getBytes(UTF_8));

        assertRefused(signatures(), forged + "." + parts[1] + "." + parts[2], reason);
    }

    @Test
    void does_not_hold_once_anything_of_it_was_changed() {
        var parts = PersonalSignatures.sign(key(), STATEMENT).split("\\.", 3);
        var flipped = (parts[2].startsWith("A") ? "B" : "A") + parts[2].substring(1);

        assertRefused(signatures(), parts[0] + "." + parts[1] + "." + flipped, "SIGNATURE_INVALID");
    }

    @Test
    void does_not_hold_by_an_authoritys_own_certificate() {
        assertRefused(
                signatures(),
                PersonalSignatures.sign(new OwnKey("x", key().privateKey(), List.of(issuing())), STATEMENT),
                "SIGNER_KEY_USAGE");
    }

    private static X509Certificate issuing() {
        return key().chain().get(1);
    }

    @Test
    void percent_encodes_what_a_urn_cannot_hold() {
        assertThat(new Signatory(Party.customs("JP"), "a|b:c/日 %").urn())
                .hasToString("urn:rilohub:person:customs:JP:a%7Cb%3Ac%2F%E6%97%A5%20%25");
    }

    @Test
    void opens_the_key_file_of_a_demonstration_person_and_of_nobody_with_several_keys() {
        var pki = DevelopmentPki.ensure(folder.resolve("pki"), CLOCK, RANDOM);
        pki.person(SOMEBODY, folder.resolve("somebody"));
        pki.person(SOMEBODY, folder.resolve("somebody"));
        var key = OwnKey.ofPerson(
                folder.resolve("somebody").resolve("person.p12"), DevelopmentPki.password(folder.resolve("somebody")));
        var trusting = new PersonalSignatures(Certificates.read(pki.peopleRoot()), CLOCK);

        assertThat(trusting.verify(PersonalSignatures.sign(key, STATEMENT), SOMEBODY, STATEMENT)
                        .certificate())
                .isEqualTo(Certificates.read(folder.resolve("somebody").resolve("person.pem"))
                        .getFirst());
        assertThatIllegalStateException()
                .isThrownBy(() -> OwnKey.ofPerson(folder.resolve("pki").resolve("hub.p12"), pki.password()))
                .withMessageContaining("is not the only one there");
    }

    private static PersonalSignatures signatures() {
        return new PersonalSignatures(List.of(PEOPLE.rootCertificate()), CLOCK);
    }

    private static OwnKey key() {
        return key(PEOPLE.issue(SOMEBODY, KeyKind.P256, Duration.ofDays(1)));
    }

    private static OwnKey key(Issued issued) {
        return new OwnKey("person", issued.key(), issued.chain());
    }

    private static void assertRefused(PersonalSignatures signatures, String jws, String reason) {
        assertThatThrownBy(() -> signatures.verify(jws, SOMEBODY, STATEMENT))
                .isInstanceOfSatisfying(
                        UntrustedMessageException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
