package org.rilohub.demopartner.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.demopartner.OutsideTool;
import org.rilohub.demopartner.TestAuthority;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

class SoapEnvelopeTest {
    private static final String ID = "01930000-0000-7000-8000-000000000001";

    private final TestAuthority authority = new TestAuthority();
    private final TestAuthority.Member korea = authority.member("urn:rilohub:party:customs:KR", "EC");
    private final TestAuthority.Member hub = authority.member("urn:rilohub:party:hub:AP", "EC");
    private final SoapEnvelope atKorea = envelope(korea, hub, Clock.systemUTC());
    private final SoapEnvelope atHub = envelope(hub, korea, Clock.systemUTC());
    private final Element report = Xml.parse(
                    "<r:SubmitSeizureReport xmlns:r='urn:test'><r:Weight>531.5</r:Weight></r:SubmitSeizureReport>"
                            .getBytes(UTF_8))
            .getDocumentElement();

    SoapEnvelopeTest() throws SAXException {}

    private static SoapEnvelope envelope(TestAuthority.Member own, TestAuthority.Member other, Clock clock) {
        return new SoapEnvelope(own.keys(), other.identity(), clock);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC", "Ed25519"})
    void what_one_side_seals_the_other_opens(String algorithm) throws UntrustedEnvelopeException {
        var partner = authority.member("urn:rilohub:party:customs:KR", algorithm);
        var sealed = envelope(partner, hub, Clock.systemUTC()).seal(report, ID, "urn:to", Fault.NONE);

        var message =
                envelope(hub, partner, Clock.systemUTC()).open(sealed.envelope().getBytes(UTF_8));

        assertThat(message.opened().content()).isEqualTo(Xml.canonical(report));
        assertThat(message.opened().contentDigest()).isEqualTo(sealed.contentDigest());
        assertThat(message.messageId()).isEqualTo("urn:uuid:" + ID);
        assertThat(message.action()).isEqualTo("urn:rilohub:action:SubmitSeizureReport");
    }

    @Test
    void nothing_of_the_report_is_readable_on_the_wire() {
        var wire = atKorea.seal(report, ID, "urn:to", Fault.NONE).envelope();

        assertThat(wire).doesNotContain("Weight").doesNotContain("SignatureValue");
        assertThat(wire)
                .contains("xmlenc11#ECDH-ES", "ConcatKDF", "kw-aes256", "xmlenc11#aes256-gcm", "X509IssuerSerial");
    }

    @Test
    void the_same_report_sealed_twice_has_one_digest() {
        var first = atKorea.seal(report, ID, "urn:to", Fault.NONE);

        assertThat(atKorea.seal(report, ID, "urn:to", Fault.NONE).contentDigest())
                .isEqualTo(first.contentDigest());
    }

    @Test
    void a_byte_changed_after_signing_is_noticed() {
        var sealed = atKorea.seal(report, ID, "urn:to", Fault.FLIPPED_BYTE);

        assertThatThrownBy(() -> atHub.open(sealed.envelope().getBytes(UTF_8)))
                .hasMessage("the security header does not hold");
    }

    @Test
    void a_stranger_is_not_believed() {
        var stranger = authority.member("urn:rilohub:party:customs:KR", "EC");
        var sealed = envelope(stranger, hub, Clock.systemUTC()).seal(report, ID, "urn:to", Fault.NONE);

        assertThatThrownBy(() -> atHub.open(sealed.envelope().getBytes(UTF_8)))
                .hasMessage("the security header does not hold");
    }

    @Test
    void an_old_seal_is_refused() {
        var yesterday = Clock.offset(Clock.systemUTC(), Duration.ofDays(-1));
        var sealed = envelope(korea, hub, yesterday).seal(report, ID, "urn:to", Fault.NONE);

        assertThatThrownBy(() -> atHub.open(sealed.envelope().getBytes(UTF_8)))
                .isInstanceOf(UntrustedEnvelopeException.class);
    }

    @Test
    void a_request_that_is_only_signed_is_refused_and_is_fine_as_a_response() throws UntrustedEnvelopeException {
        var signed = atKorea.respond(report, "urn:uuid:" + ID).getBytes(UTF_8);

        assertThatThrownBy(() -> atHub.open(signed)).hasMessage("body and signature must be encrypted");
        assertThat(atHub.openResponse(signed).content().getLocalName()).isEqualTo("SubmitSeizureReport");
    }

    @Test
    void an_addressing_header_added_afterwards_is_noticed() {
        var signed = atKorea.respond(report, "urn:uuid:" + ID);
        var changed = signed.replace(
                "</env:Header>",
                "<wsa:FaultTo xmlns:wsa='" + Soap.ADDRESSING + "'>urn:elsewhere</wsa:FaultTo></env:Header>");

        assertThatThrownBy(() -> atHub.openResponse(changed.getBytes(UTF_8)))
                .hasMessage("the signature does not cover FaultTo");
    }

    @Test
    void a_document_type_is_refused() {
        assertThatThrownBy(() -> atHub.open("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>".getBytes(UTF_8)))
                .hasMessage("not XML");
    }

    @Test
    void xmlsec1_verifies_the_signature_we_make(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(OutsideTool.isThere("xmlsec1"));
        var signed = Files.writeString(folder.resolve("response.xml"), atKorea.respond(report, "urn:uuid:" + ID));
        var certificate = TestAuthority.pem(korea.signing().certificate(), folder.resolve("sign.pem"));

        var said = new OutsideTool("xmlsec1", "--verify", "--pubkey-cert-pem", certificate.toString())
                .run(idAttributes(signed.toString()));

        assertThat(said).contains("OK");
    }

    private static String[] idAttributes(String file) {
        return new String[] {
            "--id-attr:Id",
            Soap.NAMESPACE + ":Body",
            "--id-attr:Id",
            Soap.UTILITY + ":Timestamp",
            "--id-attr:Id",
            Soap.ADDRESSING + ":Action",
            "--id-attr:Id",
            Soap.ADDRESSING + ":RelatesTo",
            file
        };
    }
}
