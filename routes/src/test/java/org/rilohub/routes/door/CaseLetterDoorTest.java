package org.rilohub.routes.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.rilohub.routes.door.Callers.nothing;
import static org.rilohub.routes.door.Callers.said;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.cases.Person;
import org.rilohub.cases.requests.LifeCycle;
import org.rilohub.cases.requests.Side;
import org.rilohub.cases.requests.State;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.routes.ProblemException;
import org.rilohub.routes.door.Wire.Answer;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.RequestStep;
import tools.jackson.databind.json.JsonMapper;

/** What people write about a request at the staff's door: who may, when, and that it is taken as any message is. */
class CaseLetterDoorTest extends RecordTests {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String JAPAN = "customs:JP";
    private static final String KOREA = "customs:KR";
    private static final String THANKS = "{\"content\":{\"acknowledgement\":{}}}";

    private static final Set<String> EITHER = Set.of("ACKNOWLEDGED", "WITHDRAWN");

    private static Secretariat secretariat;

    @BeforeAll
    static void staff() {
        secretariat = new Secretariat(registry, hub);
        hub.writing.set(secretariat.desk());
    }

    // ---- who

    @ParameterizedTest
    @CsvSource({"officer, 202", "supervisor, 202", "legal, 403", "auditor, 403", "administrator, 403"})
    void is_written_by_officers_and_supervisors(String role, int status) throws IOException {
        var asked = secretariat.submitted();

        assertThat(send(KOREA, role, asked, "1", THANKS).status()).isEqualTo(status);
        assertThat(stored(asked)).isEqualTo(status == 202 ? 1 : 0);
    }

    /** Every organisation but the two sides, and the requested one while it may not know of it (threat A16). */
    @Test
    void says_of_what_is_anothers_what_it_says_of_nothing() throws IOException {
        var asked = secretariat.submitted();
        var draft = secretariat.asked();

        for (var organisation : List.of("customs:NL", "customs:TH", "rilo:AP")) {
            requireAbsent(send(organisation, "officer", asked, "1", THANKS), organisation);
            requireAbsent(send(organisation, "supervisor", draft, "1", THANKS), organisation);
        }
        requireAbsent(send(KOREA, "officer", draft, "1", THANKS), KOREA);
        assertThat(stored(asked) + stored(draft)).isZero();
    }

    private static void requireAbsent(Answer answer, String organisation) throws IOException {
        var absent = said(callers.staff(organisation, "officer", "POST", path(nothing()), headers("1"), THANKS));
        assertThat(absent).startsWith("404 ");
        assertThat(said(answer)).as(organisation).isEqualTo(absent);
    }

    // ---- when

    /** Every state, both sides, every message of theirs, and one of the other side's: what is possible is taken, and no more. */
    @ParameterizedTest
    @EnumSource(State.class)
    void takes_what_the_case_says_is_possible_and_nothing_else(State state) {
        for (var side : List.of(Side.REQUESTING, Side.REQUESTED)) {
            var organisation = side == Side.REQUESTING ? JAPAN : KOREA;
            var asked = secretariat.asked();
            for (var letter : letters(side).entrySet()) {
                boolean oral =
                        state == State.AWAITING_WRITTEN || letter.getKey().equals("CONFIRMED");
                secretariat.put(asked, state, letter.getKey().equals("CLARIFICATION_GIVEN"), oral);

                assertThat(problem(organisation, asked, letter.getValue()))
                        .as(state + " " + organisation + " " + letter.getKey())
                        .isEqualTo(expected(organisation, asked, letter.getKey()));
            }
        }
    }

    private static Map<String, Map<String, Object>> letters(Side side) {
        var letters = letters();
        letters.keySet().removeIf(event -> !EITHER.contains(event) && !isOf(side, event));
        return letters;
    }

    private static boolean isOf(Side side, String event) {
        return LifeCycle.rows().stream()
                .anyMatch(row -> row.by() == side && row.event().name().equals(event));
    }

