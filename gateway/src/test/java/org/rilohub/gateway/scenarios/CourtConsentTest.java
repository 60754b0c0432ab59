package org.rilohub.gateway.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rilohub.schemas.MessageType;
import tools.jackson.databind.JsonNode;

/**
 * Use in a criminal court of what Japan told: three exclusions and two ministries first (Customs Act, Article 108-2(4) and
 * (5), as the domain reference has it), then the consent, and with it the next decision.
 */
@ExtendWith(SharedRegion.class)
class CourtConsentTest {
    private static final String CONTAINER = "MSKU1234565";
    private static final String PROCEEDINGS = "26-104422";
    private static final String OTHER_PROCEEDINGS = "26-104423";
    private static final List<String> STEPS = List.of(
            "consent.assurance",
            "consent.dual-criminality",
            "consent.foreign-affairs-confirms",
            "consent.justice-confirms",
            "consent.political-offence");

    private final Region region;
    private final Bureau japan;
    private final Bureau norway;

    CourtConsentTest(Region region) {
        this.region = region;
        this.japan = region.bureau("JP");
        this.norway = region.bureau("NO");
    }

    @Test
    void holds_once_every_exclusion_is_examined_and_both_ministries_confirm_and_no_longer_than_its_last_day() {
        var told = norway.receives(japan.sends(Stories.information("customs:NO", "JP-COURT-1", CONTAINER)));
        assertThat(forCourt("JP-COURT-2")).isEqualTo("REFERRED");

        var refused = isAsked("NO-COURT-1", told.id());
        oneMinistryDoesNotConfirm(refused);
        assertThat(forCourt("JP-COURT-3")).isEqualTo("REFERRED");

        var granted = isAsked("NO-COURT-2", told.id());
        everybodyConfirms(granted);
        isGranted(granted);
        assertThat(forCourt("JP-COURT-4", OTHER_PROCEEDINGS)).isEqualTo("REFERRED");
        assertThat(forCourt("JP-COURT-5")).isEqualTo("DELIVERED with receipt");
        assertThat(norway.receives("JP-COURT-5").text()).contains("conditions-of-consent", PROCEEDINGS);

        region.pass(Duration.ofDays(11));
        Waiting.until("the end of " + granted, () -> state(granted).equals("EXPIRED"));
        assertThat(forCourt("JP-COURT-6")).isEqualTo("REFERRED");
        assertThat(region.leaves("consentId", refused)).containsSubsequence("consent-asked", "consent-refused");
        assertThat(region.leaves("consentId", granted))
                .containsSubsequence("consent-asked", "consent-granted-with-conditions", "consent-expired");
        assertThat(region.leaves("consentId", granted).stream().filter("consent-step-answered"::equals))
                .hasSize(5);
        assertThat(region.record().verdict().flaw()).isEmpty();
    }

    /** What becomes of the same information for a court. */
    private String forCourt(String reference) {
        return forCourt(reference, PROCEEDINGS);
    }

    private String forCourt(String reference, String proceedings) {
        var sent = japan.sends(Stories.information("customs:NO", reference, CONTAINER)
                .with("proceedings", "CRIMINAL_COURT")
                .with("proceedingsReference", proceedings));
        var state = region.settled(sent).get("customs:NO CMAA");
        if ("REFERRED".equals(state)) {
            nobodyAllowsWhatNeedsConsent(region.idOf(sent));
        }
        return String.valueOf(state);
    }

    private void nobodyAllowsWhatNeedsConsent(String messageId) {
        var lawyer = region.signedIn("jp-legal-1");
        var answer = lawyer.says(true, lawyer.task("referral.court-consent", messageId), "It is urgent");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("decision-needed");
    }

    private String isAsked(String reference, String concerning) {
        var asked = norway.sends(Letter.of(
                        MessageType.ConsentRequest,
                        "customs:JP",
                        Map.of(
                                "nationalReference",
                                reference,
                                "use",
                                "CRIMINAL_COURT",
                                "scope",
                                "As evidence of how the container was prepared",
                                "concerning",
                                concerning,
                                "court",
                                "Oslo District Court",
                                "proceedingsReference",
                                PROCEEDINGS,
                                "offenceType",
                                "SMUGGLING",
                                "couldDoTheSame",
                                true,
                                "reason",
                                "It proves how the container was prepared"))
                .with("proceedings", "NONE"));
        assertThat(japan.receives(asked).text()).contains("Oslo District Court");
        var consentId = region.idOf(asked);
        assertThat(questions(consentId)).isEqualTo(STEPS);
        return consentId;
    }

