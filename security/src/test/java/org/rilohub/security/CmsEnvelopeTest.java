package org.rilohub.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rilohub.security.Refusals.malformed;
import static org.rilohub.security.Refusals.untrusted;
import static org.rilohub.security.World.CLOCK;
import static org.rilohub.security.World.HUB_KEYS;
import static org.rilohub.security.World.KR;
import static org.rilohub.security.World.KR_KEYS;
import static org.rilohub.security.World.NL;
import static org.rilohub.security.World.NL_KEYS;
import static org.rilohub.security.World.NOW;
import static org.rilohub.security.World.RANDOM;
import static org.rilohub.security.World.arrived;
import static org.rilohub.security.World.certificate;
import static org.rilohub.security.World.envelopes;
import static org.rilohub.security.World.hub;
import static org.rilohub.security.World.hubKnown;
import static org.rilohub.security.World.known;
import static org.rilohub.security.World.korea;
import static org.rilohub.security.World.toHub;

import java.time.Duration;
import java.util.Arrays;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rilohub.schemas.Lane;

/** CMS between two sides that share nothing but certificates. */
class CmsEnvelopeTest {
    private static final byte[] CONTENT = "{\"report\":\"KCS-77\"}".getBytes(UTF_8);

    @ParameterizedTest
    @EnumSource(names = {"QUEUE", "FILE"})
    void opens_what_was_sealed_for_the_hub(Door door) {
        var sealed = korea(hubKnown()).seal(toHub(door, Lane.CMAA, new String(CONTENT, UTF_8)));

        var verified = hub().verify(arrived(KR, door, sealed.wire()));

        assertThat(verified.payload())
                .isInstanceOfSatisfying(
                        Verified.Payload.Octets.class,
                        octets -> assertThat(octets.bytes()).isEqualTo(CONTENT));
        assertThat(verified.contentDigest()).isEqualTo(sealed.contentDigest()).isEqualTo(Digests.of(CONTENT));
        assertThat(verified.signedAt()).isEqualTo(NOW);
        assertThat(verified.encrypted()).isTrue();
        assertThat(verified.fresh()).isTrue();
        assertThat(sealed.mediaType()).isEqualTo("application/pkcs7-mime");
    }

    @Test
    void knows_an_old_message_as_not_fresh() {
        var wire = wire();

        assertThat(hub().verify(new Received(Door.QUEUE, KR, wire, NOW.plus(Duration.ofMinutes(11))))
                        .fresh())
                .isFalse();
    }

    @Test
    void refuses_one_partner_speaking_for_another() {
        var wire = wire();

        untrusted("SIGNER_NOT_PINNED", () -> hub().verify(arrived(NL, Door.QUEUE, wire)));
    }

    @Test
    void refuses_a_partner_that_may_only_sign_with_ed25519() {
        var wire = wire();
        var strict = envelopes(HUB_KEYS, CLOCK, known(KR, KR_KEYS).accepting("EdDSA"));

        untrusted("ALGORITHM_NOT_ACCEPTED:ES256", () -> strict.verify(arrived(KR, Door.QUEUE, wire)));
    }

    @Test
    void refuses_what_was_encrypted_for_somebody_else() {
        var wire = korea(hubKnown().encryption(certificate(NL_KEYS, "enc-p256")))
                .seal(toHub(Door.QUEUE, Lane.CMAA, "{}"))
                .wire();

        untrusted("WRONG_RECIPIENT", () -> hub().verify(arrived(KR, Door.QUEUE, wire)));
    }

    @Test
    void refuses_a_signed_message_that_is_not_encrypted() {
        var signed = signed();

        malformed("NOT_CMS_AUTH_ENVELOPED_DATA", () -> hub().verify(arrived(KR, Door.QUEUE, signed)));
    }

    @Test
    void refuses_encryption_of_something_unsigned() {
        var wire = new CmsEncryption(HUB_KEYS, RANDOM).seal(CONTENT, certificate(HUB_KEYS, "enc-p256"));

        malformed("NOT_CMS_SIGNED_DATA", () -> hub().verify(arrived(KR, Door.QUEUE, wire)));
    }

