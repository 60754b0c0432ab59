package org.rilohub.demopartner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rilohub.demopartner.TestAuthority.Member;
import org.rilohub.demopartner.envelope.Digest;
import org.rilohub.demopartner.envelope.Fault;
import org.rilohub.demopartner.envelope.JoseEnvelope;
import org.rilohub.demopartner.envelope.Signatures;
import org.xml.sax.SAXException;

class RestPushTest {
    @TempDir
    Path folder;

    private Town town;
    private Partner partner;

    @BeforeEach
    void start() throws IOException, GeneralSecurityException, SAXException {
        town = new Town(folder);
        partner = town.start();
    }

    @AfterEach
    void stop() throws IOException {
        partner.close();
    }

    private String content(String messageId) {
        return town.template.fill(Messages.json(messageId, Town.KOREA), messageId);
    }

    private HttpResponse<String> push(String content, String id) throws Exception {
        return push(town.hub, content, id, Fault.NONE);
    }

    private HttpResponse<String> push(Member sealer, String content, String id, Fault fault) throws Exception {
        var envelope = new JoseEnvelope(sealer.keys(), town.korea.identity(), Clock.systemUTC());
        var request = HttpRequest.newBuilder(URI.create("https://localhost:" + partner.listen() + "/reports"))
                .header("Content-Type", "application/jose")
                .header("Idempotency-Key", id)
                .POST(HttpRequest.BodyPublishers.ofString(
                        envelope.seal(content.getBytes(UTF_8), "application/json", fault)))
                .build();
        try (var client = town.client(town.hub)) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private String receipt(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return town.json.readTree(answer.body()).path("receipt").asString();
    }

    @Test
    void a_delivery_is_kept_and_answered_with_a_receipt_for_its_line_in_the_index() throws Exception {
        var content = content("m-1");

        var receipt = receipt(push(content, "m-1"));

        var payload = new Signatures(town.hub.signing(), town.korea.identity()).verify("rilohub-receipt+jws", receipt);
        var claims = town.json.readTree(payload);
        var line = Files.readAllLines(folder.resolve("store/index.jsonl")).getFirst();
        assertThat(claims.path("contentDigest").asString()).isEqualTo(Digest.text(content.getBytes(UTF_8)));
        assertThat(claims.path("leafHash").asString()).isEqualTo(Digest.text(line.getBytes(UTF_8)));
        assertThat(claims.path("sender").asString()).isEqualTo(Town.HUB);
        assertThat(claims.path("receiver").asString()).isEqualTo(Town.KOREA);
        assertThat(folder.resolve("store/contents/m-1")).hasContent(content);
    }

    @Test
    void a_delivery_is_shown_with_its_paths_and_no_values() throws Exception {
        receipt(push(content("m-1"), "m-1"));

        var shown = town.get(partner, "/deliveries").get(0);

        assertThat(shown.path("messageId").asString()).isEqualTo("m-1");
        assertThat(shown.path("agreementRef").asString()).isEqualTo("JP-VN-CMAA");
        assertThat(shown.path("paths").toString()).contains("header.to[].partyId", "report.nationalReference");
        assertThat(shown.path("copies").asInt()).isEqualTo(1);
        assertThat(town.get(partner, "/counts").path("verified").asInt()).isEqualTo(1);
    }

    @Test
    void the_same_message_sealed_anew_gets_the_first_receipt() throws Exception {
        var content = content("m-1");
        var first = receipt(push(content, "m-1"));

        assertThat(receipt(push(content, "m-1"))).isEqualTo(first);
        assertThat(town.get(partner, "/deliveries")).hasSize(1);
        assertThat(town.get(partner, "/deliveries").get(0).path("copies").asInt())
                .isEqualTo(2);
    }

    @Test
    void the_first_receipt_survives_a_restart_and_a_torn_line() throws Exception {
        var content = content("m-1");
        var first = receipt(push(content, "m-1"));
        partner.close();
        var index = folder.resolve("store/index.jsonl");
        Files.writeString(index, "{\"messageId\":\"m-2\",\"conte", StandardOpenOption.APPEND);

        partner = town.start();

        assertThat(receipt(push(content, "m-1"))).isEqualTo(first);
        assertThat(town.get(partner, "/deliveries")).hasSize(1);
        receipt(push(content("m-3"), "m-3"));
        assertThat(Files.readAllLines(index)).hasSize(2);
    }

    @Test
    void a_line_whose_receipt_was_never_written_gets_one_after_a_restart() throws Exception {
        var content = content("m-1");
        receipt(push(content, "m-1"));
        partner.close();
        Files.writeString(folder.resolve("store/receipts.jsonl"), "");

        partner = town.start();

        assertThat(receipt(push(content, "m-1"))).isNotEmpty();
        assertThat(town.get(partner, "/deliveries")).hasSize(1);
    }

    @Test
    void other_content_under_a_known_id_is_refused() throws Exception {
        receipt(push(content("m-1"), "m-1"));

        var answer = push(content("m-1"), "m-1");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("urn:rilohub:problem:id-reuse");
    }

    @Test
    void a_seal_that_is_not_the_hubs_is_refused_and_listed() throws Exception {
        var answer = push(town.authority.member(Town.HUB, "EC"), content("m-1"), "m-1", Fault.NONE);

        assertThat(answer.statusCode()).isEqualTo(400);
        var refusal = town.get(partner, "/refusals").get(0);
        assertThat(refusal.path("problem").asString()).isEqualTo("signature-invalid");
        assertThat(refusal.path("reason").asString()).isEqualTo("the signing certificate is not the hub's");
    }

    @Test
    void a_byte_changed_after_signing_is_refused() throws Exception {
        var answer = push(town.hub, content("m-1"), "m-1", Fault.FLIPPED_BYTE);

        assertThat(answer.body()).contains("urn:rilohub:problem:signature-invalid");
        assertThat(town.get(partner, "/deliveries")).isEmpty();
    }

    @Test
    void a_message_for_someone_else_is_refused() throws Exception {
        var answer = push(town.template.fill(Messages.json("m-1", "urn:rilohub:party:customs:VN"), "m-1"), "m-1");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(town.get(partner, "/refusals").get(0).path("reason").asString())
                .isEqualTo("it is not addressed to this partner alone");
    }

    @Test
    void content_against_the_schema_is_refused_without_telling_values() throws Exception {
        var content = content("m-1").replace("\"nationalReference\":", "\"secretField\":");

        assertThat(push(content, "m-1").body()).contains("urn:rilohub:problem:schema-invalid");
        assertThat(town.get(partner, "/refusals").toString()).doesNotContain("KR-");
    }

    @Test
    void another_idempotency_key_is_refused() throws Exception {
        assertThat(push(content("m-1"), "m-2").body()).contains("idempotency-key-mismatch");
    }

    @Test
    void a_client_that_is_not_the_hub_is_turned_away() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("https://localhost:" + partner.listen() + "/reports"))
                .POST(HttpRequest.BodyPublishers.ofString("x"))
                .build();
        try (var client = town.client(town.authority.member("urn:rilohub:party:customs:VN", "EC"))) {
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void a_client_of_another_authority_gets_no_connection() throws Exception {
        var stranger = new TestAuthority().member(Town.HUB, "EC");
        var request = HttpRequest.newBuilder(URI.create("https://localhost:" + partner.listen() + "/reports"))
                .POST(HttpRequest.BodyPublishers.ofString("x"))
                .build();
        try (var client = town.client(stranger)) {
            assertThatThrownBy(() -> client.send(request, HttpResponse.BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_broken_connection_keeps_the_message_and_the_next_attempt_gets_its_receipt() throws Exception {
        var content = content("m-1");
        town.post(partner, "/behaviour", "{\"respond\":\"close\"}");
        assertThatThrownBy(() -> push(content, "m-1")).isInstanceOf(IOException.class);
        assertThat(town.get(partner, "/deliveries")).hasSize(1);

        town.post(partner, "/behaviour", "{\"respond\":\"normal\"}");

        assertThat(receipt(push(content, "m-1"))).isNotEmpty();
        assertThat(town.get(partner, "/deliveries")).hasSize(1);
    }

    @Test
    void a_wrong_receipt_is_for_another_content_and_is_not_the_one_kept() throws Exception {
        var content = content("m-1");
        town.post(partner, "/behaviour", "{\"respond\":\"wrong-receipt\"}");
        var wrong = receipt(push(content, "m-1"));

        town.post(partner, "/behaviour", "{\"respond\":\"normal\"}");

        assertThat(receipt(push(content, "m-1"))).isNotEqualTo(wrong);
    }

    @Test
    void errors_and_garbage_are_given_on_demand() throws Exception {
        town.post(partner, "/behaviour", "{\"respond\":\"http500\"}");
        assertThat(push(content("m-1"), "m-1").statusCode()).isEqualTo(500);
        assertThat(town.get(partner, "/deliveries")).isEmpty();

        town.post(partner, "/behaviour", "{\"respond\":\"garbage\"}");

        assertThat(push(content("m-1"), "m-1").body()).isEqualTo("neither here nor there");
    }

    @Test
    void a_hanging_partner_answers_nothing_and_keeps_nothing_until_the_next_attempt() throws Exception {
        var content = content("m-1");
        town.post(partner, "/behaviour", "{\"respond\":\"hang\"}");
        var hanging = CompletableFuture.supplyAsync(() -> assertThatThrownBy(() -> push(content, "m-1")));

        assertThatThrownBy(() -> hanging.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        town.post(partner, "/behaviour", "{\"respond\":\"normal\"}");

        hanging.get(20, TimeUnit.SECONDS).isInstanceOf(IOException.class);
        assertThat(town.get(partner, "/deliveries")).isEmpty();
        assertThat(receipt(push(content, "m-1"))).isNotEmpty();
    }
}
