package org.rilohub.cases.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rilohub.cases.requests.Letters.JAPAN;
import static org.rilohub.cases.requests.Letters.NETHERLANDS;
import static org.rilohub.cases.requests.Letters.acknowledgement;
import static org.rilohub.cases.requests.Letters.decision;
import static org.rilohub.cases.requests.Letters.reply;
import static org.rilohub.cases.requests.Letters.request;
import static org.rilohub.cases.requests.Letters.urgent;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rilohub.cases.tasks.Task;
import org.rilohub.schemas.RequestStep;

/** When an answer is due, who is reminded, and what stops the clocks. */
class RequestClocksTest extends RequestTests {
    @Test
    void reminds_twice_says_once_that_it_is_late_and_refuses_nothing() throws SQLException {
        var id = sent(request(Map.of()));
        office.clock.to(due(id));

        office.ringAll();

        assertThat(office.seen(JAPAN, id).state()).isEqualTo(State.SUBMITTED);
        assertThat(office.history(id))
                .containsExactly(
                        "OPENED",
                        "SUBMITTED",
                        "REMINDED acknowledge:50",
                        "REMINDED acknowledge:80",
                        "BREACHED acknowledge:100",
                        "REMINDED answer:50",
                        "REMINDED answer:80",
                        "BREACHED answer:100");
        assertThat(office.book.of(id)).extracting(Task::owner).containsExactly(JAPAN, JAPAN);
        tell(JAPAN, reply(id, "FINAL", Map.of()));
        assertThat(office.book.of(id)).isEmpty();
    }

    @Test
    void reminds_people_once_more_if_they_took_note_and_no_longer_when_they_have_answered() throws SQLException {
        var id = sent(request(Map.of()));
        tell(JAPAN, acknowledgement(id, false));

        ringNext(id);
        assertThat(office.book.of(id)).extracting(Task::question).containsExactly("request.answer-due");
        ringNext(id);
        assertThat(office.book.of(id)).extracting(Task::owner).containsExactly(JAPAN);
        office.transaction(tx -> {
            office.book.close(tx, "request-answer-due", id);
            return true;
        });
        ringNext(id);
        assertThat(office.book.of(id)).extracting(Task::question).containsExactly("request.answer-overdue");

        tell(JAPAN, reply(id, "FINAL", Map.of()));
        assertThat(office.book.of(id)).isEmpty();
    }

    private static void ringNext(UUID id) throws SQLException {
        office.clock.to(Instant.parse(alarms(id).getFirst().split(" ", 2)[1]));
        office.ringAll();
    }

    private static Instant due(UUID id) throws SQLException {
        return office.seen(JAPAN, id).times().answer().orElseThrow().due();
    }

    @Test
    void asks_for_hours_where_the_answer_is_at_hand() throws SQLException {
        var id = sent(urgent());
        assertThat(due(id)).isEqualTo("2026-11-24T15:00:00Z");

        tell(JAPAN, acknowledgement(id, true));

        assertThat(due(id)).isEqualTo(Letters.AT.plus(Duration.ofHours(8)));
        assertThat(alarms(id))
                .containsExactly(
                        "answer:50 2026-11-20T05:00:00Z",
                        "answer:80 2026-11-20T07:24:00Z",
                        "answer:100 2026-11-20T09:00:00Z");
    }

    @Test
    void stops_its_clocks_while_a_question_is_open_and_is_later_by_that_time() throws SQLException {
        var id = sent(urgent());
        tell(JAPAN, acknowledgement(id, true));
        office.clock.on(Duration.ofHours(5));
        tell(JAPAN, decision(id, RequestStep.CLARIFICATION_ASKED));
        office.clock.on(Duration.ofDays(9));
        office.ringAll();
        assertThat(office.history(id)).doesNotContain("BREACHED answer:100");

        tell(NETHERLANDS, decision(id, RequestStep.CLARIFICATION_GIVEN));

        assertThat(due(id)).isEqualTo(Letters.AT.plus(Duration.ofDays(9)).plus(Duration.ofHours(8)));
        assertThat(alarms(id)).endsWith("answer:100 2026-11-29T09:00:00Z");
        assertThat(refusal(NETHERLANDS, decision(id, RequestStep.CLARIFICATION_GIVEN))
                        .reason())
                .isEqualTo("ACKNOWLEDGED:CLARIFICATION_GIVEN:CLARIFICATION_OPEN");
    }

    @Test
    void ends_at_the_end_of_a_day_again_after_a_postponement() throws SQLException {
        var id = sent(request(Map.of()));
        tell(JAPAN, decision(id, RequestStep.POSTPONED));
        office.clock.on(Duration.ofDays(3).plusHours(5));
        tell(JAPAN, decision(id, RequestStep.RESUMED));

        // Christmas in the Netherlands, then a weekend.
        assertThat(due(id)).isEqualTo("2026-12-28T15:00:00Z");
        assertThat(alarms(id)).endsWith("answer:100 2026-12-28T15:00:00Z");
    }

    @Test
    void says_once_that_it_is_late_though_the_answer_turns_out_to_be_at_hand() throws SQLException {
        var id = sent(urgent());
        office.clock.to(due(id));
        office.ringAll();

        tell(JAPAN, acknowledgement(id, true));
        office.ringAll();

        assertThat(office.history(id))
                .containsOnlyOnce("REMINDED answer:50", "REMINDED answer:80", "BREACHED answer:100");
    }
}
