package org.rilohub.cases.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.rilohub.cases.operations.Hall.FRANCE;
import static org.rilohub.cases.operations.Hall.JAPAN;
import static org.rilohub.cases.operations.Hall.KOREA;
import static org.rilohub.cases.operations.Hall.OFFICE;
import static org.rilohub.cases.operations.Hall.OFFICER;
import static org.rilohub.cases.operations.Hall.THAILAND;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rilohub.cases.CaseMessage;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.disclosures.Binder;
import org.rilohub.cases.operations.WarningThread.Answered;
import org.rilohub.cases.operations.WarningThread.Seized;
import org.rilohub.cases.tasks.Task;
import org.rilohub.schemas.Feedback;
import org.rilohub.schemas.FeedbackResult;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.RelatedReport;

class WarningThreadsTest {
    private static Hall hall;

    @BeforeAll
    static void open() throws SQLException {
        hall = Hall.open();
    }

    @AfterAll
    static void close() throws SQLException {
        hall.close();
    }

    @BeforeEach
    void begin() throws SQLException {
        hall.running("OP-A", JAPAN, KOREA, THAILAND);
    }

    @AfterEach
    void undo() throws SQLException {
        hall.undo();
    }

    @Test
    void everybody_who_was_warned_is_missing_until_it_answers() throws SQLException {
        var warning = warned();

        assertThat(thread(warning, JAPAN).missing()).containsExactly(KOREA, THAILAND);
        answered(warning, KOREA, FeedbackResult.NEGATIVE);
        assertThat(thread(warning, JAPAN).missing()).containsExactly(THAILAND);
        assertThat(thread(warning, OFFICE).missing()).containsExactly(THAILAND);
    }

    @Test
    void a_member_sees_of_those_who_miss_itself_only_and_of_the_answers_its_own() throws SQLException {
        var warning = warned();
        var answer = answered(warning, KOREA, FeedbackResult.NEGATIVE);

        assertThat(thread(warning, THAILAND).missing()).containsExactly(THAILAND);
        assertThat(thread(warning, THAILAND).answers()).isEmpty();
        assertThat(thread(warning, JAPAN).answers()).isEmpty();
        hall.delivered(answer, JAPAN);
        assertThat(thread(warning, JAPAN).answers()).hasSize(1);
        assertThat(thread(warning, KOREA).answers()).hasSize(1);
    }

    @Test
    void a_later_answer_of_the_same_member_replaces_its_earlier_one() throws SQLException {
        var warning = warned();
        answered(warning, KOREA, FeedbackResult.NOT_CONTROLLED);
        hall.clock.on(Duration.ofHours(1));
        answered(warning, KOREA, FeedbackResult.POSITIVE);

        assertThat(thread(warning, OFFICE).answers())
                .extracting(Answered::result, Answered::replaced)
                .containsExactly(tuple(FeedbackResult.NOT_CONTROLLED, true), tuple(FeedbackResult.POSITIVE, false));
    }

    @Test
    void an_answer_that_its_warner_is_not_to_have_does_not_count() throws SQLException {
        var warning = warned();
        var answer = answered(warning, KOREA, FeedbackResult.NEGATIVE);
        hall.work.refused(hall.tx, answer, JAPAN, List.of("nominal-data-in-operation-lane"));

        assertThat(thread(warning, OFFICE).missing()).containsExactly(KOREA, THAILAND);
    }

    @Test
    void a_seizure_belongs_to_the_warning_that_its_feedback_answers() throws SQLException {
        var warning = warned();
        var seizure = hall.accepted(KOREA, hall.seizure(KOREA, "OP-A", List.of(), "9"), OFFICE);
        var feedback = hall.feedback(warning, FeedbackResult.POSITIVE, Optional.of(seizure.id()));
        hall.accepted(KOREA, feedback, OFFICE);

        assertThat(thread(warning, OFFICE).seizures())
                .extracting(Seized::messageId)
                .containsExactly(seizure.id());
    }