    private void oneMinistryDoesNotConfirm(String consentId) {
        var first = region.signedIn("jp-legal-1");
        var second = region.signedIn("jp-legal-2");
        assertThat(japan.tries(grant(consentId)).problem()).isEqualTo("out-of-turn");
        for (var step : STEPS.subList(0, 2)) {
            assertThat(first.says(true, first.task(step, consentId), "Examined").status())
                    .isEqualTo(200);
        }
        var open = japan.tries(grant(consentId));
        assertThat(open.defects())
                .containsExactlyInAnyOrder(
                        "consentDecision.decision FOREIGN_AFFAIRS_CONFIRMS",
                        "consentDecision.decision JUSTICE_CONFIRMS",
                        "consentDecision.decision POLITICAL_OFFENCE");

        var no = second.task("consent.foreign-affairs-confirms", consentId);
        assertThat(second.says(false, no, "No assurance was given", "DUAL_CRIMINALITY")
                        .status())
                .isEqualTo(422);
        assertThat(second.says(false, no, "No assurance was given", "NO_ASSURANCE")
                        .status())
                .isEqualTo(200);

        assertThat(questions(consentId)).isEmpty();
        assertThat(japan.tries(grant(consentId)).defects())
                .containsExactly("consentDecision.decision FOREIGN_AFFAIRS_CONFIRMS");
        assertThat(japan.tries(decision(consentId, "REFUSED", Map.of("ground", "DUAL_CRIMINALITY")))
                        .problem())
                .isEqualTo("rule-violated");
        var refused = japan.sends(decision(consentId, "REFUSED", Map.of("ground", "NO_ASSURANCE")));
        assertThat(norway.receives(refused).text()).contains("REFUSED", "NO_ASSURANCE");
        assertThat(state(consentId)).isEqualTo("REFUSED");
    }

    private void everybodyConfirms(String consentId) {
        var first = region.signedIn("jp-legal-1");
        var second = region.signedIn("jp-legal-2");
        var officer = region.signedIn("jp-officer-1");
        assertThat(officer.says(true, first.task(STEPS.getFirst(), consentId), "Examined")
                        .status())
                .isEqualTo(403);
        for (var step : STEPS) {
            boolean confirms = step.endsWith("-confirms");
            var own = confirms ? second : first;
            var other = confirms ? first : second;
            var task = own.task(step, consentId);
            if (confirms || step.equals(STEPS.getLast())) {
                assertThat(other.says(true, task, "Mine as well").problem()).isEqualTo("forbidden");
            }
            assertThat(own.says(true, task, "Examined, and confirmed").status()).isEqualTo(200);
            assertThat(other.says(true, task, "Confirmed again").problem()).isEqualTo("task-closed");
        }
    }

    private void isGranted(String consentId) {
        assertThat(japan.tries(decision(consentId, "GRANTED_WITH_CONDITIONS", Map.of("conditions", List.of("None"))))
                        .problem())
                .isEqualTo("incomplete-request");

        var granted = japan.sends(grant(consentId));

        assertThat(norway.receives(granted).text()).contains("The names of officers are blackened");
        var seen = norway.reads("/v1/consents/" + consentId);
        assertThat(seen.text("state")).isEqualTo("GRANTED_WITH_CONDITIONS");
        assertThat(seen.body().at("/decision/conditions").asInt()).isEqualTo(1);
        assertThat(seen.body().at("/decision/validUntil").asString()).isEqualTo(lastDay());
        assertThat(region.bureau("KR").reads("/v1/consents/" + consentId).status())
                .isEqualTo(404);
    }

    private Letter grant(String consentId) {
        return decision(
                consentId,
                "GRANTED_WITH_CONDITIONS",
                Map.of("conditions", List.of("The names of officers are blackened"), "validUntil", lastDay()));
    }

    private static Letter decision(String consentId, String decision, Map<String, Object> more) {
        var content = new TreeMap<>(more);
        content.put("consentId", consentId);
        content.put("decision", decision);
        return Letter.of(MessageType.ConsentDecision, "customs:NO", content).with("proceedings", "NONE");
    }

    private String lastDay() {
        return LocalDate.ofInstant(region.clock().instant(), ZoneOffset.UTC)
                .plusDays(10)
                .toString();
    }

    private String state(String consentId) {
        return region.signedIn("jp-auditor").reads("/v1/consents/" + consentId).text("state");
    }

    private List<String> questions(String consentId) {
        return region.signedIn("jp-legal-1").tasks("consent.", consentId).stream()
                .map(task -> task.path("question").asString())
                .sorted()
                .toList();
    }

    @Test
    void a_request_to_watch_somebody_leaves_only_when_two_different_lawyers_agree() {
        var sent = japan.sends(Stories.request("customs:JP", "customs:NO", "JP-WATCH-1")
                .saying("requestKind", "SURVEILLANCE")
                .saying("reasonableGrounds", "Seen twice in such places")
                .saying("surveillanceUntil", lastDay())
                .saying("places", List.of(Map.of("country", "NO"))));
        assertThat(region.settled(sent)).containsValue("REFERRED");
        var first = region.signedIn("jp-legal-1");
        var second = region.signedIn("jp-legal-2");
        JsonNode task = first.task("referral.watching", region.idOf(sent));

        assertThat(first.says(true, task, "The grounds are reasonable").text("state"))
                .isEqualTo("HALF_DECIDED");
        assertThat(first.says(true, task, "I still think so").problem()).isEqualTo("already-approved");
        assertThat(norway.hasReceived("JP-WATCH-1")).isFalse();
        assertThat(second.says(true, task, "So they are").text("state")).isEqualTo("DECIDED");

        assertThat(norway.receives(sent).text()).contains("JP-WATCH-1");
    }
}
