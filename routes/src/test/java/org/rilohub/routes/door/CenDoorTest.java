package org.rilohub.routes.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rilohub.routes.door.Callers.next;
import static org.rilohub.routes.door.Callers.nothing;
import static org.rilohub.routes.door.Callers.said;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.cases.cen.Publication.Kind;
import org.rilohub.routes.door.Wire.Answer;
import org.rilohub.schemas.Party;

/** The CEN lane at both ports, on a real database: Japan and Korea provide, the office decides. */
class CenDoorTest extends RecordTests {
    private static final String REVIEWS = "/v1/cen/reviews";
    private static final String PUBLICATIONS = "/v1/cen/publications/";
    private static final String THRESHOLDS = "/v1/cen/thresholds";
    private static final String SEIZURES = "/v1/cen/seizures/";
    private static final String OFFICE = "rilo:AP";
    private static final Party JAPAN = Party.customs("JP");
    private static final Party KOREA = Party.customs("KR");
    private static final String VALIDATE = "{\"decision\": \"VALIDATE\"}";
    private static final String RETURN = """
            {"decision": "RETURN", "ground": "CODING", "rules": ["SR-09"], "remarks": "The mode does not fit."}
            """;

    private static Answer decide(String organisation, String role, String reportId, String version, String verdict)
            throws IOException {
        return callers.staff(
                organisation,
                role,
                "POST",
                PUBLICATIONS + reportId + "/decision",
                "Content-Type: application/json\n" + version,
                verdict);
    }

    private static String read(int version) {
        return "If-Match: W/\"" + version + "\"\n";
    }

    /** Every organisation that neither decides nor provides, every path and method (threat A16). */
    @Test
    void is_not_there_for_strangers() throws IOException {
        var waiting = registry.published(JAPAN, Kind.REPORT).toString();
        var sighted = registry.sighted(JAPAN, "CEN", Optional.empty()).toString();
        for (var organisation : List.of("customs:NL", "customs:KR", "rilo:WE")) {
            requireSame(
                    callers.staff(organisation, "officer", PUBLICATIONS + waiting),
                    callers.staff(organisation, "officer", PUBLICATIONS + nothing()));
            requireSame(
                    decide(organisation, "officer", waiting, read(3), "{}"),
                    decide(organisation, "officer", nothing(), "", VALIDATE));
            for (var path : List.of("/split", "/join")) {
                requireSame(
                        callers.post(organisation, "officer", SEIZURES + sighted + path, "{}"),
                        callers.post(organisation, "officer", SEIZURES + nothing() + path, "{}"));
            }
            requireSame(
                    callers.staff(organisation, "officer", SEIZURES + sighted),
                    callers.staff(organisation, "officer", SEIZURES + nothing()));
            assertThat(callers.staff(organisation, "officer", REVIEWS).body()).isEqualTo("{\"items\":[]}");
        }
        assertThat(callers.partner(hub.korea, PUBLICATIONS + waiting).status()).isEqualTo(404);
        assertThat(callers.partner(hub.japan, PUBLICATIONS + waiting).status()).isEqualTo(200);
        assertThat(callers.partner(hub.japan, REVIEWS).status()).isEqualTo(404);
    }

    private static void requireSame(Answer answer, Answer absent) {
        assertThat(said(absent)).startsWith("404 ");
        assertThat(said(answer)).isEqualTo(said(absent));
    }

    @ParameterizedTest
    @CsvSource({"officer, 200", "supervisor, 200", "legal, 403", "auditor, 403", "administrator, 403"})
    void is_decided_by_officers_and_supervisors_of_the_office(String role, int status) throws IOException {
        var waiting = registry.published(JAPAN, Kind.REPORT).toString();

        assertThat(decide(OFFICE, role, waiting, read(3), RETURN).status()).isEqualTo(status);
    }