    private static String expected(String organisation, UUID asked, String event) {
        var party = Party.of(organisation);
        var seen = registry.cases.request(party, asked);
        if (seen.isEmpty()) {
            return "not-found";
        }
        var side = seen.get().sideOf(party).orElse(Side.HUB);
        return NextSteps.of(seen.get(), side).stream().anyMatch(step -> step.containsValue(event)) ? "" : "out-of-turn";
    }

    /** The name of the problem; empty if it was taken. */
    private static String problem(String organisation, UUID asked, Map<String, Object> content) {
        var party = Party.of(organisation);
        var version = registry.cases.request(party, asked).map(seen -> (int) seen.version());
        var draft = LetterRequest.read(JSON.writeValueAsBytes(Map.of("content", content)));
        var refused = catchThrowableOfType(
                ProblemException.class,
                () -> secretariat
                        .desk()
                        .send(new Person("subject-1", party, Set.of("officer")), asked, version.orElse(1), draft));
        return Optional.ofNullable(refused).map(e -> e.problem().name()).orElse("");
    }

    /** One for each event that a message brings about, complete by every guard. */
    private static Map<String, Map<String, Object>> letters() {
        var letters = new LinkedHashMap<String, Map<String, Object>>();
        letters.put("ACKNOWLEDGED", Map.of("acknowledgement", Map.of("caseOfficial", "KR-OFFICER-7")));
        letters.put("ANSWERED_IN_PART", Map.of("reply", Map.of("part", "PARTIAL", "answer", "Two of three")));
        letters.put("ANSWERED", Map.of("reply", Secretariat.content("assistance-reply", "reply")));
        letters.put("RESUBMITTED", Map.of("request", request()));
        letters.put("CONFIRMED", Map.of("confirmation", Map.of("confirmed", request())));
        for (var step : RequestStep.values()) {
            letters.put(step.name(), decision(step.name(), "INTERFERENCE"));
        }
        letters.put("REFUSED_RECIPROCITY", decision("REFUSED", "RECIPROCITY"));
        return letters;
    }

    private static Map<String, Object> decision(String step, String ground) {
        var content = new TreeMap<>(Secretariat.content("request-decision", "requestDecision"));
        content.put("decision", step);
        content.put("ground", ground);
        return Map.of("requestDecision", content);
    }

    private static Map<String, Object> request() {
        var content = new TreeMap<>(Secretariat.content("assistance-request", "request"));
        content.keySet().removeAll(List.of("oral", "relatedReports"));
        return content;
    }

    @Test
    void asks_for_more_than_the_turn_as_the_partners_door_does() throws IOException {
        var asked = secretariat.submitted();
        var bare = send(KOREA, "officer", asked, "1", "{\"content\":{\"requestDecision\":{\"decision\":\"REFUSED\"}}}");
        var watched = send(KOREA, "officer", asked, "1", "{\"content\":{\"surveillance\":{\"continuing\":true}}}");

        assertThat(bare.status()).isEqualTo(422);
        assertThat(bare.body()).contains("incomplete-decision", "NL-JP 11(4)", "NL-JP 11(1)");
        assertThat(watched.status()).isEqualTo(409);
        assertThat(watched.body()).contains("out-of-turn");
        assertThat(version(KOREA, asked)).isEqualTo("W/\"1\"");
    }

    // ---- what was read

    @Test
    void takes_nothing_from_whoever_has_not_said_what_they_read() throws IOException {
        var asked = secretariat.submitted();
        var unread = callers.post(KOREA, "officer", path(asked.toString()), THANKS);

        assertThat(unread.status()).isEqualTo(428);
        assertThat(send(KOREA, "officer", asked, "0", THANKS).status()).isEqualTo(412);
        assertThat(send(KOREA, "officer", asked, "2", THANKS).status()).isEqualTo(412);
        assertThat(stored(asked)).isZero();
    }

    /** It counts at once, although nothing has happened to the request yet; the other side reads nothing of that. */
    @Test
    void counts_for_the_own_side_before_it_is_decided_on() throws IOException {
        var asked = secretariat.submitted();

        assertThat(send(KOREA, "officer", asked, "1", THANKS).status()).isEqualTo(202);

        assertThat(version(KOREA, asked)).isEqualTo("W/\"2\"");
        assertThat(version(JAPAN, asked)).isEqualTo("W/\"1\"");
        assertThat(callers.staff(KOREA, "officer", "/v1/cases?open=true").body())
                .contains(asked.toString(), "\"version\":2");
        assertThat(callers.staff(JAPAN, "officer", "/v1/cases/" + asked + "/events")
                        .body())
                .doesNotContain("ACKNOWLEDGED");
    }

