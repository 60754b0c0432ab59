package org.rilohub.gateway.doors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rilohub.agreements.load.FrameworkFiles;
import org.rilohub.gateway.CommandRun;
import org.rilohub.gateway.agreements.Replays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was decided, read and asked again at the staff's door of a whole hub. */
@ExtendWith(WholeHub.class)
class DecisionsTest {
    private static final String SINCE = "2020-01-01";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit's
    private Path folder;

    private final Town town;

    DecisionsTest(Town town) {
        this.town = town;
    }

    @Test
    void replays_a_proposal_over_what_was_decided_and_changes_nothing() throws Exception {
        var dispatches = decided();
        var before = record(dispatches);

        var same = replay(packaged());
        var closed = replay(packaged()
                .replace("gate: OPEN_BY_UNDERTAKING", "gate: CLOSED")
                .replaceFirst("    undertaking:\\n      date: .*\\n      document: .*\\n      source: .*\\n", ""));

        assertThat(same).containsEntry("effects", List.of()).containsEntry("drift", List.of());
        assertThat(same.get("unreadable")).isEqualTo(List.of());
        assertThat(closed.get("effects"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .anySatisfy(effect -> {
                    assertThat(dispatches).contains(String.valueOf(effect.get("dispatchId")));
                    assertThat(effect.get("to")).isEqualTo("customs:NL");
                    assertThat(effect.get("effect")).isEqualTo("WITHHELD");
                });
        assertThat(record(dispatches)).isEqualTo(before);
    }

    /** How many leaves speak of each dispatch. */
    private List<Integer> record(List<String> dispatches) {
        return dispatches.stream()
                .map(id -> town.record().leaves("dispatchId", id).size())
                .toList();
    }

    @Test
    void shows_each_organisation_its_own_and_only_to_those_who_review() throws Exception {
        var japans = decided();

        assertThat(ids(all("customs:JP", "auditor"))).containsAll(japans);
        assertThat(ids(all("customs:KR", "legal"))).doesNotContainAnyElementsOf(japans);
        assertThat(get("customs:JP", "officer", "since=" + SINCE).statusCode()).isEqualTo(403);
        assertThat(get("customs:JP", "administrator", "since=" + SINCE).statusCode())
                .isEqualTo(403);
    }

    @Test
    void previews_what_the_command_line_explains() throws Exception {
        var question = resource("/org/rilohub/gateway/explain/example.json");
        var file = Files.writeString(folder.resolve("question.json"), question);

        var answer = post(question);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JsonMapper.shared().readTree(answer.body()))
                .isEqualTo(JsonMapper.shared()
                        .readTree(CommandRun.of("explain", file.toString(), "--json")
                                .out()));
    }

    private Map<String, Object> replay(String proposal) throws Exception {
        var file = Files.writeString(folder.resolve("JP-NL-CMAA.yaml"), proposal);
        var token = town.issuer().staff("customs:JP", "legal");
        return Replays.of(file.toString(), town.node().staffDoor(), town.node().tls(), token, SINCE);
    }

    /** Ids of the dispatches of a report with a person in it. */
    private List<String> decided() throws IOException, InterruptedException {
        var message = Files.writeString(
                folder.resolve("jp-gold-hong-kong.xml"), resource("/org/rilohub/gateway/demo/jp-gold-hong-kong.xml"));
        var sent = town.partner("JP").send(message);
        town.settled(sent.path("messageId").asString());
        var report = town.record()
                .leaves("messageId", sent.path("messageId").asString())
                .getFirst()
                .facts()
                .path("reportId")
                .asString();
        return town.record().leaves("reportId", report).stream()
                .filter(leaf -> leaf.kind().equals("decided"))
                .map(leaf -> leaf.facts().path("dispatchId").asString())
                .distinct()
                .toList();
    }

    /** Two to a page, so that there are several. */
    private List<JsonNode> all(String organisation, String role) throws IOException, InterruptedException {
        var found = new ArrayList<JsonNode>();
        var query = "since=" + SINCE + "&limit=2";
        var next = "";
        do {
            var page = JsonMapper.shared()
                    .readTree(get(organisation, role, query + next).body());
            page.path("items").forEach(found::add);
            next = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!next.isEmpty());
        return found;
    }

    private static List<String> ids(List<JsonNode> items) {
        return items.stream().map(item -> item.path("dispatchId").asString()).toList();
    }

    private HttpResponse<String> get(String organisation, String role, String query)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(town.node().staffDoor().resolve("/v1/decisions?" + query))
                .header("Authorization", "Bearer " + town.issuer().staff(organisation, role)));
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(town.node().staffDoor().resolve("/v1/decisions/preview"))
                .header("Authorization", "Bearer " + town.issuer().staff("customs:JP", "officer"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var http = HttpClient.newBuilder().sslContext(town.node().tls()).build()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static String packaged() throws IOException {
        return resource(FrameworkFiles.class, "/frameworks/JP-NL-CMAA.yaml");
    }

    private static String resource(String name) throws IOException {
        return resource(Town.class, name);
    }

    private static String resource(Class<?> beside, String name) throws IOException {
        try (var in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
