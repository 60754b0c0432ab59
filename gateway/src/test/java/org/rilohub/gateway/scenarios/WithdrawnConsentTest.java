package org.rilohub.gateway.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rilohub.schemas.MessageType;

/** What a coast guard made goes on with the originator's consent, and no more once that is taken back (NL-JP 9(1)). */
@ExtendWith(SharedRegion.class)
class WithdrawnConsentTest {
    private static final String CONTAINER = "CSQU3054383";

    private final Region region;
    private final Bureau korea;
    private final Bureau japan;
    private final Bureau netherlands;

    WithdrawnConsentTest(Region region) {
        this.region = region;
        this.korea = region.bureau("KR");
        this.japan = region.bureau("JP");
        this.netherlands = region.bureau("NL");
    }

    @Test
    void what_was_told_on_by_consent_is_refused_after_the_consent_is_taken_back() {
        var told = korea.sends(ofTheCoastGuard("customs:JP", "KR-COAST-1", CONTAINER));
        var known = japan.receives(told);
        region.settled(told);
        assertThat(becomesOf("JP-COAST-1", known)).isEqualTo("REFERRED");

        var asked = japan.sends(onward(known, "customs:KR").saying("onwardTo", "urn:rilohub:party:customs:NL"));
        korea.receives(asked);
        var consentId = region.idOf(asked);
        japan.receives(korea.sends(decision(consentId, "customs:JP", "GRANTED")));
        assertThat(becomesOf("JP-COAST-2", known)).isEqualTo("DELIVERED with receipt");

        assertThat(japan.receives(korea.sends(decision(consentId, "customs:JP", "WITHDRAWN")))
                        .text())
                .contains("WITHDRAWN");
        assertThat(becomesOf("JP-COAST-3", known)).isEqualTo("REFUSED");
        assertThat(netherlands.hasReceived("JP-COAST-3")).isFalse();
        assertThat(korea.reads("/v1/consents/" + consentId).text("state")).isEqualTo("WITHDRAWN");
        assertThat(korea.tries(decision(consentId, "customs:JP", "GRANTED")).problem())
                .isEqualTo("out-of-turn");
        assertThat(region.leaves("consentId", consentId))
                .containsSubsequence("consent-asked", "consent-granted", "consent-withdrawn");
        assertThat(region.record().verdict().flaw()).isEmpty();
    }

    /** What becomes of the same information on its way to the Netherlands. */
    private String becomesOf(String reference, Bureau.Arrived known) {
        var sent = japan.sends(passedOn(reference, CONTAINER, known));
        var state = String.valueOf(region.settled(sent).get("customs:NL CMAA"));
        if (state.equals("REFUSED")) {
            assertThat(japan.reads("/v1/messages/" + region.idOf(sent)).body().toString())
                    .contains("third-party-rule");
        }
        return state;
    }

    @Test
    void what_is_told_on_by_a_consent_with_conditions_leaves_once_a_lawyer_says_that_they_are_kept() {
        var told = korea.sends(ofTheCoastGuard("customs:JP", "KR-COAST-5", "CSQU3054425"));
        var known = japan.receives(told);
        region.settled(told);
        var asked = japan.sends(onward(known, "customs:KR").saying("onwardTo", "urn:rilohub:party:customs:NL"));
        korea.receives(asked);
        var granted = korea.sends(decision(region.idOf(asked), "customs:JP", "GRANTED_WITH_CONDITIONS")
                .saying("conditions", List.of("The ship is not named"))
                .saying("validUntil", "2099-12-31"));
        assertThat(japan.receives(granted).text()).contains("The ship is not named");

        var sent = japan.sends(passedOn("JP-COAST-5", "CSQU3054425", known));
        assertThat(region.settled(sent)).containsEntry("customs:NL CMAA", "REFERRED");
        var lawyer = region.signedIn("jp-legal-1");
        var task = lawyer.task("referral.conditions", region.idOf(sent));
        assertThat(lawyer.says(true, task, "No ship is named in it").text("state"))
                .isEqualTo("DECIDED");

        assertThat(netherlands.receives(sent).text()).contains("conditions-of-consent", "Keep the conditions");
    }

    private static Letter passedOn(String reference, String container, Bureau.Arrived known) {
        return ofTheCoastGuard("customs:NL", reference, container)
                .saying("relatedReports", List.of(Map.of("reportId", known.id(), "relation", "FOLLOWS")));
    }

    @Test
    void what_japans_coast_guard_made_is_let_to_an_agency_only_once_the_coast_guard_agrees() {
        var told = japan.sends(ofTheCoastGuard("customs:NL", "JP-COAST-4", "CSQU3054404"));
        var known = netherlands.receives(told);
        region.settled(told);
        var asked = netherlands.sends(onward(known, "customs:JP").saying("onwardToAgency", "POLICE"));
        japan.receives(asked);
        var consentId = region.idOf(asked);
        var lawyer = region.signedIn("jp-legal-1");
        var task = lawyer.task("consent.originating-agency", consentId);
        assertThat(task.path("facts").toString()).contains("madeBy=COAST_GUARD", "agency=POLICE");

        var early = japan.tries(decision(consentId, "customs:NL", "GRANTED"));
        assertThat(early.problem()).isEqualTo("out-of-turn");
        assertThat(early.defects()).containsExactly("consentDecision.decision ORIGINATING_AGENCY");
        assertThat(lawyer.says(true, task, "The coast guard agrees in writing").status())
                .isEqualTo(200);

        var granted = japan.sends(decision(consentId, "customs:NL", "GRANTED"));
        assertThat(netherlands.receives(granted).text()).contains("GRANTED");
        assertThat(netherlands.reads("/v1/consents/" + consentId).text("state")).isEqualTo("GRANTED");
    }

    private static Letter ofTheCoastGuard(String to, String reference, String container) {
        return Stories.information(to, reference, container).saying("originatingAgency", "COAST_GUARD");
    }

    private static Letter onward(Bureau.Arrived known, String to) {
        var content = Map.<String, Object>of(
                "nationalReference", "ONWARD-" + known.id().substring(28),
                "use", "ONWARD",
                "scope", "The container and the method",
                "concerning", known.id(),
                "reason", "It is needed there");
        return Letter.of(MessageType.ConsentRequest, to, content).with("proceedings", "NONE");
    }

    private static Letter decision(String consentId, String to, String decision) {
        var content = new TreeMap<String, Object>(Map.of("consentId", consentId, "decision", decision));
        if (decision.equals("GRANTED")) {
            content.put("validUntil", "2099-12-31");
        }
        return Letter.of(MessageType.ConsentDecision, to, content).with("proceedings", "NONE");
    }
}