    @Test
    void takes_a_decision_on_the_state_that_was_read_and_tells_the_provider() throws IOException {
        var waiting = registry.published(JAPAN, Kind.REPORT).toString();
        var shown = callers.staff(OFFICE, "auditor", PUBLICATIONS + waiting);

        assertThat(shown.header("ETag")).isEqualTo("W/\"3\"");
        assertThat(decide(OFFICE, "officer", waiting, "", RETURN).status()).isEqualTo(428);
        assertThat(decide(OFFICE, "officer", waiting, read(2), RETURN).status()).isEqualTo(412);
        assertThat(decide("customs:JP", "officer", waiting, read(3), VALIDATE).status())
                .isEqualTo(404);
        assertThat(decide(OFFICE, "officer", waiting, read(3), RETURN).body()).contains("\"state\":\"RETURNED\"");
        assertThat(decide(OFFICE, "officer", waiting, read(4), RETURN).status()).isEqualTo(409);
        assertThat(callers.staff("customs:JP", "officer", PUBLICATIONS + waiting)
                        .body())
                .contains("\"ground\":\"CODING\"", "\"rules\":[\"SR-09\"]", "The mode does not fit.", "\"version\":4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"RETURN\" | \"KEEP\" | 400",
                "\"CODING\" | \"SECRET\" | 400",
                "\"decision\" | \"SECRET\": 1, \"decision\" | 400",
                "\"ground\": \"CODING\", | '' | 422",
                "\"SR-09\" | \"SECRET\" | 422",
                "[\"SR-09\"] | [null] | 400"
            })
    void says_what_a_verdict_lacks(String sound, String unsound, int status) throws IOException {
        var waiting = registry.published(JAPAN, Kind.REPORT).toString();

        var answer = decide(OFFICE, "officer", waiting, read(3), RETURN.replace(sound, unsound));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("SECRET");
    }

