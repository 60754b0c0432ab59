package org.rilohub.gateway.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rilohub.schemas.MessageType;
import tools.jackson.databind.JsonNode;

/** An operation of three members, led by the RILO office: a warning, a feedback, a seizure, and the end. */
@ExtendWith(SharedRegion.class)
class OperationTest {
    private static final String CODE = "OP-STORY.1";
    private static final String OPERATION = "/v1/operations/" + CODE;

    private final Region region;
    private final Bureau japan;
    private final Bureau korea;
    private final Bureau netherlands;
    private final Bureau stranger;

    OperationTest(Region region) {
        this.region = region;
        this.japan = region.bureau("JP");
        this.korea = region.bureau("KR");
        this.netherlands = region.bureau("NL");
        this.stranger = region.bureau("AU");
    }

    @Test
    void keeps_one_thread_from_warning_to_seizure_among_its_members_and_ends_with_its_end() {
        begins();
        var warningId = warns();
        isAnsweredByTheNetherlands(warningId);
        isAnsweredByKoreaWithASeizure(warningId);
        staysUnknownToOthers(warningId);
        ends(warningId);

        assertThat(region.leaves("operation", CODE)).contains("operation-created", "operation-ended");
        assertThat(region.record().verdict().flaw()).isEmpty();
    }

    private void begins() {
        var now = region.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        var created = leader().posts(
                        "/v1/operations",
                        Map.of(
                                "code", CODE,
                                "title", Map.of("en", "Hollow floors", "ja", "二重床"),
                                "kinds", List.of("Warning", "Feedback", "SeizureReport"),
                                "ceiling", "AMBER",
                                "start", now.toString(),
                                "end", now.plus(Duration.ofDays(30)).toString(),
                                "retentionDays", 90,
                                "members", List.of("customs:JP", "customs:KR", "customs:NL")));
        assertThat(created.status()).as(created.body().toString()).isEqualTo(201);
        Waiting.until(
                "the beginning", () -> leader().reads(OPERATION).text("state").equals("RUNNING"));
        assertThat(korea.reads(OPERATION).body().path("members").size()).isEqualTo(3);
    }

    private Colleague leader() {
        return region.signedIn("rilo-officer");
    }

    private Letter told(MessageType type, String to, Map<String, Object> content) {
        return Letter.of(type, to, content)
                .with("lane", "OPERATION")
                .with("purposeCode", "COMBATING")
                .with("proceedings", "NONE");
    }

    private String warns() {
        var sent = japan.sends(told(
                MessageType.Warning,
                "rilo:AP",
                Map.of(
                        "nationalReference",
                        "JP-STORY-W-1",
                        "operationCode",
                        CODE,
                        "goods",
                        List.of(Map.of("category", "DRUG", "type", "COCAINE")),
                        "indicators",
                        List.of("COVER_LOAD"),
                        "action",
                        "CONTROL",
                        "validUntil",
                        today().plusDays(10).toString(),
                        "text",
                        "Containers with hollow floors")));
        var warningId = region.idOf(sent);
        korea.receives(sent);
        netherlands.receives(sent);
        assertThat(missing(leader().reads(thread(warningId)))).containsExactly("customs:KR", "customs:NL");
        assertThat(missing(japan.reads(thread(warningId)))).containsExactly("customs:KR", "customs:NL");
        assertThat(missing(korea.reads(thread(warningId)))).containsExactly("customs:KR");
        assertThat(missing(netherlands.reads(thread(warningId)))).containsExactly("customs:NL");
        return warningId;
    }

    private void isAnsweredByTheNetherlands(String warningId) {
        var sent = netherlands.sends(feedback(warningId, Map.of("result", "NEGATIVE")));
        japan.receives(sent);

        assertThat(missing(leader().reads(thread(warningId)))).containsExactly("customs:KR");
        assertThat(missing(japan.reads(thread(warningId)))).containsExactly("customs:KR");
        assertThat(missing(netherlands.reads(thread(warningId)))).isEmpty();
    }