    @Test
    void a_seizure_that_names_the_warning_belongs_to_it_and_one_that_replaces_it_takes_its_place() throws SQLException {
        var warning = warned();
        var first = hall.accepted(
                KOREA, hall.seizure(KOREA, "OP-A", List.of(new RelatedReport(warning.id(), "FOLLOWS")), "9"), OFFICE);
        hall.clock.on(Duration.ofMinutes(1));
        var second = hall.accepted(
                KOREA, hall.seizure(KOREA, "OP-A", List.of(new RelatedReport(first.id(), "REPLACES")), "5"), OFFICE);

        assertThat(thread(warning, OFFICE).seizures())
                .extracting(Seized::messageId)
                .containsExactly(second.id());
    }

    @Test
    void nobody_replaces_the_seizure_of_another() throws SQLException {
        var warning = warned();
        var first = hall.accepted(
                KOREA, hall.seizure(KOREA, "OP-A", List.of(new RelatedReport(warning.id(), "FOLLOWS")), "9"), OFFICE);
        hall.accepted(
                THAILAND,
                hall.seizure(THAILAND, "OP-A", List.of(new RelatedReport(first.id(), "REPLACES")), "5"),
                OFFICE);

        assertThat(thread(warning, OFFICE).seizures())
                .extracting(Seized::messageId)
                .contains(first.id());
    }

    @Test
    void reminds_at_half_and_at_four_fifths_and_says_at_the_end_who_never_answered() throws SQLException {
        var warning = warned();
        hall.clock.on(Duration.ofHours(50));
        hall.ring();
        assertThat(hall.leaves("warning-reminded")).singleElement().asString().contains("customs:KR", "customs:TH");

        answered(warning, KOREA, FeedbackResult.NEGATIVE);
        hall.clock.on(Duration.ofHours(30));
        hall.ring();
        assertThat(hall.leaves("warning-reminded"))
                .hasSize(2)
                .element(1)
                .asString()
                .doesNotContain("customs:KR");

        hall.clock.on(Duration.ofDays(2));
        hall.ring();
        assertThat(hall.leaves("warning-unanswered")).singleElement().asString().contains("customs:TH");
        assertThat(thread(warning, JAPAN).lapsed()).isTrue();
    }

    @Test
    void tells_the_leader_and_the_warner_at_the_end_who_is_missing() throws SQLException {
        var warning = warned();
        answered(warning, KOREA, FeedbackResult.NEGATIVE);

        hall.clock.on(Duration.ofDays(10));
        hall.ring();

        assertThat(hall.binder.questions(warning.id()))
                .containsExactly("warning.unanswered.leader", "warning.unanswered.warner");
        assertThat(hall.binder.of(warning.id())).extracting(Task::owner).containsExactly(OFFICE, JAPAN);
        assertThat(hall.binder.of(warning.id()))
                .allSatisfy(task -> assertThat(task.facts())
                        .containsExactly("operation=OP-A", "warner=customs:JP", "missing=customs:TH"));
    }

    @Test
    void whoever_decides_such_a_task_has_seen_it_and_the_warning_stays_unanswered() throws SQLException {
        var warning = warned();
        hall.clock.on(Duration.ofDays(10));
        hall.ring();

        var task = hall.binder.of(warning.id()).getFirst();
        hall.clockOfWarnings.decided(hall.tx, task, Binder.yes(hall.clock.instant()));

        assertThat(task.kind()).isEqualTo(hall.clockOfWarnings.kind());
        assertThat(hall.leaves("reminder-seen")).hasSize(1);
        assertThat(thread(warning, JAPAN).missing()).containsExactly(KOREA, THAILAND);
    }

