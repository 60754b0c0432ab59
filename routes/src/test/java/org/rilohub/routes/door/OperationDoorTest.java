package org.rilohub.routes.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rilohub.routes.door.Callers.next;
import static org.rilohub.routes.door.Callers.nothing;
import static org.rilohub.routes.door.Callers.said;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.routes.door.Wire.Answer;
import org.rilohub.schemas.Party;

/** Operations at both ports, on a real database: the office leads them, Japan and Korea take part. */
class OperationDoorTest extends RecordTests {
    private static final String OPERATIONS = "/v1/operations";
    private static final String LED = OPERATIONS + "/OP-1";

    private static UUID warning;

    @BeforeAll
    static void fill() throws Exception {
        assertThat(callers.post("rilo:AP", "officer", OPERATIONS, operation("OP-1"))
                        .status())
                .isEqualTo(201);
        warning = registry.warning("OP-1", Party.customs("JP"), Party.customs("KR"));
    }

    private static String operation(String code) {
        return """
                {"code": "%s", "title": {"en": "Night Watch", "ja": "夜警"}, "kinds": ["Warning", "Feedback"],
                 "ceiling": "AMBER+STRICT", "start": "%s", "end": "2099-01-01T00:00:00Z", "retentionDays": 30,
                 "members": ["customs:JP", "customs:KR"]}
                """.formatted(code, Registry.AT.minusSeconds(60));
    }

    private static String stay(String party) {
        return "{\"party\": \"%s\", \"from\": \"%s\"}".formatted(party, Registry.AT);
    }

    /** Every organisation that is no part of it, every path and method (threat A16). */
    @Test
    void is_not_there_for_strangers() throws IOException {
        for (var organisation : List.of("customs:NL", "customs:TH", "rilo:WE")) {
            for (var path : List.of("", "/threads", "/threads/" + warning)) {
                requireSame(
                        said(callers.staff(organisation, "officer", LED + path)),
                        said(callers.staff(organisation, "officer", OPERATIONS + "/OP-NONE" + path)));
            }
            for (var path : List.of("/members", "/members/customs:JP/leave", "/end")) {
                requireSame(
                        said(callers.post(organisation, "officer", LED + path, stay(organisation))),
                        said(callers.post(organisation, "officer", OPERATIONS + "/OP-NONE" + path, "{}")));
            }
            assertThat(callers.staff(organisation, "officer", OPERATIONS).body())
                    .isEqualTo("{\"items\":[]}");
        }
    }

    private static void requireSame(String answer, String absent) {
        assertThat(absent).startsWith("404 ");
        assertThat(answer).isEqualTo(absent);
    }

    @Test
    void is_changed_by_its_leaders_officers_alone() throws IOException {
        for (var path : List.of("/members", "/members/customs:KR/leave", "/end")) {
            assertThat(said(callers.post("customs:JP", "officer", LED + path, stay("customs:TH"))))
                    .startsWith("404 ");
            for (var role : List.of("legal", "auditor", "administrator")) {
                assertThat(callers.post("rilo:AP", role, LED + path, stay("customs:TH"))
                                .status())
                        .isEqualTo(403);
            }
        }
        assertThat(callers.staff("rilo:AP", "auditor", LED).body()).contains("\"state\":\"RUNNING\"");
    }

    @ParameterizedTest
    @CsvSource({"officer, 201", "supervisor, 201", "legal, 403", "auditor, 403", "administrator, 403"})
    void is_created_by_officers_and_supervisors(String role, int status) throws IOException {
        var code = "OP-BY-" + role.toUpperCase(Locale.ROOT);
        var answer = callers.post("rilo:AP", role, OPERATIONS, operation(code));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Location")).isEqualTo(status == 201 ? OPERATIONS + "/" + code : "");
    }

    @Test
    void lives_from_its_creation_to_its_end() throws IOException {
        callers.post("rilo:AP", "supervisor", OPERATIONS, operation("OP-2"));
        var led = OPERATIONS + "/OP-2";

        assertThat(callers.post("rilo:AP", "officer", led + "/members", stay("customs:TH"))
                        .body())
                .contains("urn:rilohub:party:customs:TH");
        assertThat(callers.post("rilo:AP", "officer", led + "/members", stay("customs:TH"))
                        .body())
                .contains("out-of-turn", "MEMBER_ALREADY");
        assertThat(callers.post("rilo:AP", "officer", led + "/members/customs:TH/leave", "")
                        .body())
                .contains("\"until\":");
        assertThat(callers.staff("customs:TH", "officer", led).status()).isEqualTo(404);
        assertThat(callers.post("rilo:AP", "officer", led + "/end", "").body()).contains("\"state\":\"ENDED\"");
        assertThat(callers.post("rilo:AP", "officer", led + "/end", "").status())
                .isEqualTo(409);
        assertThat(registry.leaves()).contains("operation-created", "operation-joined", "operation-ended");
    }