    @Test
    void lists_what_waits_page_by_page_and_by_provider_and_kind() throws IOException {
        registry.published(JAPAN, Kind.REPORT);
        var alert = registry.published(KOREA, Kind.ALERT);
        var first = callers.staff(OFFICE, "auditor", REVIEWS + "?limit=1");
        var second = callers.staff(OFFICE, "auditor", REVIEWS + "?limit=1&cursor=" + next(first));

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.body()).isNotEqualTo(first.body()).contains("\"state\":\"RILO_REVIEW\"");
        assertThat(callers.staff(OFFICE, "officer", REVIEWS + "?provider=customs:KR&kind=ALERT")
                        .body())
                .contains(alert.toString())
                .doesNotContain("customs:JP");
        assertThat(callers.staff(OFFICE, "administrator", REVIEWS).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reviews?cursor=x",
                "/reviews?limit=0",
                "/reviews?kind=x",
                "/counts",
                "/counts?year=x",
                "/counts?year=%2B999999999",
                "/thresholds?on=x",
                "/thresholds?of=x"
            })
    void refuses_what_cannot_be_asked(String query) throws IOException {
        assertThat(callers.staff(OFFICE, "officer", "/v1/cen" + query).status()).isEqualTo(400);
    }

    private static String threshold(String more) {
        return """
                {"category": "DRUG", "measure": "KILOGRAMS", "minimum": "2.50", "effectiveFrom": "2025-01-01"%s}
                """.formatted(more);
    }

    @Test
    void lets_the_office_alone_set_thresholds_and_shows_a_member_those_that_concern_it() throws IOException {
        assertThat(callers.post(OFFICE, "officer", THRESHOLDS, threshold("")).status())
                .isEqualTo(201);
        assertThat(callers.post(OFFICE, "supervisor", THRESHOLDS, threshold(", \"member\": \"customs:KR\""))
                        .body())
                .contains("\"minimum\":\"2.5\"", "urn:rilohub:party:customs:KR");
        assertThat(callers.post("customs:JP", "officer", THRESHOLDS, threshold(""))
                        .status())
                .isEqualTo(403);
        assertThat(callers.post(OFFICE, "legal", THRESHOLDS, threshold("")).status())
                .isEqualTo(403);
        assertThat(callers.staff("customs:JP", "auditor", THRESHOLDS).body())
                .contains("\"number\":1")
                .doesNotContain("customs:KR");
        assertThat(callers.partner(hub.korea, THRESHOLDS + "?on=2025-06-01").body())
                .contains("customs:KR");
        assertThat(callers.staff(OFFICE, "officer", THRESHOLDS + "?on=2024-12-31")
                        .body())
                .isEqualTo("{\"items\":[]}");
        assertThat(registry.leaves().stream().filter("cen-threshold-changed"::equals))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"DRUG\" | \"ELSE\" | 400",
                "\"2.50\" | \"-1\" | 400",
                "\"2.50\" | 2.5 | 400",
                "\"2.50\" | \"9999999999\" | 422",
                "\"2025-01-01\" | \"later\" | 400",
                "\"KILOGRAMS\" | \"KILOGRAMS\", \"type\": \"CIGARETTES\" | 422",
                "\"KILOGRAMS\" | \"KILOGRAMS\", \"member\": \"KR\" | 400"
            })
    void says_which_part_of_a_threshold_cannot_be(String sound, String unsound, int status) throws IOException {
        assertThat(callers.post(OFFICE, "officer", THRESHOLDS, threshold("").replace(sound, unsound))
                        .status())
                .isEqualTo(status);
    }

    /** The same seizure told CEN and a partner alone: the office sees one report, Japan both, Korea none. */
    @Test
    void shows_each_its_own_part_of_a_seizure_and_counts_it_once() throws IOException {
        var cen = registry.sighted(JAPAN, "CEN", Optional.empty());
        var partner = registry.sighted(JAPAN, "CMAA", Optional.empty());
        var before = seizures("customs:JP");

        var joined = callers.post("customs:JP", "officer", SEIZURES + cen + "/join", "{\"with\": \"" + partner + "\"}");

        assertThat(joined.body()).contains(cen.toString(), partner.toString(), "\"byPerson\":true", "\"CMAA\"");
        assertThat(seizures("customs:JP")).isEqualTo(before - 1);
        assertThat(callers.staff(OFFICE, "auditor", SEIZURES + cen).body())
                .contains(cen.toString())
                .doesNotContain(partner.toString());
        assertThat(callers.staff(OFFICE, "auditor", SEIZURES + partner).status())
                .isEqualTo(404);
        assertThat(callers.partner(hub.japan, SEIZURES + partner).status()).isEqualTo(200);
        assertThat(callers.partner(hub.korea, SEIZURES + cen).status()).isEqualTo(404);

        assertThat(callers.post("customs:JP", "officer", SEIZURES + cen + "/split", "")
                        .body())
                .doesNotContain(partner.toString());
        assertThat(callers.post("customs:JP", "officer", SEIZURES + cen + "/split", "")
                        .status())
                .isEqualTo(409);
        assertThat(seizures("customs:JP")).isEqualTo(before);
    }

    @Test
    void lets_only_those_match_who_decide_and_see_both() throws IOException {
        var cen = registry.sighted(KOREA, "CEN", Optional.empty());
        var partner = registry.sighted(KOREA, "CMAA", Optional.empty());
        var both = "{\"with\": \"" + partner + "\"}";

        assertThat(callers.post(OFFICE, "officer", SEIZURES + cen + "/join", both)
                        .status())
                .isEqualTo(404);
        assertThat(callers.post("customs:KR", "auditor", SEIZURES + cen + "/join", both)
                        .status())
                .isEqualTo(403);
        assertThat(callers.post("customs:KR", "officer", SEIZURES + cen + "/join", "{\"with\": \"x\"}")
                        .status())
                .isEqualTo(400);
        assertThat(callers.partner(hub.korea, SEIZURES + cen + "/join").status())
                .isEqualTo(404);
    }

    private static int seizures(String organisation) throws IOException {
        var counts = callers.staff(organisation, "auditor", "/v1/cen/counts?year=2025")
                .body();
        assertThat(counts).contains("\"category\":\"DRUG\"", "\"month\":\"2025-06\"", "\"kilograms\"");
        return Integer.parseInt(counts.replaceFirst("(?s).*\"seizures\":([0-9]+).*", "$1"));
    }

    @Test
    void answers_with_nothing_to_whoever_has_it() throws IOException {
        UUID waiting = registry.published(JAPAN, Kind.REPORT);
        for (var path : List.of(PUBLICATIONS + waiting, THRESHOLDS, "/v1/cen/counts?year=2025")) {
            var tag = callers.partner(hub.japan, path).header("ETag");
            assertThat(callers.partner(hub.japan, path, "If-None-Match: " + tag + "\n")
                            .status())
                    .isEqualTo(304);
        }
    }
}
