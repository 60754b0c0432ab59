package org.rilohub.gateway.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Reports by every door, to receivers by every way out, with everything real but the people. */
@ExtendWith(WholeHub.class)
class WholeHubTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit's
    private Path messages;

    private final Town town;

    WholeHubTest(Town town) {
        this.town = town;
    }

    @Test
    void takes_a_report_by_queue_and_delivers_it_by_inbox_by_rest_and_in_the_cen_lane() throws Exception {
        var sent = send("JP", "jp-gold-hong-kong.xml");

        var became = town.settled(sent.path("messageId").asString());

        assertThat(became)
                .isEqualTo(Map.of(
                        "customs:NL CMAA", "DELIVERED with receipt",
                        "customs:AU CMAA", "DELIVERED with receipt",
                        "customs:HK CMAA", "REFERRED",
                        "customs:KR CEN", "DELIVERED with receipt",
                        "wco:CEN CEN", "DELIVERED with receipt"));
        assertVerifiedOnce("NL", sent);
        assertVerifiedOnce("AU", sent);
        assertVerifiedOnce("KR", sent);
        assertVerifiedOnce("CEN", sent);
        assertEveryBorderIsRecorded(sent);
    }

    @Test
    void takes_a_report_by_soap_and_delivers_it_by_queue() throws Exception {
        var sent = send("KR", "kr-report.xml");

        var became = town.settled(sent.path("messageId").asString());

        assertThat(became).isEqualTo(Map.of("customs:JP CMAA", "DELIVERED with receipt", "customs:AU CMAA", "REFUSED"));
        assertVerifiedOnce("JP", sent);
        assertStatus("KR", sent, "DELIVERED");
        assertEveryBorderIsRecorded(sent);
    }

    @Test
    void takes_a_report_by_rest_and_delivers_it_by_queue_and_by_soap() throws Exception {
        var sent = send("AU", "au-report.json");

        var became = town.settled(sent.path("messageId").asString());

        assertThat(became)
                .isEqualTo(Map.of(
                        "customs:JP CMAA", "DELIVERED with receipt",
                        "customs:KR CEN", "DELIVERED with receipt",
                        "wco:CEN CEN", "DELIVERED with receipt"));
        assertVerifiedOnce("JP", sent);
        assertVerifiedOnce("KR", sent);
        assertStatus("AU", sent, "DELIVERED");
        assertEveryBorderIsRecorded(sent);
    }

    /** The partner has verified the receipt: signature, message, content, sender. */
    private JsonNode send(String code, String message) throws IOException {
        var file = messages.resolve(message);
        try (var packaged = Town.class.getResourceAsStream("/org/rilohub/gateway/demo/" + message)) {
            assertThat(packaged).isNotNull();
            Files.write(file, packaged.readAllBytes());
        }
        var answer = town.partner(code).send(file);
        assertThat(answer.path("receiptVerified").asBoolean(false))
                .as(answer.toString())
                .isTrue();
        return answer;
    }

    private void assertVerifiedOnce(String code, JsonNode sent) {
        var receiver = town.partner(code);
        assertThat(receiver.deliveriesOf(sent.path("messageId").asString()))
                .singleElement()
                .satisfies(delivery -> {
                    assertThat(delivery.path("signatureVerified").asBoolean()).isTrue();
                    assertThat(delivery.path("schemaValid").asBoolean()).isTrue();
                    assertThat(delivery.path("copies").asInt()).isEqualTo(1);
                });
        assertThat(receiver.refusals()).isEmpty();
    }

    private void assertStatus(String code, JsonNode sent, String state) {
        var status = town.partner(code).status(sent.path("reportId").asString());
        assertThat(status.path("noticeVerified").asBoolean(false))
                .as(status.toString())
                .isTrue();
        assertThat(status.path("status").path("receivers").toString()).contains(state);
    }

    /** Received, decided for each receiver, and for each that was sent something: sealed before, delivered after. */
    private void assertEveryBorderIsRecorded(JsonNode sent) {
        var id = sent.path("messageId").asString();
        var received = town.record().leaves("messageId", id);
        assertThat(received)
                .singleElement()
                .satisfies(leaf -> assertThat(leaf.kind()).isEqualTo("received"));
        var report = received.getFirst().facts().path("reportId").asString();
        var leaves = town.record().leaves("reportId", report);
        town.record()
                .states(id)
                .forEach((receiver, state) -> assertThat(leaves.stream()
                                .filter(leaf -> isAbout(leaf, receiver))
                                .map(HubRecord.Leaf::kind))
                        .as(receiver)
                        .containsSubsequence(
                                state.startsWith("DELIVERED")
                                        ? new String[] {"decided", "sealed", "delivered"}
                                        : new String[] {"decided"}));
        assertThat(town.record().verdict().flaw()).isEmpty();
    }

    private static boolean isAbout(HubRecord.Leaf leaf, String receiver) {
        var facts = leaf.facts();
        return ("urn:rilohub:party:" + receiver)
                .equals(facts.path("receiver").asString("") + " "
                        + facts.path("lane").asString(""));
    }
}
