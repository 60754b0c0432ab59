package org.rilohub.gateway.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rilohub.schemas.MessageType;
import tools.jackson.databind.JsonNode;

/** A seizure report that everybody has already is replaced, and then cancelled (SR-13): whoever was told hears of it. */
@ExtendWith(SharedRegion.class)
class AmendedReportTest {
    private final Region region;
    private final Bureau japan;
    private final Bureau korea;
    private final Bureau netherlands;
    private final Bureau norway;

    AmendedReportTest(Region region) {
        this.region = region;
        this.japan = region.bureau("JP");
        this.korea = region.bureau("KR");
        this.netherlands = region.bureau("NL");
        this.norway = region.bureau("NO");
    }

    @Test
    void reaches_also_those_whom_the_amendment_does_not_name_and_is_answered_by_everybody() {
        var all = "customs:KR customs:NL customs:NO";
        var first = japan.sends(report("customs:JP", all, "JP-AMEND-1"));
        for (var receiver : List.of(korea, netherlands, norway)) {
            receiver.receives(first);
        }
        region.settled(first);

        var newer = japan.sends(amending(report("customs:JP", "customs:KR", "JP-AMEND-1"), "5", first)
                .saying("modusOperandi", "The floor was welded in two places"));
        for (var receiver : List.of(korea, netherlands, norway)) {
            assertThat(receiver.receives(newer).text()).contains("welded in two places");
        }
        everybodyDeletes(newer);

        var gone = japan.sends(amending(report("customs:JP", "customs:NO", "JP-AMEND-1"), "1", newer));
        assertThat(norway.receives(gone).json().at("/report/functionCode").asString())
                .isEqualTo("1");
        korea.receives(gone);
        netherlands.receives(gone);
        everybodyDeletes(gone);
        assertThat(region.record().verdict().flaw()).isEmpty();
    }

    private void everybodyDeletes(Sent amendment) {
        var recallId = region.idOf(amendment);
        region.settled(amendment);
        assertThat(missing(japan, recallId)).containsExactly("customs:KR", "customs:NL", "customs:NO");
        for (var receiver : List.of(korea, netherlands, norway)) {
            japan.receives(receiver.sends(deleted(recallId, "customs:JP")));
        }
        assertThat(missing(japan, recallId)).isEmpty();
        assertThat(region.signedIn("jp-legal-1").reads("/v1/recalls/" + recallId).items().stream()
                        .map(each -> each.path("state").asString()))
                .containsExactly("DELETED", "DELETED", "DELETED");
    }

    /** The Netherlands know nothing of Korea: Japan's name, the id they know, and no word of what Korea wrote. */
    @Test
    void calls_back_what_was_told_on_in_the_name_of_the_one_who_told_it() {
        var first = korea.sends(report("customs:KR", "customs:JP", "KR-AMEND-1"));
        var known = japan.receives(first);
        region.settled(first);
        isLetOn(known);
        var onward = japan.sends(Stories.information("customs:NL", "JP-AMEND-2", "OOLU5555550")
                .saying("relatedReports", List.of(Map.of("reportId", known.id(), "relation", "FOLLOWS"))));
        var knownThere = netherlands.receives(onward);
        region.settled(onward);

        var newer = korea.sends(amending(report("customs:KR", "customs:JP", "KR-AMEND-1"), "5", first)
                .saying("modusOperandi", "The floor was welded in two places"));
        var recallId = region.idOf(newer);
        assertThat(japan.receives(newer).text()).contains("welded in two places");
        var called = netherlands.receives(newer);

        region.settled(newer);
        assertThat(called.json().at("/recall/concerning").asString()).isEqualTo(knownThere.id());
        assertThat(called.json().at("/recall/recallId").asString()).isEqualTo(recallId);
        assertThat(called.json().at("/recall/reason").asString()).isEqualTo("SUPERSEDED");
        assertThat(called.json().at("/header/provider").asString()).isEqualTo("urn:rilohub:party:customs:JP");
        assertThat(called.text()).doesNotContain("customs:KR", "welded", "KR-AMEND");
        assertThat(missing(korea, recallId)).containsExactly("customs:JP", "customs:NL");
        netherlands.sends(deleted(recallId, "customs:JP"));
        japan.sends(deleted(recallId, "customs:KR"));
        assertThat(missing(korea, recallId)).isEmpty();
        assertThat(region.record().verdict().flaw()).isEmpty();
    }

    private void isLetOn(Bureau.Arrived known) {
        var asked = japan.sends(Letter.of(
                        MessageType.ConsentRequest,
                        "customs:KR",
                        Map.of(
                                "nationalReference", "JP-AMEND-ASK",
                                "use", "ONWARD",
                                "scope", "The method",
                                "concerning", known.id(),
                                "onwardTo", "urn:rilohub:party:customs:NL",
                                "reason", "The container goes there next"))
                .with("proceedings", "NONE"));
        korea.receives(asked);
        japan.receives(korea.sends(Letter.of(
                        MessageType.ConsentDecision,
                        "customs:JP",
                        Map.of("consentId", region.idOf(asked), "decision", "GRANTED", "validUntil", "2099-12-31"))
                .with("proceedings", "NONE")));
    }

    private Letter report(String from, String to, String reference) {
        return Stories.seizure(from.substring(from.length() - 2), to, reference, today().toString());
    }

    private Letter amending(Letter letter, String function, Sent earlier) {
        var relation = function.equals("5") ? "REPLACES" : "CANCELS";
        return letter.saying("functionCode", function)
                .saying("relatedReports", List.of(Map.of("reportId", region.idOf(earlier), "relation", relation)));
    }

    private Letter deleted(String recallId, String to) {
        return Letter.of(
                        MessageType.RecallAnswer,
                        to,
                        Map.of("recallId", recallId, "outcome", "DELETED", "deletedOn", today().toString()))
                .with("proceedings", "NONE");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(region.clock().instant(), ZoneOffset.UTC);
    }

    private static List<String> missing(Bureau reader, String recallId) {
        return reader.reads("/v1/recalls?missing=true").items().stream()
                .filter(each -> each.path("recallId").asString("").equals(recallId))
                .map(AmendedReportTest::receiver)
                .sorted()
                .toList();
    }

    private static String receiver(JsonNode each) {
        return each.path("receiver").asString().replace("urn:rilohub:party:", "");
    }
}
