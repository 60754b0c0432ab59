package org.rilohub.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rilohub.security.Refusals.malformed;
import static org.rilohub.security.Refusals.refused;
import static org.rilohub.security.Refusals.untrusted;
import static org.rilohub.security.World.CLOCK;
import static org.rilohub.security.World.HUB_KEYS;
import static org.rilohub.security.World.KR;
import static org.rilohub.security.World.KR_KEYS;
import static org.rilohub.security.World.NL;
import static org.rilohub.security.World.NL_KEYS;
import static org.rilohub.security.World.hubKnown;
import static org.rilohub.security.World.known;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rilohub.security.UntrustedMessageException.Kind;

/** Answers to SOAP calls. */
class SoapResponsesTest {
    private static final UUID REQUEST = UUID.fromString("0199f2c8-0000-7000-8000-000000000001");
    private static final byte[] CONTENT =
            "<r:SubmitSeizureReportResponse xmlns:r=\"urn:r\"><r:Receipt>a.b.c</r:Receipt></r:SubmitSeizureReportResponse>"
                    .getBytes(UTF_8);

    private final SoapResponses ours = new SoapResponses(HUB_KEYS, CLOCK);
    private final SoapResponses theirs = new SoapResponses(KR_KEYS, CLOCK);
    private final Counterpart hub = hubKnown().counterpart();

    @TempDir
    private Path folder = Path.of(".");

    @ParameterizedTest
    @CsvSource({"ES256", "EdDSA"})
    void give_the_signed_element(String scheme) {
        var response = ours.sign(
                CONTENT, REQUEST, known(KR, KR_KEYS).sealingWith(scheme).counterpart());

        var element = theirs.verify(response, REQUEST, hub);

        assertThat(element.getLocalName()).isEqualTo("SubmitSeizureReportResponse");
        assertThat(element.getTextContent()).isEqualTo("a.b.c");
        assertThat(new String(response, UTF_8)).contains("urn:rilohub:action:SubmitSeizureReportResponse");
    }

    @Test
    void are_refused_as_the_answer_to_something_else() {
        var response = ours.sign(CONTENT, REQUEST, known(KR, KR_KEYS).counterpart());

        untrusted("ANSWERS_SOMETHING_ELSE", () -> theirs.verify(response, UUID.randomUUID(), hub));
    }

    @Test
    void are_refused_from_somebody_else_or_changed_or_too_large() {
        var response = ours.sign(CONTENT, REQUEST, known(KR, KR_KEYS).counterpart());
        var changed = new String(response, UTF_8).replace("a.b.c", "a.b.d").getBytes(UTF_8);

        untrusted(
                "SIGNER_NOT_PINNED",
                () -> theirs.verify(response, REQUEST, known(NL, NL_KEYS).counterpart()));
        untrusted("SIGNATURE_INVALID", () -> theirs.verify(changed, REQUEST, hub));
        malformed("XML_NOT_ACCEPTED", () -> theirs.verify(new byte[0], REQUEST, hub));
        refused(Kind.TOO_LARGE, "TOO_LARGE", () -> theirs.verify(new byte[(1 << 20) + 1], REQUEST, hub));
    }

    @Test
    void are_signed_so_that_xmlsec_agrees() throws Exception {
        var xmlsec = OutsideTool.named("xmlsec1", folder);
        var response = ours.sign(CONTENT, REQUEST, known(KR, KR_KEYS).counterpart());
        Files.write(xmlsec.file("response.xml"), response);
        Files.writeString(
                xmlsec.file("hub.pem"),
                Certificates.pem(List.of(HUB_KEYS.byAlias("sign-p256").certificate())));

        var output = xmlsec.run(
                "--verify",
                "--pubkey-cert-pem",
                "hub.pem",
                "--enabled-key-data",
                "raw-x509-cert",
                "--id-attr:Id",
                Names.ENV + ":Body",
                "--id-attr:Id",
                Names.WSU + ":Timestamp",
                "--id-attr:Id",
                Names.WSA + ":To",
                "--id-attr:Id",
                Names.WSA + ":Action",
                "--id-attr:Id",
                Names.WSA + ":MessageID",
                "--id-attr:Id",
                Names.WSA + ":RelatesTo",
                "response.xml");

        assertThat(output).contains("OK").contains("SignedInfo References (ok/all): 6/6");
    }
}
