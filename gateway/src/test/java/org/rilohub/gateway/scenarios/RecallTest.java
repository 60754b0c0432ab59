package org.rilohub.gateway.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rilohub.schemas.MessageType;

/** Korea told Japan, Japan told the Netherlands and Norway with Korea's consent, and Korea calls it back from all of them. */
@ExtendWith(SharedRegion.class)
class RecallTest {
    private static final String CONTAINER = "TGHU7654320";

    private final Region region;
    private final Bureau korea;
    private final Bureau japan;
    private final Bureau netherlands;
    private final Bureau norway;

    RecallTest(Region region) {
        this.region = region;
        this.korea = region.bureau("KR");
        this.japan = region.bureau("JP");
        this.netherlands = region.bureau("NL");
        this.norway = region.bureau("NO");
    }

    @Test
    void reaches_everybody_by_the_way_the_information_came_and_shows_who_is_missing_until_the_last_answer() {
        var told = korea.sends(Stories.information("customs:JP", "KR-RECALL-1", CONTAINER));
        var known = japan.receives(told);
        passesOn(known);

        var recallId = isRecalled(told, known);
        answers(recallId);

        assertThat(region.record().leaves("recallId", recallId).stream()
                        .filter(leaf -> leaf.kind().equals("recall-answered"))
                        .map(leaf -> leaf.facts().path("receiver").asString() + " "
                                + leaf.facts().path("outcome").asString()))
                .containsExactly("customs:NL COULD_NOT", "customs:NO REFUSED", "customs:JP DELETED");
        assertThat(region.bureau("AU").reads("/v1/recalls/" + recallId).status())
                .isEqualTo(404);
        assertThat(region.record().verdict().flaw()).isEmpty();
    }

    @Test
    void keeps_what_waits_for_the_office_while_it_is_called_back_from_everybody() {
        var day = LocalDate.ofInstant(region.clock().instant(), ZoneOffset.UTC).toString();
        var told =
                korea.sends(Stories.seizure("KR", "rilo:AP", "KR-RECALL-2", day).with("lane", "CEN"));
        assertThat(region.settled(told).values()).isNotEmpty().containsOnly("RILO_REVIEW");
        korea.sends(Letter.of(
                        MessageType.Recall,
                        "rilo:AP",
                        Map.of(
                                "concerning", region.idOf(told),
                                "reason", "SOURCE_AT_RISK",
                                "text", "Nobody may know where this comes from"))
                .with("lane", "CEN"));

        var released = region.signedIn("rilo-officer").posts("/v1/tasks/" + region.idOf(told) + "/release", Map.of());

        assertThat(released.status()).isEqualTo(204);
        assertThat(region.settled(told).values()).isNotEmpty().containsOnly("PARKED");
        assertThat(region.leaves("reportId", region.idOf(told)))
                .contains("released", "parked")
                .doesNotContain("sealed");
    }

    /** America signs for one part, holds the other in its hands, deletes what it has, and only then signs for the other. */
    @Test
    void asks_anew_whoever_signs_for_more_of_it_after_it_has_answered() {
        var told = korea.sends(Stories.information("customs:JP", "KR-RECALL-3", "HLBU1111111"));
        var known = japan.receives(told);
        assertThat(region.settled(told).values()).containsOnly("DELIVERED with receipt");
        consents(known.id(), "customs:US");
        var parts = fetched(List.of(toAmerica("JP-ONWARD-3", known), toAmerica("JP-ONWARD-4", known)));
        signsFor(parts.getFirst());
        var recallId = region.idOf(korea.sends(recall(told)));
        signsForTheRecall(recallId, parts.getFirst());
        assertThat(america().sends(deleted(recallId, "customs:JP"))).isEmpty();
        assertThat(stateOf(recallId, "customs:US")).isEqualTo("DELETED");

        signsFor(parts.getLast());

        assertThat(stateOf(recallId, "customs:US")).isEqualTo("SENT");
        assertThat(america().sends(deleted(recallId, "customs:JP"))).contains("out-of-turn");
        signsForTheRecall(recallId, parts.getLast());
        assertThat(america().sends(deleted(recallId, "customs:JP"))).isEmpty();
        japan.sends(deleted(recallId, "customs:KR"));
        assertThat(missingTo(korea)).isEmpty();
        assertThat(region.record().verdict().flaw()).isEmpty();
    }