    @Test
    void of_two_at_once_who_read_the_same_one_writes() throws Exception {
        var asked = secretariat.submitted();
        Callable<Integer> writing =
                () -> send(KOREA, "officer", asked, "1", THANKS).status();

        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(List.of(writing, writing));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(202, 412);
        }
        assertThat(stored(asked)).isEqualTo(1);
    }

    // ---- what

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"content\":{}}",
                "{\"content\":null}",
                "{\"content\":{\"acknowledgement\":null}}",
                "{\"content\":{\"acknowledgement\":[]}}",
                "{\"content\":{\"acknowledgement\":{},\"reply\":{\"part\":\"FINAL\"}}}",
                "{\"content\":{\"acknowledgement\":{\"more\":1}}}",
                "{\"content\":{\"acknowledgement\":{\"caseOfficial\":null}}}",
                "{\"content\":{\"acknowledgement\":{}},\"content\":{\"acknowledgement\":{}}}",
                "{\"content\":{\"reply\":{\"part\":\"PARTIAL\",\"answer\":\"\\ud800\"}}}",
                "{\"content\":{\"reply\":{\"part\":\"PARTIAL\",\"answer\":\"\\u0000\"}}}",
                "{\"content\":{\"alert\":{}}}",
                "{\"content\":{\"consentDecision\":{}}}",
                "{\"content\":{\"report\":{}}}",
                "{\"content\":{\"header\":{}}}",
                "{\"content\":{\"acknowledgement\":{}},\"to\":[]}",
                "{\"content\":{\"acknowledgement\":{}},\"from\":\"urn:rilohub:party:customs:JP\"}",
                "{\"content\":{\"acknowledgement\":{}},\"lane\":\"CEN\"}",
                "{\"content\":{\"acknowledgement\":{}},\"messageId\":\"1\"}",
                "{\"content\":{\"acknowledgement\":{}},\"messageId\":\"4f6c1f9e-2c3a-4f0e-9d6b-1f2e3d4c5b6a\"}",
                "{\"content\":{\"acknowledgement\":{}},\"purposeCode\":\"CURIOSITY\"}",
                "{\"content\":{\"acknowledgement\":{}},\"retainUntil\":\"soon\"}",
                "{\"content\":{\"acknowledgement\":{}},\"handling\":{\"tlp\":\"AMBER\"}}",
                "{\"content\":{\"acknowledgement\":{}},\"handling\":null}"
            })
    void takes_a_message_about_a_request_and_nothing_else(String json) throws IOException {
        var asked = secretariat.submitted();
        var answer = send(KOREA, "officer", asked, "1", json);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("schema-invalid");
        assertThat(version(KOREA, asked)).isEqualTo("W/\"1\"");
    }

    @Test
    void holds_it_to_the_rules_of_every_message() throws IOException {
        var asked = secretariat.submitted();
        var hubs = "{\"content\":{\"acknowledgement\":{}},\"handling\":{\"codes\":[\"H0\"],\"tlp\":\"AMBER\","
                + "\"classification\":\"NONE\",\"obligations\":[\"no-onward\"]}}";
        var unknown =
                "{\"content\":{\"requestDecision\":{\"decision\":\"REFUSED\",\"ground\":\"WHIM\",\"reasons\":\"x\"}}}";

        assertThat(send(KOREA, "officer", asked, "1", hubs).body()).contains("SR-01", "header.handling.obligations");
        assertThat(send(KOREA, "officer", asked, "1", unknown).body()).contains("code-unknown", "SR-05");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"content\":{\"acknowledgement\":{\"requestId\":\"%s\"}}}",
                "{\"content\":{\"confirmation\":{\"confirmed\":{\"requestId\":\"%s\"}}}}"
            })
    void refuses_what_names_another_case(String json) throws IOException {
        var asked = secretariat.submitted();
        var answer = send(KOREA, "officer", asked, "1", json.formatted(secretariat.submitted()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("RESOURCE_MISMATCH", "requestId");
        assertThat(send(
                                KOREA,
                                "officer",
                                asked,
                                "1",
                                "{\"content\":{\"acknowledgement\":{\"requestId\":\"%s\"}}}".formatted(asked))
                        .status())
                .isEqualTo(202);
    }

    /** One officer alone makes nothing looser than the request says. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reply:{"part":"PARTIAL","answer":"x"} | "proceedings":"NONE"            | header.proceedings
            reply:{"part":"PARTIAL","answer":"x"} | "proceedings":"CRIMINAL_COURT"  | header.proceedings
            acknowledgement:{}                    | "proceedings":"CRIMINAL_COURT"  | header.proceedings
            acknowledgement:{} | "handling":{"codes":["H1"],"tlp":"RED","classification":"NONE"}   | header.handling
            acknowledgement:{} | "handling":{"codes":["H0"],"tlp":"CLEAR","classification":"NONE"} | header.handling
            """)
    void refuses_what_is_looser_than_the_request(String content, String said, String field) throws IOException {
        var asked = secretariat.submitted();
        var part = content.split(":", 2);
        var json = "{\"content\":{\"%s\":%s},%s}".formatted(part[0], part[1], said);

        var answer = send(KOREA, "officer", asked, "1", json);

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("rule-violated", "LOOSER_THAN_REQUEST", field);
        assertThat(stored(asked)).isZero();
    }

    /** Whatever has become of the request meanwhile. */
    @Test
    void answers_the_same_letter_the_same_when_the_request_is_seen_no_more() throws IOException {
        var asked = secretariat.submitted();
        var letter = "{\"messageId\":\"%s\",\"content\":{\"acknowledgement\":{}}}".formatted(secretariat.id());
        var first = send(KOREA, "officer", asked, "1", letter);
        registry.database.perform(
                tx -> Sql.of("update request_case set framework = null, released_at = null where case_id = ?", asked)
                        .update(tx));

        assertThat(first.status()).isEqualTo(202);
        assertThat(send(KOREA, "officer", asked, "1", letter).body()).isEqualTo(first.body());
        assertThat(send("customs:NL", "officer", asked, "1", letter).status()).isEqualTo(404);
    }

    @Test
    void takes_json_alone() throws IOException {
        var asked = secretariat.submitted();
        var jose = callers.staff(
                KOREA,
                "officer",
                "POST",
                path(asked.toString()),
                "Content-Type: application/jose\nIf-Match: \"1\"\n",
                THANKS);

        assertThat(jose.status()).isEqualTo(415);
        assertThat(callers.staff(KOREA, "officer", "POST", path(asked.toString()) + "?x=1", headers("1"), THANKS)
                        .status())
                .isEqualTo(400);
    }

    // ---- the same again

    @Test
    void answers_the_same_again_with_the_first_answer_and_refuses_its_id_to_anything_else() throws IOException {
        var asked = secretariat.submitted();
        var id = secretariat.id();
        var letter = "{\"messageId\":\"%s\",\"content\":{\"acknowledgement\":{%s}}}";

        var first = send(KOREA, "officer", asked, "1", letter.formatted(id, ""));
        var again = send(KOREA, "supervisor", asked, "1", letter.formatted(id, ""));
        var other = send(KOREA, "officer", asked, "2", letter.formatted(id, "\"directlyAccessible\":true"));
        var elsewhere = send(KOREA, "officer", secretariat.submitted(), "1", letter.formatted(id, ""));

        assertThat(first.status()).as(first.body()).isEqualTo(202);
        assertThat(first.header("Location")).startsWith("/v1/messages/");
        assertThat(first.body()).contains("\"messageId\":\"" + id, "\"reportId\":\"", "\"receipt\":\"");
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.body()).contains("id-reuse");
        assertThat(elsewhere.body()).contains("id-reuse");
        assertThat(version(KOREA, asked)).isEqualTo("W/\"2\"");
    }

    // ---- what is left of it

    @Test
    void leaves_a_leaf_that_says_who_wrote_and_nothing_of_what() throws IOException {
        var asked = secretariat.submitted();
        var json = "{\"content\":{\"reply\":{\"part\":\"PARTIAL\",\"answer\":\"The harbour master of Busan saw it\"}}}";

        assertThat(send(KOREA, "officer", asked, "1", json).status()).isEqualTo(202);

        var leaf = leaves(asked).getLast();
        assertThat(leaf)
                .contains(
                        "\"STAFF\"",
                        "\"subject-1\"",
                        "\"officer\"",
                        "\"AssistanceReply\"",
                        "urn:rilohub:party:customs:KR")
                .doesNotContain("harbour", "Busan");
        assertThat(texts("""
                        select author || ' ' || door from message where author is not null and conversation_id in (
                            select conversation_id from request_case where case_id = ?)
                        """, asked)).containsExactly("subject-1 STAFF");
    }

    @Test
    void leaves_a_refusal_in_the_ledger_without_a_word_of_what_was_refused() throws IOException {
        var asked = secretariat.submitted();
        var json = "{\"content\":{\"requestDecision\":{\"decision\":\"WITHDRAWN\",\"reasons\":\"Kim was here\"}}}";

        assertThat(send(KOREA, "officer", asked, "1", json).status()).isEqualTo(409);

        assertThat(texts("select convert_from(leaf, 'UTF8') from ledger_leaf where kind = 'refused'"))
                .anyMatch(leaf -> leaf.contains("\"STAFF\"") && leaf.contains("SUBMITTED:WITHDRAWN"))
                .noneMatch(leaf -> leaf.contains("Kim"));
    }

    @Test
    void leaves_what_is_no_letter_and_whoever_may_not_write_on_record() throws IOException {
        var asked = secretariat.submitted();
        hub.journal.events.clear();

        assertThat(send(KOREA, "officer", asked, "1", "{\"letter\":1}").status())
                .isEqualTo(400);
        assertThat(send(KOREA, "legal", asked, "1", THANKS).status()).isEqualTo(403);

        assertThat(hub.journal.events).extracting(Journal.Event::reason).containsExactly("NO_LETTER", "NO_ROLE");
    }

    @Test
    void shows_the_status_to_the_own_people_and_to_nobody_else() throws IOException {
        var path = "/v1/messages/" + Hub.REPORT;

        assertThat(callers.staff(KOREA, "auditor", path).body()).contains("\"state\":\"DONE\"");
        assertThat(callers.staff(KOREA, "administrator", path).status()).isEqualTo(403);
        assertThat(said(callers.staff(JAPAN, "officer", path)))
                .isEqualTo(said(callers.staff(JAPAN, "officer", "/v1/messages/" + nothing())))
                .startsWith("404 ");
    }

    private static Answer send(String organisation, String role, UUID caseId, String version, String json)
            throws IOException {
        return callers.staff(organisation, role, "POST", path(caseId.toString()), headers(version), json);
    }

    private static String path(String caseId) {
        return "/v1/cases/" + caseId + "/messages";
    }

    private static String headers(String version) {
        return "Content-Type: application/json\nIf-Match: W/\"" + version + "\"\n";
    }

    private static String version(String organisation, UUID caseId) throws IOException {
        return callers.staff(organisation, "officer", "/v1/cases/" + caseId).header("ETag");
    }

    /** How many messages people have written about a request. */
    private static int stored(UUID caseId) {
        return leaves(caseId).size();
    }

    /** Of what people have written in the conversation of a request. */
    private static List<String> leaves(UUID caseId) {
        return texts("""
                select convert_from(l.leaf, 'UTF8') from ledger_leaf l join message m
                    on convert_from(l.leaf, 'UTF8')::jsonb ->> 'reportId' = m.report_id::text
                where l.kind = 'received' and m.door = 'STAFF' and m.conversation_id in (
                    select conversation_id from request_case where case_id = ?)
                order by l.appended_at
                """, caseId);
    }

    private static List<String> texts(String sql, Object... parameters) {
        return registry.database.transaction(tx -> Sql.of(sql, parameters).list(tx, row -> row.getString(1)));
    }
}
