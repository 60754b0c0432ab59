package org.rilohub.gateway.partnerkit;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rilohub.gateway.process.Java;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.Resources;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The canned answers of {@code docker/partner-kit}, loaded into a WireMock. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit's
class CannedAnswersTest {
    private static final Pattern TRIGGER = Pattern.compile(
            "(?m)^\\| .*-(0000000(\\d{3})\\d{2})` \\| `(\\d{3}) ([a-z-]+)`(, with `(defects|Retry-After)`)? \\|$");

    private final HttpClient http = HttpClient.newHttpClient();
    private WireMockServer server;

    @BeforeAll
    void open() {
        server = new WireMockServer(wireMockConfig()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .usingFilesUnderDirectory(
                        Java.home().resolve("docker").resolve("partner-kit").toString()));
        server.start();
    }

    @AfterAll
    void close() {
        server.stop();
    }

    private static Stream<String> resources() {
        return MessageForm.catalogue().stream()
                .map(form -> form.path()
                        .replace("{id}", "01990000-0000-7000-8000-00000000000a")
                        .replace("{operation}", "OP-2026.1"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Authorization", "Bearer any");
    }

    private HttpResponse<String> post(String path, String messageId) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/jose")
                .header("Idempotency-Key", messageId)
                .POST(BodyPublishers.ofString("a.b.c")));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    @ParameterizedTest
    @MethodSource("resources")
    void every_message_of_the_catalogue_is_accepted_at_its_resource(String path) throws Exception {
        var id = UUID.fromString("01990000-0000-7000-9000-00000000abcd");

        var answer = post(path, id.toString());

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/v1/");
        assertThat(json(answer).path("messageId").asString()).isEqualTo(id.toString());
        assertThat(json(answer).path("receipt").asString().split("\\.")).hasSize(3);
    }

    @Test
    void no_mapping_is_for_a_message_that_the_catalogue_does_not_have() throws IOException {
        var known = MessageForm.catalogue().stream().map(MessageForm::schema).toList();
        try (var files = Files.list(Java.home().resolve("docker/partner-kit/mappings"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .filteredOn(name -> !name.startsWith("problem-"))
                    .containsAll(known)
                    .hasSize(known.size()
                            + 10); // two ways to change a report, a status, the inbox, its receipts, five lists
        }
    }

    @ParameterizedTest
    @MethodSource("resources")
    void what_is_missing_is_told_as_the_hub_tells_it(String path) throws Exception {
        var anonymous = HttpRequest.newBuilder(request(path).build().uri()).POST(BodyPublishers.ofString("a.b.c"));
        var typeless = request(path).POST(BodyPublishers.ofString("a.b.c"));
        var json = request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}"));
        var keyless = request(path).header("Content-Type", "application/jose").POST(BodyPublishers.ofString("a.b.c"));

        problem(send(anonymous), 401, "unauthenticated");
        problem(send(typeless), 415, "unsupported-media-type");
        problem(send(json), 415, "unsupported-media-type");
        problem(send(keyless), 400, "idempotency-key-mismatch");
        problem(post(path, "not-a-uuid"), 400, "idempotency-key-mismatch");
    }

    private static void problem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).path("status").asInt()).isEqualTo(status);
        assertThat(json(answer).path("type").asString()).isEqualTo("urn:rilohub:problem:" + type);
    }

    @Test
    void every_message_id_that_the_page_names_asks_for_its_problem() throws Exception {
        var page = Files.readString(Java.home().resolve("docker/partner-kit/README.md"));
        var asked = new ArrayList<String>();
        var rows = TRIGGER.matcher(page);
        while (rows.find()) {
            if (rows.group().contains("GET ")) {
                continue;
            }
            var answer = post("/v1/alerts", "00000000-0000-7000-8000-" + rows.group(1));
            problem(answer, Integer.parseInt(rows.group(3)), rows.group(4));
            assertThat(json(answer).has("defects")).isEqualTo("defects".equals(rows.group(6)));
            assertThat(answer.headers().firstValue("Retry-After").isPresent())
                    .isEqualTo("Retry-After".equals(rows.group(6)));
            asked.add(rows.group(4));
        }
        assertThat(asked).hasSize(15).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/assistance-requests, Case",
        "/v1/consents, Consent",
        "/v1/obligations, Obligation",
        "/v1/operations, Operation",
        "/v1/recalls?missing=true, RecallReceiver"
    })
    void every_list_is_as_the_contract_describes_it(String path, String schema) throws Exception {
        var answer = send(request(path));

        assertThat(answer.statusCode()).isEqualTo(200);
        var items = json(answer).path("items").values();
        assertThat(items).isNotEmpty();
        assertThat(items)
                .allSatisfy(item -> assertThat(contract(schema).validate(item.toString(), InputFormat.JSON))
                        .isEmpty());
    }

    /** One of the shapes that the published contract names. */
    private static JsonSchema contract(String name) {
        var components =
                new YAMLMapper().readTree(Resources.text("openapi.yaml")).path("components");
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema("{\"$ref\": \"#/components/schemas/" + name + "\", \"components\": " + components + "}");
    }

    @Test
    void status_and_inbox_have_the_form_the_guide_describes() throws Exception {
        var status = json(send(request("/v1/seizure-reports/01990000-0000-7000-8000-000000000002")));
        var inbox = json(send(request("/v1/inbox?limit=20")));
        var receipt = request("/v1/inbox/01990000-0000-7000-8000-000000000001/receipt")
                .header("Content-Type", "application/jose")
                .POST(BodyPublishers.ofString("a.b.c"));

        assertThat(status.propertyNames())
                .containsExactlyInAnyOrderElementsOf(List.of("messageId", "reportId", "state", "receivers", "notice"));
        assertThat(inbox.path("items").values())
                .extracting(item -> item.path("body").asString().split("\\.").length)
                .containsExactly(5, 3);
        assertThat(send(receipt).statusCode()).isEqualTo(204);
        problem(send(request("/v1/messages/00000000-0000-7000-8000-000000040401")), 404, "not-found");
    }
}