    private Sent toAmerica(String reference, Bureau.Arrived known) {
        return japan.sends(Stories.information("customs:US", reference, "HLBU1111111")
                .saying("relatedReports", List.of(Map.of("reportId", known.id(), "relation", "FOLLOWS"))));
    }

    /** All at one look: what was looked at is not shown again for a while. */
    private List<Collector.Item> fetched(List<Sent> sent) {
        for (var each : sent) {
            Waiting.until(
                    "what waits for the United States",
                    () -> region.record().states(each.messageId()).containsValue("QUEUED"));
        }
        var items = america().looks(Collector.Way.REST);
        assertThat(items).hasSize(sent.size());
        return items;
    }

    private void signsFor(Collector.Item item) {
        assertThat(america()
                        .confirms(
                                Collector.Way.REST, item.messageId(), america().signsFor(item)))
                .isEmpty();
    }

    private void signsForTheRecall(String recallId, Collector.Item part) {
        var notice = Waiting.found(
                "the recall for the United States",
                () -> america().looks(Collector.Way.REST).stream().findFirst());
        var said = america().reads(notice);
        assertThat(said.at("/recall/recallId").asString()).isEqualTo(recallId);
        assertThat(said.at("/recall/concerning").asString()).isEqualTo(part.messageId());
        assertThat(said.toString()).doesNotContain("customs:KR");
        signsFor(notice);
    }

    private Collector america() {
        return region.collector("US");
    }

    private String stateOf(String recallId, String receiver) {
        return korea.reads("/v1/recalls/" + recallId).items().stream()
                .filter(each -> each.path("receiver").asString().endsWith(receiver))
                .map(each -> each.path("state").asString())
                .findFirst()
                .orElseThrow();
    }

    private Letter deleted(String recallId, String to) {
        return answer(recallId, to, Map.of("outcome", "DELETED", "deletedOn", today()));
    }

    /** First without Korea's consent, which stays; then with it, which leaves. */
    private void passesOn(Bureau.Arrived known) {
        var early = japan.sends(onward("JP-ONWARD-1", known));
        assertThat(region.settled(early).values()).containsOnly("REFERRED");

        consents(known.id(), "customs:NL");
        consents(known.id(), "customs:NO");
        var sent = japan.sends(onward("JP-ONWARD-2", known));

        assertThat(netherlands.receives(sent).text()).doesNotContain("KR-RECALL-1");
        assertThat(norway.receives(sent).text()).doesNotContain("KR-RECALL-1");
        assertThat(region.settled(sent).values()).containsOnly("DELIVERED with receipt");
    }

    private static Letter onward(String reference, Bureau.Arrived known) {
        return Stories.information("customs:NL customs:NO", reference, CONTAINER)
                .saying("relatedReports", List.of(Map.of("reportId", known.id(), "relation", "FOLLOWS")));
    }

    private void consents(String concerning, String to) {
        var asked = japan.sends(Letter.of(
                        MessageType.ConsentRequest,
                        "customs:KR",
                        Map.of(
                                "nationalReference",
                                "JP-ASK-" + to.substring(to.length() - 2),
                                "use",
                                "ONWARD",
                                "scope",
                                "The container and the method",
                                "concerning",
                                concerning,
                                "onwardTo",
                                "urn:rilohub:party:" + to,
                                "reason",
                                "The container goes there next"))
                .with("proceedings", "NONE"));
        korea.receives(asked);
        var granted = korea.sends(Letter.of(
                        MessageType.ConsentDecision,
                        "customs:JP",
                        Map.of("consentId", region.idOf(asked), "decision", "GRANTED", "validUntil", "2099-12-31"))
                .with("proceedings", "NONE"));
        japan.receives(granted);
    }

