package org.rilohub.routes.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.routes.door.Wire.Answer;

class StaffDoorTest {
    private static final Pattern KIND = Pattern.compile("\"kind\":\"([A-Z_]+)\"");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    @TempDir
    private static Path folder;

    private static Hub hub;
    private static SSLContext browser;

    @BeforeAll
    static void start() throws Exception {
        hub = new Hub(folder);
        browser = trusting(hub.pki.hub.authority().rootCertificate());
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @BeforeEach
    void forget() {
        hub.acceptAgain();
        hub.released.clear();
    }

    @Test
    void shows_the_tasks_of_the_persons_organisation() throws IOException {
        var answer = call("GET", "/v1/tasks", hub.issuer.staff("rilo:AP", "officer"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"kind\":\"RILO_REVIEW\"", "for rilo:AP");
        assertThat(hub.journal.events).isEmpty();
    }

    @Test
    void shows_what_people_decide_and_answers_with_nothing_to_whoever_has_it() throws IOException {
        var token = hub.issuer.staff("customs:JP", "legal");
        var answer = call("GET", "/v1/tasks?kind=REFERRAL&limit=1", token);
        var tag = answer.header("ETag");

        assertThat(answer.body())
                .contains("\"asks\":{\"en\":", "\"question\":\"referral.nominal\"", "\"version\":1", "\"next\":");
        assertThat(answer.body()).doesNotContain("RILO_REVIEW");
        assertThat(call("GET", "/v1/tasks?kind=REFERRAL&limit=1", token, "If-None-Match: " + tag, "")
                        .status())
                .isEqualTo(304);
        var next = answer.body().replaceFirst("(?s).*\"next\":\"([^\"]*)\".*", "$1");
        assertThat(call("GET", "/v1/tasks?cursor=" + next, token).body()).isEqualTo("{\"items\":[]}");
    }

    @Test
    void goes_on_from_what_is_released_to_what_is_decided_and_leaves_nothing_out() throws IOException {
        var token = hub.issuer.staff("rilo:AP", "officer");

        assertThat(walk("/v1/tasks?limit=1", token)).containsExactly("RILO_REVIEW", "RILO_REVIEW", "REFERRAL", "");
        assertThat(walk("/v1/tasks?limit=2", token)).containsExactly("RILO_REVIEW RILO_REVIEW", "REFERRAL", "");
        assertThat(walk("/v1/tasks?limit=3", token)).containsExactly("RILO_REVIEW RILO_REVIEW REFERRAL", "");
        assertThat(walk("/v1/tasks?limit=1&role=supervisor", token)).containsExactly("REFERRAL", "");
    }

    /** The kinds on each page. */
    private static List<String> walk(String path, String token) throws IOException {
        var pages = new ArrayList<String>();
        var next = Optional.of("");
        while (next.isPresent()) {
            var answer = call("GET", path + next.get(), token).body();
            pages.add(
                    KIND.matcher(answer).results().map(found -> found.group(1)).collect(Collectors.joining(" ")));
            next = NEXT.matcher(answer)
                    .results()
                    .map(found -> "&cursor=" + found.group(1))
                    .findFirst();
        }
        return pages;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=101",
                "state=ELSE",
                "dueBefore=tomorrow",
                "dueBefore=%2B999999-01-01T00:00:00Z",
                "kind=%00",
                "role=%00",
                "cursor=x",
                "cursor=R.x"
            })
    void refuses_a_list_of_tasks_that_cannot_be(String query) throws IOException {
        assertThat(call("GET", "/v1/tasks?" + query, hub.issuer.staff("customs:JP", "legal"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void counts_a_vote_on_what_was_read_and_on_nothing_else() throws IOException {
        var token = hub.issuer.staff("customs:JP", "supervisor");
        var yes = "{\"positive\":true,\"reasons\":\"because\"}";

        assertThat(call("POST", decision(), token, "If-Match: \"1\"", yes).body())
                .contains("\"state\":\"DECIDED\"");
        assertThat(call("POST", decision(), token, "If-Match: \"7\"", yes).status())
                .isEqualTo(412);
        assertThat(call("POST", decision(), token, "Accept: */*", yes).status()).isEqualTo(428);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"positive\":1}",
                "{\"reasons\":\"x\"}",
                "{\"positive\":true,\"reasons\":\"x\",\"by\":\"me\"}"
            })
    void takes_a_vote_and_nothing_else(String body) throws IOException {
        var token = hub.issuer.staff("customs:JP", "supervisor");

        assertThat(call("POST", decision(), token, "If-Match: \"1\"", body).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "administrator"})
    void takes_no_vote_of_those_who_only_read(String role) throws IOException {
        var token = hub.issuer.staff("customs:JP", role);

        assertThat(call("POST", decision(), token, "If-Match: \"1\"", "{}").status())
                .isEqualTo(403);
    }

    private static String decision() {
        return "/v1/tasks/" + Hub.TASK + "/decision";
    }

    private static Answer call(String method, String path, String token, String header, String body)
            throws IOException {
        var octets = body.getBytes(StandardCharsets.UTF_8);
        return new Wire(browser, hub.staffPort())
                .send(
                        method + " " + path
                                + " HTTP/1.1\nHost: localhost\nConnection: close\nContent-Type: application/json\n"
                                + header + "\nContent-Length: " + octets.length + "\nAuthorization: Bearer "
                                + token + "\n\n",
                        octets);
    }

    @Test
    void releases_a_task_for_an_officer() throws IOException {
        var answer = call("POST", release(), hub.issuer.staff("rilo:AP", "officer"));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(hub.released).containsExactly(Hub.TASK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "administrator", "OFFICER", "x"})
    void lets_nobody_else_release(String role) throws IOException {
        assertRefused(call("POST", release(), hub.issuer.staff("rilo:AP", role)), 403, "forbidden", "NO_ROLE");
        assertThat(hub.released).isEmpty();
    }

    @Test
    void lets_an_auditor_read_and_an_administrator_not() throws IOException {
        assertThat(call("GET", "/v1/tasks", hub.issuer.staff("rilo:AP", "auditor"))
                        .status())
                .isEqualTo(200);
        assertRefused(
                call("GET", "/v1/tasks", hub.issuer.staff("rilo:AP", "administrator")), 403, "forbidden", "NO_ROLE");
    }

    @ParameterizedTest
    @CsvSource({"supervisor, 200", "legal, 200", "auditor, 200", "officer, 403", "administrator, 403"})
    void shows_recorded_decisions_to_those_who_review_them(String role, int status) throws IOException {
        var answer = call("GET", "/v1/decisions?since=2025-06-01", hub.issuer.staff("customs:JP", role));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().contains("\"from\":\"customs:JP\"")).isEqualTo(status == 200);
    }

    @Test
    void goes_on_where_a_page_of_decisions_ended() throws IOException {
        var token = hub.issuer.staff("customs:JP", "auditor");
        var first = call("GET", "/v1/decisions?since=2025-06-01&until=2025-07-01T00:00:00.000000001Z", token);
        var cursor = first.body().replaceFirst("(?s).*\"next\":\"([^\"]*)\".*", "$1");

        var second = call("GET", "/v1/decisions?since=2025-06-01&cursor=" + cursor, token);

        assertThat(cursor).isEqualTo("1751328000.1.00000000-0000-0000-0000-000000000001");
        assertThat(second.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?since=yesterday",
                "?since=%2B999999-01-01T00:00:00Z",
                "?since=2025-06-01&until=x",
                "?since=2025-06-01&limit=0",
                "?since=2025-06-01&limit=101",
                "?since=2025-06-01&cursor=x",
                "?since=2025-06-01&cursor=1.1.zzzzzzzz-0000-0000-0000-000000000001"
            })
    void refuses_what_it_cannot_page_by(String query) throws IOException {
        var answer = call("GET", "/v1/decisions" + query, hub.issuer.staff("customs:JP", "auditor"));

        assertThat(answer.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"customs:NL", "rilo:AP"})
    void previews_nobody_elses_exchanges(String organisation) throws IOException {
        assertRefused(
                preview(hub.issuer.staff(organisation, "officer"), question("KR")),
                403,
                "forbidden",
                "QUESTION_OF_OTHERS");
        assertThat(preview(hub.issuer.staff("customs:KR", "officer"), question("KR"))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"officer, 200", "supervisor, 200", "legal, 200", "auditor, 200", "administrator, 403"})
    void previews_for_staff_whatever_the_outcome(String role, int status) throws IOException {
        var answer = preview(hub.issuer.staff("customs:JP", role), question("CO"));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().contains("no-legal-basis")).isEqualTo(status == 200);
        assertThat(hub.journal.events).hasSize(status == 200 ? 0 : 1);
    }

    @Test
    void previews_an_array_in_its_order() throws IOException {
        var answer = preview(officer(), "[" + question("KR") + "," + question("EU") + "]");

        assertThat(answer.body().indexOf("\"to\":\"KR\""))
                .isPositive()
                .isLessThan(answer.body().indexOf("\"to\":\"EU\""));
        assertThat(preview(officer(), "[]").body()).isEqualTo("[]");
        assertThat(preview(officer(), question("KR").replace("[\"KR\"]", "[]")).body())
                .isEqualTo("{\"answers\":[]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "CMAA"    | "CMA"                 | "field":"lane"                | CEN, OPERATION, CMAA
            "DRUG"    | "DRUGS"               | "field":"category"            | `\\"DRUGS\\" is not known here`
            "DRUG"    | "\\u001bDRUG"         | "field":"category"            | has control characters
            "asOf"    | "colour"              | "field":"asOf"                | (missing)
            }         | ,"lane":"CMAA"}       | "rule":"JSON"                 | line 1
            }         | } {}                  | "rule":"JSON"                 | one meaning
            """)
    void names_what_it_cannot_read_and_records_nothing(String good, String bad, String field, String told)
            throws IOException {
        var answer = preview(officer(), question("KR").replace(good, bad));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("urn:rilohub:problem:schema-invalid", field, told);
        assertThat(hub.journal.events).isEmpty();
    }

    @Test
    void bounds_how_much_is_asked_at_once() throws IOException {
        var many = question("KR").replace("[\"KR\"]", "[" + "\"KR\",".repeat(256) + "\"KR\"]");

        assertThat(preview(officer(), many).status()).isEqualTo(413);
        assertThat(preview(officer(), question("KR") + " ".repeat(256 << 10)).status())
                .isEqualTo(413);
    }

    private static String officer() {
        return hub.issuer.staff("customs:JP", "officer");
    }

    private static String question(String to) {
        return """
                {"asOf":"2025-06-30","from":"JP","to":["%s"],"lane":"CMAA","messageType":"SeizureReport",\
                "category":"DRUG","purpose":"PREVENTION","proceedings":"NONE","nominal":true,"handling":["H0"],\
                "tlp":"AMBER","classification":"NONE"}""".formatted(to);
    }

    private static Answer preview(String token, String body) throws IOException {
        var octets = body.getBytes(StandardCharsets.UTF_8);
        return new Wire(browser, hub.staffPort())
                .send(
                        "POST /v1/decisions/preview HTTP/1.1\nHost: localhost\nConnection: close\n"
                                + "Content-Type: application/json\nContent-Length: " + octets.length
                                + "\nAuthorization: Bearer " + token + "\n\n",
                        octets);
    }

    @Test
    void refuses_a_partners_token() throws IOException {
        assertRefused(
                call("GET", "/v1/tasks", hub.token(hub.korea)), 401, "unauthenticated", "SYSTEM_TOKEN_AT_STAFF_PORT");
    }

    @Test
    void refuses_a_token_whose_organisation_is_none() throws IOException {
        assertRefused(
                call("GET", "/v1/tasks", hub.issuer.staff("nobody", "officer")),
                401,
                "unauthenticated",
                "TOKEN_CLAIMS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/inbox", "/v1/openapi.yaml", "/soap/seizure-reports?wsdl", "/v1/seizure-reports/1"})
    void has_no_partner_paths(String path) throws IOException {
        assertRefused(call("GET", path, hub.issuer.staff("rilo:AP", "officer")), 404, "not-found", "UNKNOWN_PATH");
    }

    @Test
    void is_the_only_port_for_callers_without_a_certificate() {
        assertThatThrownBy(() -> new Wire(browser, hub.partnerPort()).send("GET / HTTP/1.1\nHost: a\n\n", new byte[0]))
                .isInstanceOf(IOException.class);
    }

    @Test
    void speaks_no_tls_older_than_1_3() throws IOException {
        for (var port : List.of(hub.partnerPort(), hub.staffPort())) {
            try (var socket = (SSLSocket) hub.korea.tls().getSocketFactory().createSocket("localhost", port)) {
                assertThatThrownBy(() -> {
                            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
                            socket.startHandshake();
                        })
                        .isInstanceOfAny(IOException.class, IllegalArgumentException.class);
            }
        }
    }

    private static String release() {
        return "/v1/tasks/" + Hub.TASK + "/release";
    }

    private static Answer call(String method, String path, String token) throws IOException {
        return new Wire(browser, hub.staffPort())
                .send(
                        method + " " + path
                                + " HTTP/1.1\nHost: localhost\nConnection: close\nContent-Length: 0\nAuthorization: Bearer "
                                + token + "\n\n",
                        new byte[0]);
    }

    private static void assertRefused(Answer answer, int status, String problem, String reason) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).contains("urn:rilohub:problem:" + problem);
        assertThat(hub.journal.events)
                .singleElement()
                .satisfies(event -> assertThat(event.reason()).isEqualTo(reason));
    }

    /** As a browser does: trusts the server, shows no certificate. */
    private static SSLContext trusting(X509Certificate root) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("root", root);
        var trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
