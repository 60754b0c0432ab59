package org.rilohub.gateway.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rilohub.schemas.MessageType;

/** A request that goes back twice for what is missing, and is refused at last, with a ground and reasons (NL-JP 7(2), 11). */
@ExtendWith(SharedRegion.class)
class RefusedRequestTest {
    private static final String REASONS = "It would disturb a hearing of next week";

    private final Region region;
    private final Bureau korea;
    private final Bureau japan;

    RefusedRequestTest(Region region) {
        this.region = region;
        this.korea = region.bureau("KR");
        this.japan = region.bureau("JP");
    }

    @Test
    void goes_back_with_what_is_missing_and_is_refused_only_with_a_ground_and_reasons() {
        isNotTakenIncomplete();
        var request = korea.sends(request());
        var requestId = region.idOf(request);
        japan.receives(request);

        isReturned(requestId);
        isHandedInAgain(requestId);
        isRefused(requestId);

        assertThat(region.leaves("requestId", requestId))
                .containsSubsequence(
                        "request-opened",
                        "request-submitted",
                        "request-returned",
                        "request-resubmitted",
                        "request-refused");
        assertThat(region.record().leaves("requestId", requestId).toString()).doesNotContain(REASONS);
        assertThat(region.bureau("NL")
                        .reads("/v1/assistance-requests/" + requestId)
                        .status())
                .isEqualTo(404);
    }

    private static Letter request() {
        return Stories.request("customs:KR", "customs:JP", "KR-REFUSED-1");
    }

    /** The hub lists all that is missing at once, each with the article that asks for it. */
    private void isNotTakenIncomplete() {
        var sent = korea.tries(request().without("factsSummary").without("legalProvisions"));

        assertThat(sent.problem()).isEqualTo("incomplete-request");
        assertThat(sent.defects())
                .containsExactlyInAnyOrder("factsSummary as NL-JP 7(2)(e)", "legalProvisions[] as NL-JP 7(2)(f)");
        assertThat(region.record().leaves("messageId", sent.messageId()))
                .noneMatch(leaf -> leaf.kind().startsWith("request-"));
    }

    private void isReturned(String requestId) {
        var vague = japan.tries(decision(requestId, "RETURNED", Map.of()));
        assertThat(vague.problem()).isEqualTo("incomplete-decision");
        assertThat(vague.defects()).containsExactly("missing NL-JP 7(2)");

        var returned = japan.sends(decision(requestId, "RETURNED", Map.of("missing", List.of("ENQUIRIES", "TARGET"))));

        assertThat(korea.receives(returned).text()).contains("RETURNED", "ENQUIRIES", "TARGET");
        assertThat(state(requestId)).isEqualTo("RETURNED_INCOMPLETE");
    }

    private void isHandedInAgain(String requestId) {
        var again = korea.sends(request()
                .saying("requestId", requestId)
                .saying("nationalReference", "KR-REFUSED-2")
                .saying("enquiriesMade", "The carrier and both forwarders were asked"));

        assertThat(japan.receives(again).text()).contains("both forwarders");
        assertThat(state(requestId)).isEqualTo("SUBMITTED");
    }

    private void isRefused(String requestId) {
        var bare = japan.tries(decision(requestId, "REFUSED", Map.of()));
        assertThat(bare.problem()).isEqualTo("incomplete-decision");
        assertThat(bare.defects()).containsExactly("reasons NL-JP 11(4)", "ground NL-JP 11(1)");
        assertThat(state(requestId)).isEqualTo("SUBMITTED");

        var refused =
                japan.sends(decision(requestId, "REFUSED", Map.of("ground", "PUBLIC_POLICY", "reasons", REASONS)));

        assertThat(korea.receives(refused).text()).contains("REFUSED", "PUBLIC_POLICY", REASONS);
        assertThat(state(requestId)).isEqualTo("REFUSED");
        assertThat(korea.reads("/v1/assistance-requests/" + requestId).text("state"))
                .isEqualTo("REFUSED");
        assertThat(japan.tries(decision(requestId, "CONDITIONS_PROPOSED", Map.of("conditions", List.of("None"))))
                        .problem())
                .isEqualTo("out-of-turn");
    }

    private static Letter decision(String requestId, String step, Map<String, Object> more) {
        var content = new TreeMap<>(more);
        content.put("requestId", requestId);
        content.put("decision", step);
        return Letter.of(MessageType.RequestDecision, "customs:KR", content);
    }

    private String state(String requestId) {
        return region.signedIn("jp-officer-2").reads("/v1/cases/" + requestId).text("state");
    }
}
