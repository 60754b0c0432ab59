package org.rilohub.routes.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.routes.door.Wire.Answer;
import org.rilohub.security.TrustedTls;
import tools.jackson.databind.json.JsonMapper;

/** The calls with which frameworks are read and changed, on the staff's real port. */
class LegalDoorTest {
    private static final String PROPOSALS = "/v1/frameworks/proposals";
    private static final String ONE = PROPOSALS + "/" + Chamber.PROPOSAL;
    private static final String DRAFT =
            "{\"framework\":\"id: JP-KR-CMAA\",\"cases\":\"cases: []\",\"effectiveFrom\":\"2027-01-01\"}";

    @TempDir
    private static Path folder;

    private static Hub hub;
    private static Wire door;

    @BeforeAll
    static void start() throws Exception {
        hub = new Hub(folder);
        var authorities = java.util.List.of(hub.pki.hub.authority().rootCertificate());
        door = new Wire(TrustedTls.unnamed(authorities).context(), hub.staffPort());
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @BeforeEach
    void forget() {
        hub.acceptAgain();
        hub.laws.asked.clear();
    }

    @Test
    void takes_a_proposal_and_says_where_it_is_and_what_to_sign() throws IOException {
        var answer = post(PROPOSALS, "application/json", DRAFT, "legal");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo(ONE);
        var body = JsonMapper.shared().readTree(answer.body());
        assertThat(body.propertyNames())
                .containsExactly(
                        "approvals",
                        "cases",
                        "casesHash",
                        "effectiveFrom",
                        "expiresAt",
                        "framework",
                        "proposalId",
                        "proposedAt",
                        "proposedBy",
                        "state",
                        "statement",
                        "text",
                        "versionHash");
        assertThat(body.path("text").asString()).isEqualTo("id: JP-KR-CMAA");
        assertThat(hub.laws.asked).containsExactly("propose 2027-01-01");
    }

    @Test
    void lists_proposals_without_their_texts() throws IOException {
        var answer = get(PROPOSALS, "auditor");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"items\":[{", "\"state\":\"OPEN\"")
                .doesNotContain("\"text\"", "\"statement\"");
    }

    @Test
    void takes_a_signature() throws IOException {
        var answer = post(ONE + "/approvals", "application/jose", "a.b.c", "legal");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(hub.laws.asked).containsExactly("approve " + Chamber.PROPOSAL + " a.b.c");
    }

    @Test
    void takes_a_proposal_back() throws IOException {
        assertThat(post(ONE + "/withdrawal", "", "", "legal").status()).isEqualTo(204);
        assertThat(hub.laws.asked).containsExactly("withdraw " + Chamber.PROPOSAL);
    }

    @ParameterizedTest
    @CsvSource({"/v1/agreements,items", "/v1/agreements/JP-KR-CMAA,versions", "/v1/agreements/JP-KR-CMAA?version=1,text"
    })
    void shows_frameworks_and_their_versions(String path, String member) throws IOException {
        for (var role : new String[] {"officer", "supervisor", "legal", "auditor"}) {
            var answer = get(path, role);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(JsonMapper.shared().readTree(answer.body()).has(member)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "x", "-1", "99999999999", "1%00"})
    void knows_no_other_version(String version) throws IOException {
        assertRefused(get("/v1/agreements/JP-KR-CMAA?version=" + version, "legal"), 404, "not-found", "NO_VERSION");
    }

    @ParameterizedTest
    @ValueSource(strings = {PROPOSALS, "/v1/agreements", "/v1/agreements/JP-KR-CMAA"})
    void shows_an_administrator_nothing(String path) throws IOException {
        assertRefused(get(path, "administrator"), 403, "forbidden", "NO_ROLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer", "supervisor", "auditor", "administrator", "x"})
    void lets_nobody_change_anything_without_the_legal_role(String role) throws IOException {
        for (var path : new String[] {PROPOSALS, ONE + "/approvals", ONE + "/withdrawal"}) {
            hub.acceptAgain();

            assertRefused(post(path, "application/json", DRAFT, role), 403, "forbidden", "NO_ROLE");
        }
        assertThat(hub.laws.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{}",
                "{\"framework\":\"a\",\"cases\":\"b\"}",
                "{\"framework\":\"a\",\"cases\":null,\"effectiveFrom\":\"2027-01-01\"}",
                "{\"framework\":\"a\",\"cases\":\"b\",\"effectiveFrom\":\"2027-02-30\"}",
                "{\"framework\":\"a\",\"cases\":\"b\",\"effectiveFrom\":\"2027-01-01\",\"more\":1}",
                "{\"framework\":\"a\",\"framework\":\"a\",\"cases\":\"b\",\"effectiveFrom\":\"2027-01-01\"}",
                "{\"framework\":\"a\",\"cases\":\"b\",\"effectiveFrom\":\"2027-01-01\"} {}"
            })
    void refuses_what_is_no_proposal(String body) throws IOException {
        assertRefused(post(PROPOSALS, "application/json", body, "legal"), 400, "schema-invalid", "PROPOSAL_JSON");
        assertThat(hub.laws.asked).isEmpty();
    }

    @Test
    void refuses_more_than_it_reads() throws IOException {
        assertRefused(
                post(PROPOSALS, "application/json", "x".repeat(256 * 1024 + 1), "legal"),
                413,
                "too-large",
                "CONTENT_LENGTH");
        hub.acceptAgain();
        assertRefused(
                post(ONE + "/approvals", "application/jose", "x".repeat(32 * 1024 + 1), "legal"),
                413,
                "too-large",
                "CONTENT_LENGTH");
    }

    @Test
    void refuses_another_media_type() throws IOException {
        assertRefused(
                post(ONE + "/approvals", "application/json", "a.b.c", "legal"),
                415,
                "unsupported-media-type",
                "CONTENT_TYPE");
    }

    @Test
    void knows_no_proposal_whose_id_is_none() throws IOException {
        assertRefused(get(PROPOSALS + "/1-1-1-1-1", "legal"), 404, "not-found", "NO_ID");
    }

    private static Answer get(String path, String role) throws IOException {
        return door.send("GET " + path + " HTTP/1.1\n" + common(role) + "\n", new byte[0]);
    }

    private static Answer post(String path, String type, String body, String role) throws IOException {
        var octets = body.getBytes(UTF_8);
        var contentType = type.isEmpty() ? "" : "Content-Type: " + type + "\n";
        var length = "Content-Length: " + octets.length + "\n\n";
        return door.send("POST " + path + " HTTP/1.1\n" + common(role) + contentType + length, octets);
    }

    private static String common(String role) {
        return "Host: localhost\nConnection: close\nAuthorization: Bearer " + hub.issuer.staff("customs:JP", role)
                + "\n";
    }

    private static void assertRefused(Answer answer, int status, String problem, String reason) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).contains("urn:rilohub:problem:" + problem);
        assertThat(hub.journal.events)
                .singleElement()
                .satisfies(event -> assertThat(event.reason()).isEqualTo(reason));
    }
}
