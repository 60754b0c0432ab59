package org.rilohub.routes.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rilohub.routes.door.Callers.next;
import static org.rilohub.routes.door.Callers.nothing;
import static org.rilohub.routes.door.Callers.said;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.schemas.Party;

/** Requests, consents, obligations and recalls as their own read them, at both ports, from a real database. */
class CaseDoorTest extends RecordTests {
    private static final Party JAPAN = Party.customs("JP");
    private static final Party KOREA = Party.customs("KR");
    private static final Party NETHERLANDS = Party.customs("NL");
    private static final List<String> EVERYBODY =
            List.of("customs:JP", "customs:KR", "customs:NL", "customs:TH", "rilo:AP");

    private static UUID asked;
    private static UUID unsent;
    private static UUID foreign;
    private static UUID consent;
    private static UUID recall;
    private static UUID owed;

    @BeforeAll
    static void fill() throws Exception {
        asked = registry.request(KOREA, JAPAN);
        unsent = registry.request(KOREA, JAPAN, Optional.empty());
        foreign = registry.request(NETHERLANDS, Party.customs("TH"));
        consent = registry.consent(KOREA, JAPAN);
        registry.pointer(KOREA, JAPAN);
        owed = registry.owed(JAPAN, KOREA, "delete-by:2030-11-21", Optional.of(Registry.AT.plus(9, ChronoUnit.DAYS)));
        registry.owed(JAPAN, KOREA, "no-onward", Optional.empty());
        recall = registry.recall(JAPAN, KOREA, NETHERLANDS);
    }

    /** Every organisation, every id of another, every path (threat A16). */
    @Test
    void says_of_what_is_anothers_what_it_says_of_nothing() throws IOException {
        requireTheirs("/v1/cases/%s", asked, Set.of("customs:KR", "customs:JP"));
        requireTheirs("/v1/cases/%s/events", asked, Set.of("customs:KR", "customs:JP"));
        requireTheirs("/v1/cases/%s", unsent, Set.of("customs:KR"));
        requireTheirs("/v1/cases/%s/events", unsent, Set.of("customs:KR"));
        requireTheirs("/v1/cases/%s", foreign, Set.of("customs:NL", "customs:TH"));
        requireTheirs("/v1/cases/%s/events", foreign, Set.of("customs:NL", "customs:TH"));
        requireTheirs("/v1/consents/%s", consent, Set.of("customs:KR", "customs:JP"));
        requireTheirs("/v1/recalls/%s", recall, Set.of("customs:JP"));
    }

    private static void requireTheirs(String path, UUID id, Set<String> theirs) throws IOException {
        for (var organisation : EVERYBODY) {
            var answer = callers.staff(organisation, "officer", path.formatted(id));
            var absent = said(callers.staff(organisation, "officer", path.formatted(nothing())));
            assertThat(absent).startsWith("404 ");
            if (theirs.contains(organisation)) {
                assertThat(answer.status()).as(path + organisation).isEqualTo(200);
            } else {
                assertThat(said(answer)).as(path + organisation).isEqualTo(absent);
            }
        }
        for (var keys : List.of(hub.korea, hub.japan)) {
            var there = path.replace("/v1/cases", "/v1/assistance-requests");
            var answer = callers.partner(keys, there.formatted(id));
            if (theirs.contains(keys.party().organisation())) {
                assertThat(answer.status()).as(there + keys.party()).isEqualTo(200);
            } else {
                assertThat(said(answer)).isEqualTo(said(callers.partner(keys, there.formatted(nothing()))));
            }
        }
    }

    @Test
    void finds_a_reference_that_stands_in_the_body_and_nowhere_else() throws IOException {
        var numbered = registry.request(KOREA, JAPAN, Optional.of(Registry.AT), "KR-2026-4711");
        var search = "{\"reference\":\"KR-2026-4711\"}";

        for (var theirs : List.of("customs:KR", "customs:JP")) {
            assertThat(callers.post(theirs, "officer", "/v1/cases/search?open=true", search)
                            .body())
                    .contains(numbered.toString())
                    .doesNotContain(asked.toString(), "4711");
        }
        assertThat(callers.post("customs:NL", "officer", "/v1/cases/search", search)
                        .body())
                .isEqualTo("{\"items\":[]}");
        assertThat(callers.post("customs:KR", "officer", "/v1/cases/search", "{\"reference\":\"KR-2026\"}")
                        .body())
                .isEqualTo("{\"items\":[]}");
        assertThat(callers.staff("customs:KR", "officer", "/v1/cases?reference=KR-2026-4711")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"reference\":\" \"}",
                "{\"reference\":7}",
                "{\"reference\":\"a\",\"name\":\"b\"}",
                "null",
                ""
            })
    void refuses_a_search_for_nothing(String json) throws IOException {
        var answer = callers.post("customs:KR", "officer", "/v1/cases/search", json);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("schema-invalid");
    }

