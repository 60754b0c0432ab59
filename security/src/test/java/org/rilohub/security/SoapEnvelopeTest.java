package org.rilohub.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rilohub.security.Refusals.untrusted;
import static org.rilohub.security.World.CLOCK;
import static org.rilohub.security.World.HUB;
import static org.rilohub.security.World.HUB_KEYS;
import static org.rilohub.security.World.KR;
import static org.rilohub.security.World.KR_KEYS;
import static org.rilohub.security.World.NOW;
import static org.rilohub.security.World.arrived;
import static org.rilohub.security.World.certificate;
import static org.rilohub.security.World.envelopes;
import static org.rilohub.security.World.hub;
import static org.rilohub.security.World.hubKnown;
import static org.rilohub.security.World.known;
import static org.rilohub.security.World.korea;
import static org.rilohub.security.World.toHub;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rilohub.schemas.Lane;

/** SOAP messages between two sides that share nothing but certificates. */
class SoapEnvelopeTest {
    private static final String CONTENT =
            "<r:SubmitSeizureReport xmlns:r=\"urn:rilohub:schema:seizure-report:1\"><r:Ref>KCS-77 \u682a</r:Ref></r:SubmitSeizureReport>";

    @ParameterizedTest
    @CsvSource({"ES256,enc-p256", "EdDSA,enc-p256", "ES256,enc-x25519", "EdDSA,enc-x25519"})
    void opens_what_was_signed_and_encrypted_for_the_hub(String scheme, String recipient) {
        var to = hubKnown().sealingWith(scheme).encryption(certificate(HUB_KEYS, recipient));
        var sealed = korea(to).seal(soap());

        var verified = hub().verify(arrived(KR, Door.SOAP, sealed.wire()));

        assertThat(verified.payload()).isInstanceOfSatisfying(Verified.Payload.Xml.class, xml -> {
            assertThat(xml.root().getLocalName()).isEqualTo("SubmitSeizureReport");
            assertThat(xml.root().getTextContent()).isEqualTo("KCS-77 \u682a");
        });
        assertThat(verified.contentDigest()).isEqualTo(sealed.contentDigest());
        assertThat(verified.signedAt()).isEqualTo(NOW);
        assertThat(verified.fresh()).isTrue();
        assertThat(verified.encrypted()).isTrue();
        assertThat(new String(sealed.wire(), UTF_8)).doesNotContain("KCS-77").doesNotContain("SignatureValue");
    }

    @Test
    void carries_the_addressing_headers_it_checked() {
        var message = soap();

        var verified = hub().verify(
                        arrived(KR, Door.SOAP, korea(hubKnown()).seal(message).wire()));

        assertThat(verified.addressing()).hasValueSatisfying(addressing -> {
            assertThat(addressing.to()).isEqualTo(HUB.toString());
            assertThat(addressing.action()).isEqualTo("urn:rilohub:action:SubmitSeizureReport");
            assertThat(addressing.messageId()).isEqualTo("urn:uuid:" + message.messageId());
            assertThat(addressing.replyTo()).contains(Names.ANONYMOUS);
        });
    }

    @Test
    void keeps_its_content_digest_when_sealed_anew() {
        var message = soap();

        var first = korea(hubKnown()).seal(message);
        var again = korea(hubKnown().sealingWith("EdDSA")).seal(message);

        assertThat(again.contentDigest()).isEqualTo(first.contentDigest());
        assertThat(again.wire()).isNotEqualTo(first.wire());
    }

    @Test
    void takes_rsa_oaep_only_where_the_partner_file_allows_it() {
        var toKorea =
                known(KR, KR_KEYS).encryption(certificate(KR_KEYS, "enc-rsa")).withRsa();
        var message =
                new Sealable(KR, Door.SOAP, Lane.CMAA, UUID.randomUUID(), "application/xml", CONTENT.getBytes(UTF_8));
        var sealed = envelopes(HUB_KEYS, CLOCK, toKorea).seal(message);

        var verified = korea(hubKnown().withRsa()).verify(arrived(HUB, Door.SOAP, sealed.wire()));

        assertThat(verified.contentDigest()).isEqualTo(sealed.contentDigest());
        untrusted(
                "ALGORITHM_NOT_ACCEPTED:EncryptionMethod",
                () -> korea(hubKnown()).verify(arrived(HUB, Door.SOAP, sealed.wire())));
    }

    @Test
    void opens_many_messages_at_once() throws Exception {
        var hub = hub();
        var korea = korea(hubKnown());
        try (var workers = Executors.newFixedThreadPool(4)) {
            var digests = new ArrayList<Future<Boolean>>();
            for (var i = 0; i < 100; i++) {
                digests.add(workers.submit(() -> {
                    var sealed = korea.seal(soap());
                    var verified = hub.verify(arrived(KR, Door.SOAP, sealed.wire()));
                    return verified.contentDigest().equals(sealed.contentDigest());
                }));
            }
            for (var digest : digests) {
                assertThat(digest.get()).isTrue();
            }
        }
    }

    private static Sealable soap() {
        return toHub(Door.SOAP, Lane.CMAA, CONTENT);
    }
}
