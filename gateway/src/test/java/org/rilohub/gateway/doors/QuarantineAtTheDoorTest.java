package org.rilohub.gateway.doors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rilohub.demopartner.envelope.Fault;
import tools.jackson.databind.JsonNode;

/** What nobody could trust, and what two people of the hub's office make of it at the staff's door of a whole hub. */
@ExtendWith(WholeHub.class)
class QuarantineAtTheDoorTest {
    private static final String YES = "{\"positive\": true, \"reasons\": \"Try it once more.\"}";
    private static final String NO =
            "{\"positive\": false, \"reasons\": \"Nobody knows it.\", \"ground\": \"SECURITY\"}";

    private final Town town;
    private final Officer first;
    private final Officer second;

    QuarantineAtTheDoorTest(Town town) {
        this.town = town;
        this.first = town.officer();
        this.second = new Officer(town.node().staffDoor(), town.node().tls(), supervisor(town.issuer()));
    }

    /** Somebody else than the officer. */
    private static String supervisor(AnyIssuer issuer) {
        return issuer.token(claims -> claims.subject("the-supervisor")
                .claim("org", "rilo:AP")
                .claim("realm_access", Map.of("roles", List.of("supervisor"))));
    }

    @Test
    void verifies_a_forgery_once_more_when_two_have_said_so_and_refuses_it_again() throws Exception {
        var messageId = Reports.newId();
        var instance = forged("SG", messageId);
        var task = "/v1/tasks/" + task(instance).orElseThrow().path("taskId").asString();
        assertThat(town.officer("customs:SG").status(task)).isEqualTo(404);

        assertThat(decide(first, task, YES)).isEqualTo("HALF_DECIDED");
        assertRefused(409, first, task);
        assertThat(decide(second, task, YES)).isEqualTo("DECIDED");
        assertRefused(409, second, task);

        assertThat(task(instance)).isEmpty();
        assertThat(town.record().leaves("messageId", messageId)).isEmpty();
        assertThat(town.record().leaves("instance", instance))
                .extracting(HubRecord.Leaf::kind)
                .containsSubsequence("quarantined", "replayed");
        assertThat(replayed(instance).path("outcome").asString()).isEqualTo("REFUSED");
        assertThat(replayed(instance).path("again").asString())
                .isEqualTo(replayed(instance).path("reason").asString());
        assertThat(task).endsWith(replayed(instance).path("taskId").asString());
        assertThat(town.record().verdict().flaw()).isEmpty();
    }

    @Test
    void keeps_what_one_of_them_does_not_want_and_tries_it_never_again() throws Exception {
        var instance = forged("NL", Reports.newId());
        var task = "/v1/tasks/" + task(instance).orElseThrow().path("taskId").asString();

        assertThat(decide(first, task, NO)).isEqualTo("DECIDED");

        assertRefused(409, second, task);
        assertThat(town.record().leaves("instance", instance))
                .extracting(HubRecord.Leaf::kind)
                .contains("quarantined", "quarantine-ended")
                .doesNotContain("replayed");
    }

    @Test
    void delivers_once_what_came_before_its_sender_s_new_certificate_was_on_file() throws Exception {
        var messageId = Reports.newId();
        var renewed = town.administration("NL").signingWith(town.further("NL"));
        var content = Reports.json(renewed.party(), messageId)
                .replace("customs:CO", "customs:JP")
                .getBytes(UTF_8);
        var sealed = renewed.jose(Clock.systemUTC()).seal(content, "application/json", Fault.NONE);
        var instance = untrusted(HttpDoors.of(renewed, town.issuer()).rest(messageId, sealed));
        var asked = task(instance).orElseThrow();
        var task = "/v1/tasks/" + asked.path("taskId").asString();
        assertThat(town.record().states(messageId)).isEmpty();

        town.pinFurther("NL");
        town.restart();
        assertThat(decide(first, task, YES)).isEqualTo("HALF_DECIDED");
        assertThat(decide(second, task, YES)).isEqualTo("DECIDED");

        assertThat(town.settled(messageId)).isEqualTo(Map.of("customs:JP CMAA", "DELIVERED with receipt"));
        var replayed = replayed(instance);
        assertThat(replayed.path("outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(replayed.path("taskId").asString())
                .isEqualTo(asked.path("taskId").asString());
        var reportId = replayed.path("reportId").asString();
        assertThat(kinds("messageId", messageId)).containsExactly("received");
        assertThat(kinds("reportId", reportId))
                .contains("received", "decided", "sealed", "delivered", "replayed")
                .doesNotHaveDuplicates();
        assertThat(kinds("instance", instance)).contains("quarantined").containsOnlyOnce("replayed");

        var again = HttpDoors.of(renewed, town.issuer()).rest(messageId, sealed);
        assertThat(again.status()).as(again.everything()).isEqualTo(202);
        assertThat(again.everything()).contains(reportId, "\"receipt\"");
        assertDeliveredOnce(messageId);
        assertThat(town.record().verdict().flaw()).isEmpty();
    }

    private void assertDeliveredOnce(String messageId) {
        assertThat(town.partner("JP").deliveriesOf(messageId)).singleElement().satisfies(delivery -> {
            assertThat(delivery.path("signatureVerified").asBoolean()).isTrue();
            assertThat(delivery.path("copies").asInt()).isEqualTo(1);
        });
        assertThat(kinds("messageId", messageId)).containsExactly("received");
    }

    private List<String> kinds(String fact, String value) {
        return town.record().leaves(fact, value).stream()
                .map(HubRecord.Leaf::kind)
                .toList();
    }

    /** As of a partner, with its certificate and its token, signed by somebody else; the instance that keeps it. */
    private String forged(String code, String messageId) throws IOException {
        var who = town.administration(code);
        var content = Reports.json(who.party(), messageId).getBytes(UTF_8);
        var sealed = who.signingWithAFreshKey().jose(Clock.systemUTC()).seal(content, "application/json", Fault.NONE);
        return untrusted(HttpDoors.of(who, town.issuer()).rest(messageId, sealed));
    }

    private static String untrusted(Answer answer) {
        assertThat(answer.type()).as(answer.everything()).isEqualTo("signature-invalid");
        return answer.instance();
    }

    private Optional<JsonNode> task(String instance) throws IOException, InterruptedException {
        return first.get("/v1/tasks?kind=QUARANTINE")
                .path("items")
                .valueStream()
                .filter(task -> task.path("subject").asString().equals(instance))
                .findFirst();
    }

    private static String decide(Officer officer, String task, String vote) throws IOException, InterruptedException {
        var read = officer.get(task).path("version").asInt();
        return officer.post(task + "/decision", vote, "If-Match", "W/\"" + read + "\"")
                .path("state")
                .asString();
    }

    private static void assertRefused(int status, Officer officer, String task) {
        assertThatThrownBy(() -> decide(officer, task, YES))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(String.valueOf(status));
    }

    private JsonNode replayed(String instance) {
        return town.record().leaves("instance", instance).stream()
                .filter(leaf -> leaf.kind().equals("replayed"))
                .findFirst()
                .orElseThrow()
                .facts();
    }
}
