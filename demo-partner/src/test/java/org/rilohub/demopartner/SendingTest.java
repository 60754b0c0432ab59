package org.rilohub.demopartner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rilohub.demopartner.envelope.Fault;
import org.rilohub.demopartner.envelope.JoseEnvelope;
import org.rilohub.demopartner.envelope.Statements;
import tools.jackson.databind.JsonNode;

class SendingTest {
    @TempDir
    Path folder;

    private Town town;
    private HubStandIn hub;

    @BeforeEach
    void start() throws IOException, GeneralSecurityException {
        town = new Town(folder);
        hub = new HubStandIn(town);
        town.hubAt(hub.url()).with("issuer", Map.of("url", hub.url(), "clientId", "customs-KR"));
        town.message("report.json", Messages.json("${messageId}", Town.HUB));
        town.message("report.xml", Messages.xml("${messageId}", Town.HUB));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private JsonNode send(Partner partner, String request) throws IOException, InterruptedException {
        return town.post(partner, "/send", request);
    }

    @Test
    void a_report_by_rest_brings_a_receipt_that_holds_and_is_kept() throws Exception {
        try (var partner = town.with("sends", "REST").start()) {
            var result = send(partner, "{\"file\":\"report.json\"}");

            assertThat(result.path("httpStatus").asInt()).isEqualTo(202);
            assertThat(result.path("receiptVerified").asBoolean()).isTrue();
            assertThat(result.path("reportId").asString()).isNotEmpty();
            assertThat(folder.resolve("store/sent.jsonl"))
                    .content()
                    .contains(result.path("receipt").asString());
        }
    }

    @Test
    void one_token_serves_many_reports() throws Exception {
        try (var partner = town.with("sends", "REST").start()) {
            send(partner, "{\"file\":\"report.json\"}");
            send(partner, "{\"file\":\"report.json\"}");
        }

        assertThat(hub.tokens).hasValue(1);
    }

    @Test
    void the_message_id_of_the_request_is_used() throws Exception {
        try (var partner = town.with("sends", "REST").start()) {
            var result = send(partner, "{\"file\":\"report.json\",\"messageId\":\"m-7\"}");

            assertThat(result.path("messageId").asString()).isEqualTo("m-7");
        }
    }

    @Test
    void forged_tampered_and_expired_reports_are_noticed_at_the_other_side() throws Exception {
        try (var partner = town.with("sends", "REST").start()) {
            var forged = send(partner, "{\"file\":\"report.json\",\"mode\":\"forged\"}");
            var tampered = send(partner, "{\"file\":\"report.json\",\"mode\":\"tampered\"}");
            var expired = send(partner, "{\"file\":\"report.json\",\"mode\":\"expired\"}");

            assertThat(type(forged)).isEqualTo("urn:rilohub:problem:signature-invalid");
            assertThat(type(tampered)).isEqualTo("urn:rilohub:problem:signature-invalid");
            assertThat(type(expired)).isEqualTo("urn:rilohub:problem:expired");
        }
    }

    private static String type(JsonNode result) {
        return result.path("problem").path("type").asString("");
    }

    @Test
    void a_repeat_has_the_same_id_and_content() throws Exception {
        try (var partner = town.with("sends", "REST").start()) {
            var first = send(partner, "{\"file\":\"report.json\"}");

            var second = send(partner, "{\"mode\":\"repeat\"}");

            assertThat(second.path("messageId")).isEqualTo(first.path("messageId"));
            assertThat(second.path("receiptVerified").asBoolean()).isTrue();
        }
    }

    @Test
    void the_status_comes_with_a_notice_that_holds() throws Exception {
        try (var partner = town.with("sends", "REST").start()) {
            var status = town.get(partner, "/status?reportId=r-1");

            assertThat(status.path("noticeVerified").asBoolean()).isTrue();
            assertThat(status.path("status").path("state").asString()).isEqualTo("DECIDED");
        }
    }

    @Test
    void a_report_by_soap_brings_a_receipt_that_holds() throws Exception {
        try (var partner = town.xml().with("sends", "SOAP").start()) {
            var result = send(partner, "{\"file\":\"report.xml\"}");

            assertThat(result.path("receiptVerified").asBoolean()).isTrue();
            assertThat(type(send(partner, "{\"file\":\"report.xml\",\"mode\":\"tampered\"}")))
                    .isEqualTo("urn:rilohub:problem:signature-invalid");
            assertThat(type(send(partner, "{\"file\":\"report.xml\",\"mode\":\"forged\"}")))
                    .isEqualTo("urn:rilohub:problem:signature-invalid");
        }
    }

    @Test
    void what_waits_in_the_inbox_is_fetched_and_confirmed() throws Exception {
        var atHub = new JoseEnvelope(town.hub.keys(), town.korea.identity(), Clock.systemUTC());
        var content = town.template.fill(Messages.json("m-1", Town.KOREA), "m-1");
        hub.inbox.add(atHub.seal(content.getBytes(UTF_8), "application/json", Fault.NONE));

        try (var partner = town.with("receives", "INBOX").start()) {
            var receipt = hub.confirmed.poll(20, TimeUnit.SECONDS);

            assertThat(Statements.isReceipt(String.valueOf(receipt))).isTrue();
            assertThat(town.get(partner, "/deliveries")).hasSize(1);
        }
    }

    @Test
    void load_is_sent_and_counted() throws Exception {
        town.with("seconds", 1).with("warmupSeconds", 0).with("threads", 2).with("door", "REST");
        town.with("template", "report.json").with("sends", "NONE");

        var result = LoadGenerator.run(town.configuration());

        assertThat(result.accepted()).isPositive().isEqualTo(result.sent());
        assertThat(result.acceptMillis().p99())
                .isGreaterThanOrEqualTo(result.acceptMillis().p50());
        assertThat(Files.exists(folder.resolve("store"))).isFalse();
    }
}