    private void isAnsweredByKoreaWithASeizure(String warningId) {
        var seized = korea.sends(told(MessageType.SeizureReport, "customs:JP customs:NL", seizure(warningId)));
        assertThat(region.settled(seized))
                .isEqualTo(Map.of(
                        "customs:JP OPERATION", "DELIVERED with receipt",
                        "customs:NL OPERATION", "DELIVERED with receipt"));
        japan.receives(seized);
        netherlands.receives(seized);
        japan.receives(
                korea.sends(feedback(warningId, Map.of("result", "POSITIVE", "seizureReport", region.idOf(seized)))));

        var thread = leader().reads(thread(warningId));
        assertThat(missing(thread)).isEmpty();
        assertThat(thread.body().path("answers").valueStream().map(OperationTest::answer))
                .containsExactly("customs:NL NEGATIVE", "customs:KR POSITIVE");
        assertThat(thread.body().path("seizures").valueStream())
                .singleElement()
                .satisfies(seizure ->
                        assertThat(seizure.path("messageId").asString()).isEqualTo(region.idOf(seized)));
        assertThat(netherlands
                        .reads(thread(warningId))
                        .body()
                        .path("answers")
                        .valueStream()
                        .map(OperationTest::answer))
                .containsExactly("customs:NL NEGATIVE");
    }

    private static String answer(JsonNode answer) {
        return answer.path("by").asString().replace("urn:rilohub:party:", "") + " "
                + answer.path("result").asString();
    }

    private Letter feedback(String warningId, Map<String, Object> more) {
        var content = new TreeMap<>(more);
        content.put("warningId", warningId);
        content.put("operationCode", CODE);
        content.put("date", today().toString());
        return told(MessageType.Feedback, "customs:JP", content);
    }

    private Map<String, Object> seizure(String warningId) {
        var content = new TreeMap<>(Stories.seizure("customs:KR", "KR-STORY-S-1", today().toString()));
        content.put("operation", CODE);
        content.put("relatedReports", List.of(Map.of("reportId", warningId, "relation", "FEEDBACK_TO")));
        return content;
    }

    private void staysUnknownToOthers(String warningId) {
        assertThat(stranger.reads(OPERATION).status()).isEqualTo(404);
        assertThat(stranger.reads(OPERATION + "/threads").status()).isEqualTo(404);
        assertThat(stranger.reads(thread(warningId)).status()).isEqualTo(404);
        assertThat(said(stranger.reads(OPERATION))).isEqualTo(said(stranger.reads("/v1/operations/OP-NOWHERE")));
        assertThat(stranger.tries(feedback(warningId, Map.of("result", "NEGATIVE")))
                        .problem())
                .isEqualTo("not-found");
        assertThat(region.signedIn("jp-officer-1")
                        .posts(OPERATION + "/end", Map.of())
                        .status())
                .isEqualTo(404);
    }

    /** All but the one refusal's own id. */
    private static String said(Reply refusal) {
        return refusal.body().toString().replace(refusal.text("instance"), "");
    }

    private void ends(String warningId) {
        assertThat(leader().posts(OPERATION + "/end", Map.of()).text("state")).isEqualTo("ENDED");

        assertThat(netherlands
                        .tries(feedback(warningId, Map.of("result", "NOT_FOUND")))
                        .problem())
                .isEqualTo("out-of-turn");
        for (var member : List.of(japan, korea, netherlands)) {
            assertThat(member.reads(thread(warningId)).status()).isEqualTo(404);
        }
        assertThat(leader().reads(thread(warningId)).status()).isEqualTo(200);
    }

    private static String thread(String warningId) {
        return OPERATION + "/threads/" + warningId;
    }

    private static List<String> missing(Reply thread) {
        return thread.body()
                .path("missing")
                .valueStream()
                .map(party -> party.asString().replace("urn:rilohub:party:", ""))
                .sorted()
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(region.clock().instant(), ZoneOffset.UTC);
    }
}
