package org.rilohub.demopartner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rilohub.demopartner.content.XmlContent;
import org.rilohub.demopartner.envelope.Fault;
import org.rilohub.demopartner.envelope.SoapEnvelope;
import org.rilohub.demopartner.envelope.Statements;
import org.xml.sax.SAXException;

class SoapPushTest {
    @TempDir
    Path folder;

    private Town town;
    private Partner partner;
    private SoapEnvelope atHub;

    @BeforeEach
    void start() throws IOException, GeneralSecurityException, SAXException {
        town = new Town(folder).xml().with("receives", "SOAP");
        partner = town.start();
        atHub = new SoapEnvelope(town.hub.keys(), town.korea.identity(), Clock.systemUTC());
    }

    @AfterEach
    void stop() throws IOException {
        partner.close();
    }

    private SoapEnvelope.Request seal(String content, Fault fault) throws Exception {
        return atHub.seal(XmlContent.parse(content.getBytes(UTF_8)).root(), "m-1", "urn:korea", fault);
    }

    private HttpResponse<byte[]> push(SoapEnvelope.Request sealed) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("https://localhost:" + partner.listen() + "/soap/seizure-reports"))
                .header("Content-Type", "application/soap+xml")
                .POST(HttpRequest.BodyPublishers.ofString(sealed.envelope()))
                .build();
        try (var client = town.client(town.hub)) {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private String content() {
        return town.template.fill(Messages.xml("m-1", Town.KOREA), "m-1");
    }

    private String receipt(HttpResponse<byte[]> answer) throws Exception {
        assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(200);
        var response = atHub.openResponse(answer.body()).content();
        assertThat(response.getLocalName()).isEqualTo("SubmitSeizureReportResponse");
        return response.getElementsByTagNameNS("*", "Receipt").item(0).getTextContent();
    }

    @Test
    void a_delivery_is_answered_with_a_signed_response_that_carries_the_receipt() throws Exception {
        var sealed = seal(content(), Fault.NONE);

        var receipt = receipt(push(sealed));

        assertThat(Statements.isReceipt(receipt)).isTrue();
        var shown = town.get(partner, "/deliveries").get(0);
        assertThat(shown.path("contentDigest").asString()).isEqualTo(sealed.contentDigest());
        assertThat(shown.path("paths").toString()).contains("SubmitSeizureReport/SeizureReport/NationalReferenceID");
    }

    @Test
    void the_same_message_sealed_anew_gets_the_first_receipt() throws Exception {
        var content = content();
        var first = receipt(push(seal(content, Fault.NONE)));

        assertThat(receipt(push(seal(content, Fault.NONE)))).isEqualTo(first);
    }

    @Test
    void a_byte_changed_after_signing_is_a_fault_that_blames_the_sender() throws Exception {
        var answer = push(seal(content(), Fault.FLIPPED_BYTE));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new String(answer.body(), UTF_8))
                .contains("env:Sender", "<Type>urn:rilohub:problem:signature-invalid</Type>");
    }

    @Test
    void content_against_the_schema_is_refused() throws Exception {
        var content = content().replace("NationalReferenceID>", "Elsewhere>");

        assertThat(new String(push(seal(content, Fault.NONE)).body(), UTF_8)).contains("schema-invalid");
    }
}