    @Test
    void whoever_was_asked_is_asked_no_more_once_the_last_answer_has_come_late() throws SQLException {
        var warning = warned();
        hall.clock.on(Duration.ofDays(10));
        hall.ring();

        answered(warning, KOREA, FeedbackResult.NEGATIVE);
        assertThat(hall.binder.of(warning.id())).hasSize(2);
        var last = answered(warning, THAILAND, FeedbackResult.NEGATIVE);
        assertThat(hall.binder.of(warning.id())).isEmpty();

        hall.work.refused(hall.tx, last, JAPAN, List.of("nominal-data-in-operation-lane"));
        hall.ring();
        assertThat(hall.binder.of(warning.id()))
                .hasSize(2)
                .allSatisfy(task -> assertThat(task.facts()).contains("missing=customs:TH"));
    }

    @Test
    void asks_nobody_whose_people_do_not_sign_in_here() throws SQLException {
        var warning = hall.accepted(THAILAND, hall.warning("OP-A", 3), OFFICE);

        hall.clock.on(Duration.ofDays(10));
        hall.ring();

        assertThat(hall.binder.questions(warning.id())).containsExactly("warning.unanswered.leader");
    }

    @Test
    void reminds_of_nothing_that_everybody_has_answered() throws SQLException {
        var warning = warned();
        answered(warning, KOREA, FeedbackResult.NEGATIVE);
        answered(warning, THAILAND, FeedbackResult.NOT_FOUND);
        hall.clock.on(Duration.ofDays(10));
        hall.ring();

        assertThat(hall.leaves("warning-reminded")).isEmpty();
        assertThat(hall.leaves("warning-unanswered")).isEmpty();
        assertThat(hall.binder.of(warning.id())).isEmpty();
    }

    @Test
    void a_warning_ends_with_its_operation() throws SQLException {
        warned();
        hall.clock.on(Duration.ofHours(1));
        hall.office.end(hall.tx, OFFICER, "OP-A");
        hall.ring();
        hall.clock.on(Duration.ofDays(10));
        hall.ring();

        assertThat(hall.leaves("warning-unanswered")).hasSize(1);
        assertThat(hall.leaves("warning-reminded")).isEmpty();
    }

    @Test
    void a_stranger_hears_that_there_is_none_and_a_member_what_is_possible() throws SQLException {
        assertRefused("not-found", "OPERATION_UNKNOWN", () -> warn(FRANCE, "OP-A"));
        assertRefused("not-found", "OPERATION_UNKNOWN", () -> warn(JAPAN, "OP-B"));
        hall.office.leave(hall.tx, OFFICER, "OP-A", KOREA);
        assertRefused("out-of-turn", "NO_MEMBER_NOW", () -> warn(KOREA, "OP-A"));
        hall.office.end(hall.tx, OFFICER, "OP-A");
        assertRefused("out-of-turn", "OPERATION_ENDED", () -> warn(JAPAN, "OP-A"));
        assertRefused("not-found", "OPERATION_UNKNOWN", () -> warn(FRANCE, "OP-A"));
    }

    @Test
    void a_warning_that_is_over_or_reaches_nobody_is_none() {
        assertRefused("out-of-turn", "WARNING_IS_OVER", () -> hall.accepted(JAPAN, hall.warning("OP-A", -2), OFFICE));
        assertRefused("out-of-turn", "NOBODY_TO_TELL", () -> hall.accepted(JAPAN, hall.warning("OP-A", 2), FRANCE));
    }