    @Test
    void lists_nothing_of_others() throws IOException {
        for (var path : List.of(
                "/v1/cases",
                "/v1/consents",
                "/v1/consents/pointers",
                "/v1/obligations",
                "/v1/obligations/balances",
                "/v1/recalls?missing=true")) {
            assertThat(callers.staff("rilo:AP", "officer", path).body())
                    .as(path)
                    .isEqualTo("{\"items\":[]}");
            assertThat(callers.staff("customs:JP", "officer", path).body())
                    .as(path)
                    .contains("customs:KR")
                    .doesNotContain(foreign.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"officer, 200", "supervisor, 200", "legal, 200", "auditor, 200", "administrator, 403", "x, 403"})
    void is_read_by_those_whose_work_it_is(String role, int status) throws IOException {
        for (var path : List.of(
                "/v1/cases",
                "/v1/cases/" + asked,
                "/v1/cases/" + asked + "/events",
                "/v1/consents",
                "/v1/consents/" + consent,
                "/v1/consents/pointers",
                "/v1/obligations",
                "/v1/obligations/balances",
                "/v1/recalls?missing=true",
                "/v1/recalls/" + recall)) {
            assertThat(callers.staff("customs:JP", role, path).status())
                    .as(path)
                    .isEqualTo(status);
        }
    }

    @Test
    void says_of_each_deadline_whether_the_holidays_of_both_sides_are_known() throws IOException {
        assertThat(callers.staff("customs:JP", "officer", "/v1/cases/" + asked).body())
                .contains("\"holidaysKnown\":true");
        assertThat(callers.staff("customs:NL", "officer", "/v1/cases/" + foreign)
                        .body())
                .contains("\"holidaysKnown\":false");
        assertThat(callers.staff("customs:NL", "officer", "/v1/cases").body()).contains("\"holidaysKnown\":false");
    }

    @Test
    void tells_each_side_what_it_can_send_and_by_when() throws IOException {
        var requested = callers.partner(hub.japan, "/v1/assistance-requests/" + asked);
        var requesting = callers.partner(hub.korea, "/v1/assistance-requests/" + asked);

        assertThat(requested.body())
                .contains(
                        "\"side\":\"REQUESTED\"",
                        "{\"event\":\"ACKNOWLEDGED\",\"messages\":[\"Acknowledgement\"]}",
                        "{\"event\":\"ANSWERED\",\"messages\":[\"AssistanceReply\"]}",
                        "\"due\":\"" + Registry.AT.plusSeconds(86400) + "\"")
                .doesNotContain("WITHDRAWN", "messageId", "openedAt", "CLARIFICATION_GIVEN");
        assertThat(requesting.body())
                .contains("{\"event\":\"WITHDRAWN\",\"messages\":[\"RequestDecision\"]}", "messageId", "openedAt")
                .doesNotContain("ACKNOWLEDGED");
        assertThat(callers.partner(hub.korea, "/v1/assistance-requests/" + unsent)
                        .body())
                .contains("\"possible\":[]");
    }

    @Test
    void has_the_version_of_a_request_as_its_tag() throws IOException {
        var path = "/v1/cases/" + asked;
        var tag = callers.staff("customs:JP", "legal", path).header("ETag");

        assertThat(tag).isEqualTo("W/\"2\"");
        assertThat(callers.staff("customs:JP", "legal", "GET", path, "If-None-Match: " + tag + "\n", "")
                        .status())
                .isEqualTo(304);
        assertThat(callers.partner(hub.japan, "/v1/assistance-requests/" + asked, "If-None-Match: W/\"2\"\n")
                        .status())
                .isEqualTo(304);
    }

    @Test
    void shows_the_requested_side_nothing_from_before_it_could_know() throws IOException {
        assertThat(callers.staff("customs:KR", "officer", "/v1/cases/" + asked + "/events")
                        .body())
                .contains("OPENED", "SUBMITTED");
        assertThat(callers.staff("customs:JP", "officer", "/v1/cases/" + asked + "/events")
                        .body())
                .contains("SUBMITTED")
                .doesNotContain("OPENED");
    }

    @Test
    void pages_and_filters() throws IOException {
        var first = callers.staff("customs:KR", "officer", "/v1/cases?side=requesting&limit=1");
        var second = callers.staff("customs:KR", "officer", "/v1/cases?side=requesting&limit=1&cursor=" + next(first));

        assertThat(first.body()).contains(unsent.toString()).doesNotContain(asked.toString());
        assertThat(second.body()).contains(asked.toString()).doesNotContain("\"next\"");
        assertThat(callers.staff("customs:KR", "officer", "/v1/cases?state=DRAFT&other=customs:JP&open=true")
                        .body())
                .contains(unsent.toString())
                .doesNotContain(asked.toString());
        assertThat(callers.staff("customs:KR", "officer", "/v1/cases?side=REQUESTED")
                        .body())
                .isEqualTo("{\"items\":[]}");
        assertThat(callers.staff("customs:KR", "officer", "/v1/consents?state=GRANTED")
                        .body())
                .isEqualTo("{\"items\":[]}");
    }

    @Test
    void goes_on_in_a_list_of_what_is_due_behind_the_time_and_the_request_of_its_last() throws IOException {
        var due = "/v1/cases?dueBefore=2099-01-01T00:00:00Z";
        var whole = callers.staff("customs:KR", "officer", due);
        assertThat(whole.body()).contains(asked.toString()).doesNotContain("\"next\"");

        var behind = PairCursor.text(asked, "2098-12-31T23:59:59Z");
        assertThat(callers.staff("customs:KR", "officer", due + "&cursor=" + behind)
                        .body())
                .isEqualTo("{\"items\":[]}");
    }

    @Test
    void pages_what_is_owed_and_finds_it_by_its_day() throws IOException {
        var first = callers.partner(hub.korea, "/v1/obligations?limit=1");
        var second = callers.partner(hub.korea, "/v1/obligations?limit=1&cursor=" + next(first));

        assertThat(first.body()).contains(owed.toString()).doesNotContain("no-onward", "reportId");
        assertThat(second.body()).contains("no-onward").doesNotContain("\"next\"");
        assertThat(callers.staff("customs:JP", "officer", "/v1/obligations?dueBefore=" + Registry.AT)
                        .body())
                .isEqualTo("{\"items\":[]}");
        assertThat(callers.staff("customs:JP", "officer", "/v1/obligations?dueBefore=9999-01-01T00:00:00Z")
                        .body())
                .contains("delete-by:2030-11-21", "reportId")
                .doesNotContain("no-onward");
        assertThat(callers.partner(hub.korea, "/v1/obligations/balances").body())
                .contains("\"open\":2");
    }

    @Test
    void tells_whoever_passed_information_on_of_those_it_told_and_no_more() throws IOException {
        var originator = callers.partner(hub.japan, "/v1/recalls/" + recall);
        var between = callers.partner(hub.korea, "/v1/recalls?missing=true");

        assertThat(originator.body()).contains("\"hop\":2", "customs:JP", "customs:KR", "customs:NL");
        assertThat(between.body()).contains("\"hop\":1", "customs:NL").doesNotContain("customs:JP");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/cases?limit=0, limit",
        "/v1/cases?limit=101, limit",
        "/v1/cases?cursor=x, cursor",
        "/v1/cases?dueBefore=2030-01-01T00:00:00Z&cursor=0193b3a0-0000-7000-8000-000000000001, cursor",
        "/v1/cases?side=HUB, side",
        "/v1/cases?state=ELSE, state",
        "/v1/cases?kind=ELSE, kind",
        "/v1/cases?other=JP, other",
        "/v1/cases?urgency=, urgency",
        "/v1/cases?open=yes, open",
        "/v1/cases?dueBefore=tomorrow, dueBefore",
        "/v1/cases?dueBefore=%2B999999999-01-01T00:00:00Z, dueBefore",
        "/v1/cases?state=DRAFT&state=SUBMITTED, state",
        "/v1/cases?reference=SECRET, ''",
        "/v1/consents?validOn=x, validOn",
        "/v1/consents?concerning=x, concerning",
        "/v1/obligations?cursor=eHg, cursor",
        "/v1/obligations?cursor=%25, cursor",
        "/v1/obligations?late=x, late",
        "/v1/recalls, missing",
        "/v1/recalls?missing=false, missing"
    })
    void says_which_filter_cannot_be(String path, String field) throws IOException {
        var answer = callers.staff("customs:JP", "officer", path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("urn:rilohub:problem:schema-invalid", "\"field\":\"" + field + "\"")
                .doesNotContain("SECRET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/cases", "/v1/obligations/x", "/v1/cases/x"})
    void is_not_at_the_partners_port_what_it_does_not_have(String path) throws IOException {
        assertThat(callers.partner(hub.korea, path).status()).isEqualTo(404);
    }

    @Test
    void is_unavailable_while_the_database_is_away() throws Exception {
        try (var away = new Hub(folder.resolve("away"), Registry.away())) {
            var answer = Callers.of(away).staff("customs:JP", "officer", "/v1/cases");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.body()).contains("urn:rilohub:problem:unavailable");
        }
    }
}