    @Test
    void refuses_a_changed_signature_inside() {
        var signed = signed();
        signed[signed.length - 1] ^= 1;
        var wire = new CmsEncryption(HUB_KEYS, RANDOM).seal(signed, certificate(HUB_KEYS, "enc-p256"));

        untrusted("SIGNATURE_INVALID", () -> hub().verify(arrived(KR, Door.QUEUE, wire)));
    }

    @Test
    void refuses_changed_content_inside() {
        var signed = signed();
        signed[indexOf(signed, CONTENT) + 3] ^= 1;
        var wire = new CmsEncryption(HUB_KEYS, RANDOM).seal(signed, certificate(HUB_KEYS, "enc-p256"));

        untrusted("SIGNATURE_INVALID", () -> hub().verify(arrived(KR, Door.QUEUE, wire)));
    }

    @Test
    void refuses_cbc_and_what_has_no_tag() throws Exception {
        var generator = new CMSEnvelopedDataGenerator();
        var keys = KR_KEYS.byAlias("enc-p256");
        generator.addRecipientInfoGenerator(new JceKeyAgreeRecipientInfoGenerator(
                        CMSAlgorithm.ECDH_SHA256KDF,
                        keys.privateKey(),
                        keys.certificate().getPublicKey(),
                        CMSAlgorithm.AES256_WRAP)
                .setProvider(new BouncyCastleProvider())
                .addRecipient(certificate(HUB_KEYS, "enc-p256")));
        var wire = generator
                .generate(
                        new CMSProcessableByteArray(signed()),
                        new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_CBC).build())
                .getEncoded();

        malformed("NOT_CMS_AUTH_ENVELOPED_DATA", () -> hub().verify(arrived(KR, Door.QUEUE, wire)));
    }

    @Test
    void refuses_octets_behind_the_message_and_half_a_message() {
        var wire = wire();

        malformed(
                "NOT_CMS_AUTH_ENVELOPED_DATA",
                () -> hub().verify(arrived(KR, Door.QUEUE, Arrays.copyOf(wire, wire.length + 1))));
        malformed(
                "NOT_CMS_AUTH_ENVELOPED_DATA",
                () -> hub().verify(arrived(KR, Door.QUEUE, Arrays.copyOf(wire, wire.length / 2))));
        malformed("NOT_CMS_AUTH_ENVELOPED_DATA", () -> hub().verify(arrived(KR, Door.QUEUE, new byte[0])));
    }

    @Test
    void refuses_deep_nesting() {
        var nested = new byte[200_000];
        for (var i = 0; i < nested.length; i += 2) {
            nested[i] = 0x30;
            nested[i + 1] = (byte) 0x80;
        }

        malformed("NOT_CMS_AUTH_ENVELOPED_DATA", () -> hub().verify(arrived(KR, Door.QUEUE, nested)));
    }

    @Test
    void never_opens_other_content_whichever_byte_is_changed() {
        var wire = wire();
        var expected = Digests.of(CONTENT);

        for (var i = 0; i < wire.length; i += 11) {
            var changed = wire.clone();
            changed[i] ^= 0x41;
            assertThat(outcome(changed))
                    .matches(outcome -> outcome.equals(expected) || !outcome.startsWith("sha-256:"));
        }
    }

    private static String outcome(byte[] wire) {
        try {
            return hub().verify(arrived(KR, Door.QUEUE, wire)).contentDigest();
        } catch (UntrustedMessageException e) {
            return e.reason();
        }
    }

    private static byte[] wire() {
        return korea(hubKnown())
                .seal(toHub(Door.QUEUE, Lane.CMAA, new String(CONTENT, UTF_8)))
                .wire();
    }

    private static byte[] signed() {
        return new CmsSignature(new PinnedSigners(CLOCK), CLOCK).seal(CONTENT, KR_KEYS.signing(SignatureScheme.ES256));
    }

    private static int indexOf(byte[] whole, byte[] part) {
        for (var i = 0; i + part.length <= whole.length; i++) {
            if (Arrays.equals(whole, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("not there");
    }
}
