package org.rilohub.gateway.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rilohub.schemas.MessageType;

/** An urgent request by telephone that was acted upon before it was there in writing (NL-JP 7(1)). */
@ExtendWith(SharedRegion.class)
class OralRequestTest {
    private final Region region;
    private final Bureau netherlands;
    private final Bureau japan;

    OralRequestTest(Region region) {
        this.region = region;
        this.netherlands = region.bureau("NL");
        this.japan = region.bureau("JP");
    }

    @Test
    void is_reminded_of_and_late_but_never_refused_and_ends_answered_and_closed() {
        var request = asksByTelephone("NL-ORAL-1");
        var requestId = region.idOf(request);
        assertThat(japan.receives(request).json().at("/request/requestId").asString())
                .isEqualTo(requestId);
        assertThat(state(requestId)).isEqualTo("AWAITING_WRITTEN");

        goesOnWithout(requestId);
        becomesLate(requestId);
        confirmsAllTheSame(requestId);
        answers(requestId);
        needsNothingMore(requestId);

        assertThat(region.leaves("requestId", requestId))
                .containsSubsequence(
                        "request-opened",
                        "request-submitted-orally",
                        "request-recorded",
                        "request-acknowledged",
                        "request-reminded",
                        "request-breached",
                        "request-confirmed",
                        "request-answered",
                        "request-closed")
                .doesNotContain("request-expired", "request-refused", "request-stopped");
        assertThat(region.bureau("KR")
                        .reads("/v1/assistance-requests/" + requestId)
                        .status())
                .isEqualTo(404);
        assertThat(region.record().verdict().flaw()).isEmpty();
    }

    @Test
    void expires_without_its_written_form_and_the_requested_side_takes_note() {
        var request = asksByTelephone("NL-ORAL-2");
        var requestId = region.idOf(request);
        japan.receives(request);

        region.pass(Duration.ofHours(73));

        var officer = region.signedIn("jp-officer-1");
        var task = officer.task("request.expired-requested", requestId);
        assertThat(state(requestId)).isEqualTo("EXPIRED");
        assertThat(task.path("asks").path("ja").asString()).contains("失効");
        assertThat(officer.tasks("request.confirm", requestId)).isEmpty();
        assertThat(officer.says(true, task, "Seen").status()).isEqualTo(200);
        assertThat(officer.tasks("request.expired-requested", requestId)).isEmpty();
    }

    private Letter written(String reference) {
        return Stories.request("customs:NL", "customs:JP", reference)
                .saying("urgency", "URGENT")
                .saying("urgencyReason", "The ship sails tonight");
    }

    private Sent asksByTelephone(String reference) {
        var taken = Map.of(
                "takenBy", "JP-DUTY-3", "takenAt", region.clock().instant().toString());
        return netherlands.sends(written(reference).saying("oral", taken));
    }

    /** Nothing with content may be answered yet; once Japan says that it goes on, it may. */
    private void goesOnWithout(String requestId) {
        var early = japan.tries(reply(requestId, "PARTIAL"));
        assertThat(early.problem()).isEqualTo("oral-not-confirmed");

        var arrived = Letter.of(MessageType.Acknowledgement, "customs:NL", Map.of("requestId", requestId));
        netherlands.receives(japan.sends(arrived));
        assertThat(japan.tries(reply(requestId, "PARTIAL")).problem()).isEqualTo("oral-not-confirmed");

        var acknowledged = japan.sends(arrived.saying("caseOfficial", "JP-DUTY-3"));

        assertThat(netherlands.receives(acknowledged).text()).contains(requestId);
        assertThat(state(requestId)).isEqualTo("AWAITING_WRITTEN");
    }

    private void becomesLate(String requestId) {
        region.pass(Duration.ofHours(40));
        awaitEvent(requestId, "REMINDED confirm:50");
        region.pass(Duration.ofHours(20));
        awaitEvent(requestId, "REMINDED confirm:80");
        region.pass(Duration.ofHours(14));
        awaitEvent(requestId, "BREACHED confirm:100");

        assertThat(state(requestId)).isEqualTo("AWAITING_WRITTEN");
        assertThat(netherlands.reads("/v1/assistance-requests/" + requestId).text("state"))
                .isEqualTo("AWAITING_WRITTEN");
    }

    private void confirmsAllTheSame(String requestId) {
        var confirmed = netherlands.sends(Letter.of(
                MessageType.WrittenConfirmation,
                "customs:JP",
                Map.of("requestId", requestId, "confirmed", written("NL-ORAL-1").content())));

        assertThat(japan.receives(confirmed).text()).contains("The ship sails tonight");
        assertThat(state(requestId)).isEqualTo("SUBMITTED");
    }

    private void answers(String requestId) {
        region.pass(Duration.ofDays(6));
        awaitEvent(requestId, "BREACHED answer:100");
        var officer = region.signedIn("jp-officer-1");
        assertThat(officer.task("request.answer-overdue", requestId)
                        .path("asks")
                        .path("ja")
                        .asString())
                .isNotBlank();

        var answered = japan.sends(reply(requestId, "FINAL"));

        assertThat(netherlands.receives(answered).json().at("/reply/answer").asString())
                .isEqualTo("The containers were delivered in Osaka");
        assertThat(state(requestId)).isEqualTo("ANSWERED");
        assertThat(netherlands.reads("/v1/assistance-requests/" + requestId).text("state"))
                .isEqualTo("ANSWERED");
        assertThat(officer.tasks("request.answer-overdue", requestId)).isEmpty();
    }

    private void needsNothingMore(String requestId) {
        var closing = Letter.of(
                MessageType.RequestDecision, "customs:JP", Map.of("requestId", requestId, "decision", "CLOSED"));

        assertThat(japan.receives(netherlands.sends(closing))
                        .json()
                        .at("/requestDecision/decision")
                        .asString())
                .isEqualTo("CLOSED");

        assertThat(state(requestId)).isEqualTo("CLOSED");
        assertThat(netherlands.reads("/v1/assistance-requests/" + requestId).text("state"))
                .isEqualTo("CLOSED");
        assertThat(netherlands.tries(closing).problem()).isEqualTo("out-of-turn");
    }

    private static Letter reply(String requestId, String part) {
        return Letter.of(
                MessageType.AssistanceReply,
                "customs:NL",
                Map.of("requestId", requestId, "part", part, "answer", "The containers were delivered in Osaka"));
    }

    private String state(String requestId) {
        return region.signedIn("jp-supervisor").reads("/v1/cases/" + requestId).text("state");
    }

    private void awaitEvent(String requestId, String event) {
        var officer = region.signedIn("jp-officer-1");
        Waiting.until(event, () -> events(officer, requestId).contains(event));
    }

    private static List<String> events(Colleague who, String requestId) {
        return who.reads("/v1/cases/" + requestId + "/events").items().stream()
                .map(past ->
                        past.path("event").asString() + " " + past.path("step").asString(""))
                .toList();
    }
}
