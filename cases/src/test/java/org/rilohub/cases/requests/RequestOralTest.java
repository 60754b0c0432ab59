package org.rilohub.cases.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rilohub.cases.requests.Letters.JAPAN;
import static org.rilohub.cases.requests.Letters.NETHERLANDS;
import static org.rilohub.cases.requests.Letters.acknowledgement;
import static org.rilohub.cases.requests.Letters.arrival;
import static org.rilohub.cases.requests.Letters.confirmation;
import static org.rilohub.cases.requests.Letters.oral;
import static org.rilohub.cases.requests.Letters.reply;
import static org.rilohub.cases.requests.Letters.request;
import static org.rilohub.cases.requests.Letters.surveillance;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rilohub.cases.OutOfTurnException.Defect;
import org.rilohub.cases.tasks.TaskSentences;
import org.rilohub.schemas.WrittenConfirmation;

/** What was asked by word of mouth, until it is there in writing. */
class RequestOralTest extends RequestTests {
    @Test
    void takes_by_word_of_mouth_only_what_is_urgent() {
        var spoken = Map.<String, Object>of(
                "oral",
                Map.of(
                        "takenBy",
                        "NL-DESK-1",
                        "takenAt",
                        Letters.AT.plusSeconds(9).toString()));

        var refusal = refusal(NETHERLANDS, request(spoken));

        assertThat(refusal.defects())
                .extracting(Defect::field)
                .containsExactly("urgency", "urgencyReason", "oral.takenAt");
    }

    @Test
    void answers_no_oral_request_before_it_is_there_in_writing() throws SQLException {
        var id = sent(oral());

        var refusal = refusal(JAPAN, reply(id, "FINAL", Map.of()));

        assertThat(office.seen(JAPAN, id).state()).isEqualTo(State.AWAITING_WRITTEN);
        assertThat(refusal.problem()).isEqualTo("oral-not-confirmed");
        tell(NETHERLANDS, confirmation(id));
        tell(JAPAN, reply(id, "FINAL", Map.of()));
        assertThat(office.seen(JAPAN, id).state()).isEqualTo(State.ANSWERED);
        assertThat(office.history(id))
                .containsExactly("OPENED", "SUBMITTED_ORALLY", "RECORDED", "CONFIRMED", "ANSWERED");
    }

    @Test
    void answers_an_oral_request_before_if_the_requested_side_goes_on_without_the_written_form() throws SQLException {
        var id = sent(oral());
        tell(JAPAN, acknowledgement(id, true));
        tell(JAPAN, reply(id, "FINAL", Map.of()));

        tell(NETHERLANDS, confirmation(id));

        assertThat(office.seen(JAPAN, id).state()).isEqualTo(State.ANSWERED);
        assertThat(office.seen(JAPAN, id).writing().confirmed()).isTrue();
        assertThat(refusal(NETHERLANDS, confirmation(id)).reason()).isEqualTo("ANSWERED:CONFIRMED:UNCONFIRMED");
    }

    @Test
    void waives_nothing_by_an_acknowledgement_that_names_nobody() throws SQLException {
        var id = sent(oral());
        tell(JAPAN, arrival(id));

        assertThat(refusal(JAPAN, reply(id, "FINAL", Map.of())).problem()).isEqualTo("oral-not-confirmed");
        assertThat(office.seen(JAPAN, id).times().answer()).isEmpty();
        office.clock.on(Duration.ofDays(3));
        office.ringAll();

        assertThat(office.seen(NETHERLANDS, id).state()).isEqualTo(State.EXPIRED);
    }

    @Test
    void lets_an_oral_request_expire_that_nobody_confirms() throws SQLException {
        var id = sent(oral());
        office.clock.on(Duration.ofDays(3));

        office.ringAll();

        assertThat(office.seen(NETHERLANDS, id).state()).isEqualTo(State.EXPIRED);
        assertThat(office.history(id)).endsWith("REMINDED confirm:50", "REMINDED confirm:80", "EXPIRED");
        assertThat(refusal(NETHERLANDS, confirmation(id)).reason()).isEqualTo("EXPIRED:CONFIRMED");
    }

    @Test
    void reminds_the_requesting_side_of_the_written_form_until_it_is_there() throws SQLException {
        var id = sent(oral());
        assertThat(told(id)).isEmpty();

        office.clock.on(Duration.ofHours(36));
        office.ringAll();
        assertThat(told(id)).containsExactly("customs:NL request.confirm-due");
        office.clock.on(Duration.ofHours(22));
        office.ringAll();
        assertThat(told(id)).containsExactly("customs:NL request.confirm-due");

        tell(NETHERLANDS, confirmation(id));
        assertThat(told(id)).isEmpty();
    }

    @Test
    void tells_both_sides_that_an_oral_request_has_expired() throws SQLException {
        var id = sent(oral());
        office.clock.on(Duration.ofHours(60));
        office.ringAll();
        office.clock.on(Duration.ofHours(12));
        office.ringAll();

        assertThat(told(id))
                .containsExactlyInAnyOrder(
                        "customs:NL request.expired-requesting", "customs:JP request.expired-requested");
        assertThat(office.book.of(id))
                .extracting(task -> TaskSentences.of(task.question(), Locale.ENGLISH))
                .allMatch(sentence -> sentence.endsWith("have you seen this?"));
    }

    @Test
    void tells_nobody_where_an_administration_has_no_staff_at_the_hub() throws SQLException {
        office.staffedBy(JAPAN);
        var id = sent(oral());
        office.clock.on(Duration.ofHours(60));

        office.ringAll();
        assertThat(told(id)).isEmpty();
        assertThat(office.history(id)).endsWith("REMINDED confirm:50", "REMINDED confirm:80");

        office.clock.on(Duration.ofHours(12));
        office.ringAll();
        assertThat(told(id)).containsExactly("customs:JP request.expired-requested");
    }

    @Test
    void says_that_the_written_form_is_late_where_the_requested_side_goes_on_without() throws SQLException {
        var id = sent(oral());
        tell(JAPAN, acknowledgement(id, true));
        tell(JAPAN, reply(id, "FINAL", Map.of()));
        office.clock.on(Duration.ofDays(3));
        office.ringAll();
        assertThat(told(id)).containsExactly("customs:NL request.confirm-overdue");

        tell(NETHERLANDS, confirmation(id));
        assertThat(told(id)).isEmpty();
    }

    private static List<String> told(UUID id) {
        return office.book.of(id).stream()
                .map(task -> task.owner().organisation() + " " + task.question())
                .toList();
    }

    @Test
    void does_not_expire_once_the_requested_side_goes_on_without_the_written_form() throws SQLException {
        var id = sent(oral());
        tell(JAPAN, acknowledgement(id, false));
        office.clock.on(Duration.ofDays(3));

        office.ringAll();

        assertThat(office.seen(NETHERLANDS, id).state()).isEqualTo(State.AWAITING_WRITTEN);
        assertThat(office.history(id)).contains("BREACHED confirm:100");
    }

    @Test
    void confirms_the_same_request_and_no_other() throws SQLException {
        var id = sent(oral());
        var another = new WrittenConfirmation(id, surveillance());

        assertThat(refusal(NETHERLANDS, another).reason()).isEqualTo("AWAITING_WRITTEN:CONFIRMED:SAME_REQUEST");
    }
}
