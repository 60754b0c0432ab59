package org.rilohub.routes.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rilohub.routes.door.Callers.nothing;
import static org.rilohub.routes.door.Callers.said;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Designated officials at the staff's door, in a real database. */
class OfficialDoorTest extends RecordTests {
    private static final String OFFICIALS = "/v1/officials";
    private static final String DESK = """
            {"framework":"JP-NL-CMAA","official":"NL-DESK-1","from":"2026-01-01","until":"2026-12-31"}""";

    @Test
    void are_designated_by_supervisors_and_read_by_their_own_people_alone() throws IOException {
        for (var role : new String[] {"officer", "legal", "auditor", "administrator"}) {
            assertThat(callers.post("customs:NL", role, OFFICIALS, DESK).status())
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(callers.post("customs:NL", "supervisor", OFFICIALS, DESK).status())
                .isEqualTo(200);

        assertThat(callers.staff("customs:NL", "auditor", OFFICIALS).body())
                .isEqualTo("{\"items\":[{\"framework\":\"JP-NL-CMAA\",\"from\":\"2026-01-01\","
                        + "\"official\":\"NL-DESK-1\",\"until\":\"2026-12-31\"}]}");
        assertThat(callers.staff("customs:JP", "officer", OFFICIALS).body()).isEqualTo("{\"items\":[]}");
        assertThat(registry.leaves()).contains("official-designated");
        assertThat(callers.partner(hub.japan, OFFICIALS).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"officer, 200", "supervisor, 200", "legal, 200", "auditor, 200", "administrator, 403"})
    void are_read_by_everybody_who_reads_cases_and_not_by_administrators(String role, int status) throws IOException {
        assertThat(callers.staff("customs:NL", role, OFFICIALS).status()).isEqualTo(status);
    }

    /** What was sent is not even looked at: the answer is the same, and nothing is written. */
    @ParameterizedTest
    @ValueSource(strings = {"officer", "legal", "auditor", "administrator"})
    void are_not_designated_by_whoever_may_not_write_them_whatever_is_sent(String role) throws IOException {
        var before = registry.leaves();
        var refusals = new HashSet<String>();

        for (var sent : List.of(DESK.replace("NL-DESK-1", "NL-DESK-8"), DESK.replace("JP-NL", "JP-ZZ"), "{}", "none")) {
            refusals.add(said(callers.post("customs:NL", role, OFFICIALS, sent)));
        }

        assertThat(refusals)
                .singleElement()
                .asString()
                .startsWith("403 ")
                .contains("urn:rilohub:problem:forbidden")
                .doesNotContain("defects");
        assertThat(registry.leaves()).isEqualTo(before);
        assertThat(callers.staff("customs:NL", "supervisor", OFFICIALS).body()).doesNotContain("NL-DESK-8");
    }

    @Test
    void of_another_administration_are_not_found_by_any_way_of_asking() throws IOException {
        requireDesignated("customs:NO", DESK.replace("NL", "NO"));
        var theirs = callers.staff("customs:NO", "supervisor", OFFICIALS).body();
        requireDesignated("customs:KR", DESK.replace("JP-NL", "JP-KR").replace("NL-DESK", "NO-DESK"));

        assertThat(callers.staff("customs:KR", "supervisor", OFFICIALS).body())
                .contains("JP-KR-CMAA")
                .doesNotContain("JP-NO-CMAA");
        for (var named : List.of("customs:NO", "JP-NO-CMAA", "NO-DESK-1")) {
            assertThat(said(callers.staff("customs:KR", "supervisor", OFFICIALS + "/" + named)))
                    .isEqualTo(said(callers.staff("customs:KR", "supervisor", OFFICIALS + "/" + nothing())))
                    .startsWith("40");
        }
        for (var filter : List.of("?party=customs:NO", "?owner=customs:NO", "?framework=JP-NO-CMAA")) {
            var answer = callers.staff("customs:KR", "supervisor", OFFICIALS + filter);
            assertThat(answer.status()).as(filter).isEqualTo(400);
            assertThat(answer.body()).doesNotContain("NO-DESK");
        }
        assertThat(callers.staff("customs:NO", "supervisor", OFFICIALS).body()).isEqualTo(theirs);
        assertThat(callers.partner(hub.korea, OFFICIALS).status()).isEqualTo(404);
    }

    private static void requireDesignated(String organisation, String desk) throws IOException {
        var answer = callers.post(organisation, "supervisor", OFFICIALS, desk);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "JP-NL-CMAA, JP-ZZ-CMAA, framework, 422",
        "JP-NL-CMAA, JP-KR-CMAA, framework, 422",
        "NL-DESK-1, Jan de Vries, official, 422",
        "2026-12-31, 2025-12-31, until, 422",
        "2026-12-31, tomorrow, until, 400",
        "official, name, '', 400"
    })
    void refuses_what_designates_nobody(String sound, String unsound, String field, int status) throws IOException {
        var answer = callers.post("customs:NL", "supervisor", OFFICIALS, DESK.replace(sound, unsound));

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"").doesNotContain("Vries", "tomorrow");
    }
}
