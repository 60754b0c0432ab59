package org.rilohub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.rilohub.routes.Outcomes.problem;
import static org.rilohub.routes.Reports.to;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rilohub.cases.Person;
import org.rilohub.cases.cen.Waiting;
import org.rilohub.cases.tasks.StandingTask;
import org.rilohub.cases.tasks.TaskFilter;
import org.rilohub.cases.tasks.TaskState;
import org.rilohub.cases.tasks.TaskVote;
import org.rilohub.ledger.sql.Database;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.FunctionCode;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Recipient;

/** What was put aside, and what people of its owner make of it. */
class ParkedTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Person SUPERVISOR = new Person("subject-2", Reports.JAPAN, Set.of("supervisor"));
    private static final Person OFFICER = new Person("subject-3", Reports.JAPAN, Set.of("officer"));
    private static final Person STRANGER = new Person("subject-4", Reports.OFFICE, Set.of("officer", "supervisor"));

    private static Hub hub;

    @BeforeAll
    static void open() {
        hub = new Hub("parked").start();
    }

    @AfterAll
    static void close() {
        hub.close();
    }

    @AfterEach
    void answerAgain() {
        answering();
    }

    @Test
    void asks_the_owner_s_people_and_nobody_else_by_a_day() {
        var aside = putAside();

        var asked = task(SUPERVISOR, aside);

        assertThat(asked.task().question()).isEqualTo("parked.again");
        assertThat(asked.task().facts())
                .contains("receiver=" + Hub.KOREA, "lane=CMAA", "reason=TIMED_OUT", "attempts=4");
        assertThat(asked.task().dueAt()).contains(asked.task().openedAt().plus(Duration.ofDays(1)));
        assertThat(tasks(STRANGER, aside)).isEmpty();
        assertThat(problem(() -> hub.desk().task(STRANGER, asked.task().taskId())))
                .isEqualTo("not-found");
        assertThat(problem(() -> decide(STRANGER, asked, TaskVote.yes("because"))))
                .isEqualTo("not-found");
        assertThat(problem(() -> hub.desk().release(STRANGER, asked.task().taskId())))
                .isEqualTo("not-found");
        assertThat(hub.desk().releases(SUPERVISOR, Waiting.Place.FIRST, 100).tasks())
                .isEmpty();
    }

    @Test
    void decides_anew_and_delivers_what_people_let_go_and_says_in_which_task() {
        var aside = putAside();
        var asked = task(OFFICER, aside);
        answering();

        decide(OFFICER, asked, TaskVote.yes("the partner is back"));

        awaitState(aside, "DELIVERED");
        assertThat(hub.leaves(report(aside)))
                .containsExactly("received", "decided", "sealed", "parked", "released", "decided", "delivered");
        assertThat(leaf("released", aside)).contains(asked.task().taskId() + ",subject-3");
        assertThat(problem(() -> decide(SUPERVISOR, asked, TaskVote.yes("once more"))))
                .isEqualTo("task-closed");
    }

    @Test
    void takes_a_release_for_a_yes_and_once() {
        var aside = putAside();
        var asked = task(SUPERVISOR, aside).task().taskId();
        answering();

        hub.desk().release(SUPERVISOR, asked);

        awaitState(aside, "DELIVERED");
        assertThat(problem(() -> hub.desk().release(SUPERVISOR, asked))).isEqualTo("not-found");
    }

    @Test
    void ends_what_people_do_not_want_to_go_and_the_provider_s_status_says_so() {
        var aside = putAside();
        var sent = hub.post.letters(aside).size();
        answering();

        decide(SUPERVISOR, task(SUPERVISOR, aside), TaskVote.no("SECURITY", "no more"));

        var status =
                hub.flowing().statusBoard().status(Reports.JAPAN, report(aside)).orElseThrow();
        assertThat(status.receivers())
                .singleElement()
                .satisfies(each -> assertThat(each.state()).isEqualTo("CANCELLED"));
        assertThat(leaf("cancelled", aside)).hasSize(1);
        assertThat(hub.select("select count(*) from tiding where subject = ? and event = 'decided'", report(aside)))
                .doesNotContain("0");
        assertThat(hub.post.letters(aside)).hasSize(sent);
    }

    @Test
    void lets_one_of_two_win_who_decide_at_once() throws Exception {
        var aside = putAside();
        var asked = task(OFFICER, aside);
        var together = new CyclicBarrier(2);
        answering();

        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads
                    .invokeAll(List.of(
                            voting(together, OFFICER, asked, TaskVote.yes("go")),
                            voting(together, SUPERVISOR, asked, TaskVote.no("SECURITY", "stay"))))
                    .stream()
                    .map(Outcomes::result)
                    .toList();

            assertThat(answers).containsOnlyOnce("decided");
        }
        assertThat(leaf("released", aside).size() + leaf("cancelled", aside).size())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"decision.before-commit,OPEN", "decision.committed,DECIDED"})
    void is_decided_wholly_or_not_at_all_though_it_breaks_off_at(String step, TaskState then) {
        var aside = putAside();
        var asked = task(OFFICER, aside);
        answering();
        hub.steps.breakOff(step, 1);

        assertThatThrownBy(() -> decide(OFFICER, asked, TaskVote.yes("go")))
                .isInstanceOf(Steps.BrokenOffException.class);

        assertThat(hub.desk().task(OFFICER, asked.task().taskId()).standing().state())
                .isEqualTo(then);
        if (then == TaskState.OPEN) {
            decide(OFFICER, asked, TaskVote.yes("go"));
        }
        awaitState(aside, "DELIVERED");
        assertThat(leaf("released", aside)).hasSize(1);
    }

    @Test
    void asks_no_more_about_what_was_delivered_after_all() {
        var aside = putAside();
        var asked = task(OFFICER, aside);
        var letter = hub.post.letters(aside).getFirst();

        hub.flowing().receiptArrivals().arrived(Hub.KOREA, hub.korea.receipt(letter));

        assertThat(hub.desk().task(OFFICER, asked.task().taskId()).standing().state())
                .isEqualTo(TaskState.CLOSED);
        assertThat(problem(() -> decide(OFFICER, asked, TaskVote.yes("go")))).isEqualTo("task-closed");
    }

    @Test
    void asks_anew_when_it_is_put_aside_again() {
        var aside = putAside();
        decide(OFFICER, task(OFFICER, aside), TaskVote.yes("go"));

        await().atMost(PATIENCE).until(() -> !tasks(OFFICER, aside).isEmpty());

        assertThat(hub.select("select count(*) from task where kind = 'PARKED' and subject = ?", aside))
                .containsExactly("2");
    }

    @Test
    void asks_about_a_report_that_cannot_be_addressed_and_addresses_it_when_that_is_released() {
        failToAddress();
        var reportId = submit(to("KR", Lane.CMAA));
        awaitMessage(reportId, "PARKED,database:22000");
        addressAgain();
        var asked = task(SUPERVISOR, reportId);

        assertThat(asked.task().facts()).containsExactly("reportId=" + reportId, "lane=CMAA", "reason=database:22000");
        assertThat(problem(() -> hub.desk().release(STRANGER, asked.task().taskId())))
                .isEqualTo("not-found");
        hub.desk().release(SUPERVISOR, asked.task().taskId());

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(hub.states(reportId)).containsExactly("customs:KR,CMAA,DELIVERED"));
        assertThat(hub.leaves(reportId))
                .containsExactly("received", "parked", "released", "decided", "sealed", "delivered");
        assertThat(hub.witness.heardAt(reportId).orElseThrow().truncatedTo(ChronoUnit.MICROS))
                .as("whoever belonged to its group when it was accepted")
                .isEqualTo(accepted(reportId));
    }

    private static Instant accepted(UUID reportId) {
        return new Database(hub.database)
                .transaction(tx -> Sql.of("select received_at from message where report_id = ?", reportId)
                        .first(tx, row -> Sql.instant(row, "received_at")))
                .orElseThrow();
    }

    @Test
    void ends_a_report_that_cannot_be_addressed_when_people_say_no() {
        failToAddress();
        var reportId = submit(to("KR", Lane.CMAA));
        awaitMessage(reportId, "PARKED,database:22000");
        addressAgain();

        decide(SUPERVISOR, task(SUPERVISOR, reportId), TaskVote.no("SECURITY", "no more"));

        assertThat(hub.flowing()
                        .statusBoard()
                        .status(Reports.JAPAN, reportId)
                        .orElseThrow()
                        .state())
                .isEqualTo("CANCELLED");
        assertThat(hub.leaves(reportId)).containsExactly("received", "parked", "cancelled");
        assertThat(hub.witness.refused).contains(reportId + ",customs:KR,refused-by-provider");
    }

    @Test
    void asks_after_a_restart_about_what_was_put_aside_before_anybody_was_asked() {
        var aside = putAside();
        var asked = task(OFFICER, aside).task();
        hub.change("delete from task where task_id = '" + asked.taskId() + "'");

        hub.restart();
        hub.restart();

        assertThat(tasks(OFFICER, aside))
                .singleElement()
                .satisfies(anew -> assertThat(anew.task().facts()).isEqualTo(asked.facts()));
    }

    @Test
    void asks_no_more_about_a_report_that_its_owner_cancels() {
        failToAddress();
        var reportId = submit(to("KR", Lane.CMAA));
        awaitMessage(reportId, "PARKED,database:22000");
        addressAgain();
        var asked = task(SUPERVISOR, reportId);
        var id = hub.newId();

        hub.accept(Reports.amending(
                id,
                "P-" + id.toString().substring(9, 35),
                FunctionCode.CANCEL,
                reportId,
                List.of(to("KR", Lane.CMAA))));

        assertThat(hub.desk().task(SUPERVISOR, asked.task().taskId()).standing().state())
                .isEqualTo(TaskState.CLOSED);
        assertThat(problem(() -> hub.desk().release(SUPERVISOR, asked.task().taskId())))
                .isEqualTo("not-found");
    }

    /** A delivery to Korea that was given up. */
    private static UUID putAside() {
        hub.post.answer(Hub.KOREA, letter -> {
            throw new DeliveryException("TIMED_OUT", null);
        });
        var reportId = submit(to("KR", Lane.CMAA));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(hub.states(reportId)).containsExactly("customs:KR,CMAA,PARKED"));
        return UUID.fromString(hub.select("select dispatch_id from dispatch where report_id = ?", reportId)
                .getFirst());
    }

    private static void answering() {
        hub.post.answer(Hub.KOREA, letter -> Optional.of(hub.korea.receipt(letter)));
    }

    private static void failToAddress() {
        hub.change("create function fail() returns trigger language plpgsql as $$ begin "
                + "raise exception using errcode = '22000'; end $$");
        hub.change("create trigger fail before insert on dispatch execute function fail()");
    }

    private static void addressAgain() {
        hub.change("drop trigger fail on dispatch");
        hub.change("drop function fail()");
    }

    private static UUID submit(Recipient... to) {
        var id = hub.newId();
        return hub.accept(Reports.report(id, "P-" + id.toString().substring(9, 35), List.of(to)))
                .reportId();
    }

    private static UUID report(UUID dispatchId) {
        return UUID.fromString(hub.select("select report_id from dispatch where dispatch_id = ?", dispatchId)
                .getFirst());
    }

    private static void awaitState(UUID dispatchId, String state) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(hub.select("select state from dispatch where dispatch_id = ?", dispatchId))
                                .containsExactly(state));
    }

    private static void awaitMessage(UUID reportId, String state) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                hub.select("select state, parked_reason from message where report_id = ?", reportId))
                        .containsExactly(state));
    }

    /** Task and person of each leaf of a kind that speaks of a dispatch and of a task. */
    private static List<String> leaf(String kind, UUID dispatchId) {
        return hub.select(
                "select convert_from(leaf, 'UTF8')::jsonb ->> 'taskId', convert_from(leaf, 'UTF8')::jsonb ->> 'by' "
                        + "from ledger_leaf where kind = ? and convert_from(leaf, 'UTF8')::jsonb ->> 'dispatchId' = ?",
                kind,
                dispatchId.toString());
    }

    private static StandingTask task(Person person, UUID subject) {
        return tasks(person, subject).getFirst();
    }

    private static List<StandingTask> tasks(Person person, UUID subject) {
        return hub.desk().page(person, TaskFilter.ofKind("PARKED"), Optional.empty(), 100).tasks().stream()
                .filter(standing -> standing.task().subject().equals(subject))
                .toList();
    }

    private static void decide(Person person, StandingTask asked, TaskVote vote) {
        hub.desk().decide(person, asked.task().taskId(), vote, OptionalInt.of(asked.version()));
    }

    private static Callable<String> voting(CyclicBarrier together, Person person, StandingTask asked, TaskVote vote) {
        return () -> {
            together.await();
            try {
                decide(person, asked, vote);
                return "decided";
            } catch (ProblemException e) {
                return e.problem().name();
            }
        };
    }
}