    /** Everybody is asked by whoever told it, under the id it knows; nobody downstream learns of Korea. */
    private String isRecalled(Sent told, Bureau.Arrived known) {
        var recallId = region.idOf(korea.sends(recall(told)));

        assertThat(japan.receives(recallId).json().at("/recall/concerning").asString())
                .isEqualTo(known.id());
        for (var receiver : List.of(netherlands, norway)) {
            assertThat(receiver.receives(recallId).json().at("/header/provider").asString())
                    .isEqualTo("urn:rilohub:party:customs:JP");
            assertThat(receiver.receives(recallId).text()).doesNotContain("customs:KR");
        }
        return recallId;
    }

    private Letter recall(Sent told) {
        return Letter.of(
                        MessageType.Recall,
                        "customs:JP",
                        Map.of(
                                "concerning", region.idOf(told),
                                "reason", "WRONG",
                                "text", "The container belongs to somebody of the same name"))
                .with("proceedings", "NONE");
    }

    private void answers(String recallId) {
        assertThat(missingTo(korea)).containsExactly("customs:JP", "customs:NL", "customs:NO");
        assertThat(missingTo(region.signedIn("jp-legal-1"))).containsExactly("customs:JP", "customs:NL", "customs:NO");
        assertThat(missingTo(netherlands)).containsExactly("customs:NL");
        assertThat(netherlands.reads("/v1/recalls?missing=true").body().toString())
                .doesNotContain("customs:KR");

        var silent = netherlands.tries(answer(recallId, "customs:JP", Map.of("outcome", "COULD_NOT")));
        assertThat(silent.problem()).isEqualTo("incomplete-request");
        netherlands.sends(answer(
                recallId, "customs:JP", Map.of("outcome", "COULD_NOT", "reason", "It stands in a file of the court")));
        assertThat(missingTo(korea)).containsExactly("customs:JP", "customs:NO");

        norway.sends(
                answer(recallId, "customs:JP", Map.of("outcome", "REFUSED", "reason", "It was confirmed meanwhile")));
        assertThat(missingTo(korea)).containsExactly("customs:JP");
        assertThat(missingTo(region.signedIn("jp-legal-1"))).containsExactly("customs:JP");
        assertThat(missingTo(norway)).isEmpty();

        var deleted = japan.sends(deleted(recallId, "customs:KR"));
        assertThat(korea.receives(deleted).text()).contains("DELETED", recallId);
        assertThat(missingTo(korea)).isEmpty();
        assertThat(korea.reads("/v1/recalls/" + recallId).items().stream()
                        .map(each -> each.path("receiver").asString().replace("urn:rilohub:party:", "")
                                + " " + each.path("hop").asInt() + " "
                                + each.path("state").asString()))
                .containsExactlyInAnyOrder("customs:JP 1 DELETED", "customs:NL 2 COULD_NOT", "customs:NO 2 REFUSED");
    }

    private static Letter answer(String recallId, String to, Map<String, Object> more) {
        var content = new TreeMap<>(more);
        content.put("recallId", recallId);
        return Letter.of(MessageType.RecallAnswer, to, content).with("proceedings", "NONE");
    }

    private String today() {
        return LocalDate.ofInstant(region.clock().instant(), ZoneOffset.UTC).toString();
    }

    private static List<String> missingTo(Bureau reader) {
        return receivers(reader.reads("/v1/recalls?missing=true"));
    }

    private static List<String> missingTo(Colleague reader) {
        return receivers(reader.reads("/v1/recalls?missing=true"));
    }

    private static List<String> receivers(Reply board) {
        return board.items().stream()
                .map(each -> each.path("receiver").asString().replace("urn:rilohub:party:", ""))
                .sorted()
                .toList();
    }
}