    @Test
    void a_warning_that_a_member_never_received_is_none_to_it() throws SQLException {
        var warning = hall.accepted(JAPAN, hall.warning("OP-A", 3), OFFICE);
        hall.delivered(warning, KOREA);

        assertRefused("not-found", "WARNING_UNKNOWN", () -> answered(warning, THAILAND, FeedbackResult.NEGATIVE));
        hall.running("OP-B", JAPAN, KOREA);
        var elsewhere = hall.message(
                KOREA,
                new Feedback(
                        warning.id(),
                        "OP-B",
                        FeedbackResult.NEGATIVE,
                        hall.today(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                JAPAN);
        assertRefused("not-found", "WARNING_UNKNOWN", () -> hall.work.accepted(hall.tx, elsewhere));
    }

    @Test
    void a_result_before_the_warning_or_after_today_is_none() throws SQLException {
        var warning = warned();

        for (int days : new int[] {-3, 3}) {
            var dated = new Feedback(
                    warning.id(),
                    "OP-A",
                    FeedbackResult.NEGATIVE,
                    hall.today().plusDays(days),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            assertRefused("out-of-turn", "DAY_OF_RESULT", () -> hall.accepted(KOREA, dated, JAPAN));
        }
    }

    @Test
    void a_seizure_goes_with_a_positive_result_of_whoever_seized() throws SQLException {
        var warning = warned();
        var seizure = hall.accepted(KOREA, hall.seizure(KOREA, "OP-A", List.of(), "9"), OFFICE);

        assertRefused(
                "out-of-turn",
                "SEIZURE_WITHOUT_RESULT",
                () -> hall.accepted(
                        KOREA, hall.feedback(warning, FeedbackResult.NEGATIVE, Optional.of(seizure.id())), JAPAN));
        assertRefused(
                "out-of-turn",
                "SEIZURE_UNKNOWN",
                () -> hall.accepted(
                        THAILAND, hall.feedback(warning, FeedbackResult.POSITIVE, Optional.of(seizure.id())), JAPAN));
    }

    @Test
    void shows_a_thread_to_who_was_part_of_it_while_the_operation_runs_and_to_its_owner_until_it_is_closed()
            throws SQLException {
        var warning = hall.accepted(JAPAN, hall.warning("OP-A", 3), KOREA);
        hall.delivered(warning, KOREA);

        assertThat(visible(warning)).containsExactly(OFFICE, JAPAN, KOREA);
        hall.office.end(hall.tx, OFFICER, "OP-A");
        assertThat(visible(warning)).containsExactly(OFFICE);
        hall.clock.on(Duration.ofDays(31));
        hall.ring();
        assertThat(visible(warning)).isEmpty();
    }

    @Test
    void pages_of_threads_miss_nothing() throws SQLException {
        for (int i = 0; i < 5; i++) {
            warned();
        }
        var first = hall.threads.list(hall.tx, "OP-A", JAPAN, Optional.empty(), 3, hall.clock.instant());
        var second = hall.threads.list(hall.tx, "OP-A", JAPAN, first.next(), 3, hall.clock.instant());

        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isEmpty();
    }

    private List<Party> visible(CaseMessage warning) throws SQLException {
        var seen = new ArrayList<Party>();
        for (var party : List.of(OFFICE, JAPAN, KOREA, THAILAND, FRANCE)) {
            if (hall.threads
                    .find(hall.tx, warning.id(), party, hall.clock.instant())
                    .isPresent()) {
                seen.add(party);
            }
        }
        return seen;
    }

    private CaseMessage warn(Party from, String operation) throws SQLException {
        return hall.accepted(from, hall.warning(operation, 3), OFFICE);
    }

    /** Valid for 98 hours: until the third day has ended everywhere. */
    private CaseMessage warned() throws SQLException {
        var warning = warn(JAPAN, "OP-A");
        hall.delivered(warning, KOREA, THAILAND);
        return warning;
    }

    private CaseMessage answered(CaseMessage warning, Party from, FeedbackResult result) throws SQLException {
        return hall.accepted(from, hall.feedback(warning, result, Optional.empty()), JAPAN);
    }

    private WarningThread thread(CaseMessage warning, Party viewer) throws SQLException {
        return hall.threads
                .find(hall.tx, warning.id(), viewer, hall.clock.instant())
                .orElseThrow();
    }

    private static void assertRefused(String problem, String reason, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(OutOfTurnException.class, refusal -> {
            assertThat(refusal.problem()).isEqualTo(problem);
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.defects()).isNotEmpty();
        });
    }
}