    @Test
    void changes_only_what_its_leader_has_read() throws IOException {
        callers.post("rilo:AP", "supervisor", OPERATIONS, operation("OP-3"));
        var led = OPERATIONS + "/OP-3";
        var later = operation("OP-3").replace("\"retentionDays\": 30", "\"retentionDays\": 60");
        var read = "If-Match: " + callers.staff("rilo:AP", "officer", led).header("ETag") + "\n";

        assertThat(put("rilo:AP", led, "", later).status()).isEqualTo(428);
        assertThat(put("rilo:AP", led, read, operation("OP-4")).status()).isEqualTo(400);
        assertThat(put("customs:JP", led, read, later).status()).isEqualTo(404);
        assertThat(put("rilo:AP", led, read, later).body()).contains("\"retentionDays\":60", "customs:KR");
        assertThat(put("rilo:AP", led, read, later).status()).isEqualTo(412);
        assertThat(callers.staff("rilo:AP", "auditor", "PUT", led, read, later).status())
                .isEqualTo(403);
        assertThat(registry.leaves()).contains("operation-changed");
    }

    private static Answer put(String organisation, String path, String headers, String json) throws IOException {
        return callers.staff(organisation, "officer", "PUT", path, "Content-Type: application/json\n" + headers, json);
    }

    @Test
    void says_who_has_not_answered_to_whom_it_concerns() throws IOException {
        var path = LED + "/threads/" + warning;

        assertThat(callers.staff("rilo:AP", "auditor", path).body())
                .contains("\"missing\":[\"urn:rilohub:party:customs:KR\"]");
        assertThat(callers.partner(hub.japan, path).body()).contains("\"missing\":[\"urn:rilohub:party:customs:KR\"]");
        assertThat(callers.partner(hub.korea, LED + "/threads").body()).contains(warning.toString());
        assertThat(said(callers.partner(hub.korea, LED + "/threads/" + nothing())))
                .isEqualTo(said(callers.partner(hub.korea, OPERATIONS + "/OP-2/threads/" + warning)));
    }

    @Test
    void pages_and_answers_with_nothing_to_whoever_has_it() throws IOException {
        callers.post("rilo:AP", "officer", OPERATIONS, operation("OP-3"));
        var first = callers.staff("rilo:AP", "officer", OPERATIONS + "?limit=1");
        var second = callers.staff("rilo:AP", "officer", OPERATIONS + "?limit=1&cursor=" + next(first));
        var tag = callers.partner(hub.japan, LED).header("ETag");

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isNotEqualTo(first.body());
        assertThat(callers.partner(hub.japan, LED, "If-None-Match: " + tag + "\n")
                        .status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cursor=x", "cursor=2026-11-21T10:00:00Z_x", "limit=0", "code=OP-1"})
    void refuses_a_list_that_cannot_be(String query) throws IOException {
        for (var path : List.of(OPERATIONS, LED + "/threads")) {
            assertThat(callers.staff("rilo:AP", "officer", path + "?" + query).status())
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"OP-9\" | 9 | code | 400",
                "\"code\": \"OP-9\", | '' | code | 400",
                "{\"en\": \"Night Watch\", \"ja\": \"夜警\"} | null | title | 400",
                "\"en\": \"Night Watch\", | '' | title.en | 400",
                "[\"Warning\", \"Feedback\"] | null | kinds | 400",
                "\"Warning\" | \"Else\" | kinds | 400",
                "\"AMBER+STRICT\" | \"PINK\" | ceiling | 400",
                "\"2099-01-01T00:00:00Z\" | \"later\" | end | 400",
                "\"customs:KR\" | \"KR\" | members | 400",
                "\"retentionDays\": 30 | \"retentionDays\": \"x\" | retentionDays | 400",
                "\"retentionDays\" | \"SECRET\": 1, \"retentionDays\" | '' | 400",
                "\"AMBER+STRICT\" | \"RED\" | terms.tlp | 422",
                "\"2099-01-01T00:00:00Z\" | \"2000-01-01T00:00:00Z\" | ends | 422",
                "\"OP-9\" | \"OP-1\" | code | 409"
            })
    void says_which_part_of_an_operation_cannot_be(String sound, String unsound, String field, int status)
            throws IOException {
        var answer =
                callers.post("rilo:AP", "officer", OPERATIONS, operation("OP-9").replace(sound, unsound));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).contains("\"field\":\"" + field).doesNotContain("SECRET");
    }

    @Test
    void takes_no_change_from_a_partners_system() throws IOException {
        assertThat(callers.partner(hub.japan, LED + "/members").status()).isEqualTo(404);
        assertThat(callers.partner(hub.japan, LED + "/end").status()).isEqualTo(404);
    }
}
