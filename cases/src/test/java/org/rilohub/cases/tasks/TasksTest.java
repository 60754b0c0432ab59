package org.rilohub.cases.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rilohub.cases.FreshDatabase;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.Person;
import org.rilohub.cases.clocks.Alarms;
import org.rilohub.cases.tasks.NotDecidedException.Why;
import org.rilohub.ledger.Leaves;
import org.rilohub.ledger.PostgresLedger;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Party;
import org.rilohub.security.GcmVault;

class TasksTest {
    private static final Party JAPAN = Party.customs("JP");
    private static final Party KOREA = Party.customs("KR");
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
    private static final Person LAWYER = new Person("lawyer", JAPAN, Set.of("legal", "officer"));
    private static final Person SECOND = new Person("second", JAPAN, Set.of("legal"));
    private static final Person OFFICER = new Person("officer", JAPAN, Set.of("officer"));

    private static FreshDatabase postgres;
    private static Connection tx;

    private final Alarms alarms = new Alarms();
    private final Tasks tasks = new Tasks(
            new Leaves(new PostgresLedger(new SecureRandom()), Clock.fixed(AT, ZoneOffset.UTC)),
            alarms,
            new GcmVault(List.of(new SecretKeySpec(new byte[32], "AES")), new SecureRandom()),
            Clock.fixed(AT, ZoneOffset.UTC));
    private final Told told = new Told();
    private final TaskDecisions decisions = new TaskDecisions(tasks, List.of(told));

    /** Remembers what it was told; refuses what its case cannot take. */
    private static final class Told implements TaskWork {
        private final List<TaskDecision> decisions = new ArrayList<>();
        private boolean outOfTurn;

        @Override
        public String kind() {
            return "CASE";
        }

        @Override
        public synchronized void decided(Connection tx, Task task, TaskDecision decision) {
            if (outOfTurn) {
                throw new OutOfTurnException("out-of-turn", "CASE_IS_CLOSED", List.of());
            }
            decisions.add(decision);
        }
    }

    @BeforeAll
    static void start() throws SQLException {
        postgres = FreshDatabase.open();
        tx = postgres.connect();
    }

    @AfterAll
    static void stop() throws SQLException {
        tx.close();
        postgres.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        Sql.of("truncate task, task_vote, ruling, alarm").update(tx);
    }

    @Test
    void opens_one_task_for_each_question_about_a_subject() throws SQLException {
        var task = task(1);
        tasks.open(tx, task);
        tasks.open(tx, task(UUID.randomUUID(), task.subject(), 1, Set.of()));

        assertThat(tasks.page(tx, JAPAN, TaskFilter.OPEN, Optional.empty(), 9).tasks())
                .containsExactly(new StandingTask(task, TaskState.OPEN, 1, 0));
        assertThat(leaves("task-opened", task)).isEqualTo(1);
    }

    @Test
    void shows_a_task_to_its_owner_and_to_nobody_else() throws SQLException {
        var task = opened(1);
        var korean = new Person("korean", KOREA, Set.of("legal"));

        assertThat(tasks.page(tx, KOREA, TaskFilter.OPEN, Optional.empty(), 9).tasks())
                .isEmpty();
        assertThat(tasks.find(tx, KOREA, task.taskId())).isEmpty();
        assertThat(tasks.votes(tx, KOREA, task.taskId())).isEmpty();
        assertRefused(korean, task, TaskVote.yes("because"), Why.NOT_FOUND);
    }

    @Test
    void what_is_decided_is_decided_once() throws SQLException {
        var task = opened(1);
        decide(LAWYER, task, TaskVote.yes("because"));

        assertRefused(SECOND, task, TaskVote.yes("because"), Why.NOT_OPEN);
    }

    @Test
    void nobody_decides_on_what_they_did_not_read() throws SQLException {
        var task = opened(2);
        decide(LAWYER, task, TaskVote.yes("because"));

        assertThatThrownBy(
                        () -> decisions.decide(tx, SECOND, task.taskId(), TaskVote.yes("because"), OptionalInt.of(1)))
                .extracting("why")
                .isEqualTo(Why.CHANGED);
        decisions.decide(tx, SECOND, task.taskId(), TaskVote.yes("because"), OptionalInt.of(2));
    }

    @Test
    void only_a_role_the_task_names_decides() throws SQLException {
        assertRefused(OFFICER, opened(1), TaskVote.yes("because"), Why.NO_ROLE);
    }

    @Test
    void nobody_approves_their_own() throws SQLException {
        var task = task(UUID.randomUUID(), UUID.randomUUID(), 1, Set.of("lawyer"));
        tasks.open(tx, task);

        assertRefused(LAWYER, task, TaskVote.yes("because"), Why.BARRED);
    }

    @Test
    void whoever_answered_one_question_can_be_kept_from_another_that_is_open_and_nobody_else_is() throws SQLException {
        var task = opened(1);
        tasks.bar(tx, task.kind(), task.subject(), Set.of("referral.other"), "second");
        tasks.bar(tx, task.kind(), task.subject(), Set.of(task.question()), "lawyer");
        tasks.bar(tx, task.kind(), task.subject(), Set.of(task.question()), "lawyer");

        assertRefused(LAWYER, task, TaskVote.yes("because"), Why.BARRED);
        assertThat(tasks.find(tx, JAPAN, task.taskId()).orElseThrow())
                .satisfies(standing -> assertThat(standing.task().barred()).containsExactly("lawyer"))
                .satisfies(standing -> assertThat(standing.version()).isEqualTo(1));
        assertThat(decide(SECOND, task, TaskVote.yes("because")).state()).isEqualTo(TaskState.DECIDED);
    }

    @Test
    void the_second_pair_of_eyes_is_anothers() throws SQLException {
        var task = opened(2);
        assertThat(decide(LAWYER, task, TaskVote.yes("first")).state()).isEqualTo(TaskState.HALF_DECIDED);

        assertRefused(LAWYER, task, TaskVote.yes("again"), Why.SAME_PERSON);
        assertThat(told.decisions).isEmpty();

        assertThat(decide(SECOND, task, TaskVote.yes("second")).state()).isEqualTo(TaskState.DECIDED);
        assertThat(told.decisions)
                .containsExactly(new TaskDecision(
                        true,
                        List.of("lawyer", "second"),
                        Set.of("legal"),
                        Optional.empty(),
                        Optional.of("second"),
                        Optional.empty(),
                        AT));
        assertThat(leaves("task-approved", task)).isEqualTo(1);
        assertThat(leaves("task-decided", task)).isEqualTo(1);
    }

    @Test
    void one_no_is_enough_and_needs_a_ground_of_the_list() throws SQLException {
        var task = opened(2);

        assertRefused(LAWYER, task, TaskVote.no("BECAUSE", "because"), Why.GROUND);
        assertRefused(LAWYER, task, new TaskVote(false, Optional.empty(), "because", Optional.empty()), Why.GROUND);
        assertRefused(
                LAWYER, task, new TaskVote(true, Optional.of("SECURITY"), "because", Optional.empty()), Why.GROUND);
        decide(LAWYER, task, TaskVote.no("SECURITY", "because"));

        assertThat(told.decisions).singleElement().satisfies(decision -> {
            assertThat(decision.positive()).isFalse();
            assertThat(decision.ground()).contains("SECURITY");
        });
    }

    @Test
    void nobody_decides_without_reasons() throws SQLException {
        assertRefused(LAWYER, opened(1), TaskVote.yes(" "), Why.REASONS);
    }

    @Test
    void whoever_says_yes_to_a_choice_chooses_and_the_second_chooses_the_same() throws SQLException {
        var task = choice();

        assertRefused(LAWYER, task, TaskVote.yes("because"), Why.CHOICE);
        assertRefused(LAWYER, task, TaskVote.choosing("JP-NL-CMAA", "because"), Why.CHOICE);
        decide(LAWYER, task, TaskVote.choosing("JP-KR-CMAA", "because"));
        assertRefused(SECOND, task, TaskVote.choosing("JP-KR-EPA", "because"), Why.CHOICE);
        decide(SECOND, task, TaskVote.choosing("JP-KR-CMAA", "because"));

        assertThat(told.decisions)
                .singleElement()
                .satisfies(decision -> assertThat(decision.choice()).contains("JP-KR-CMAA"));
        assertRefused(LAWYER, opened(1), TaskVote.choosing("JP-KR-CMAA", "because"), Why.CHOICE);
    }

    @Test
    void what_people_write_lies_under_a_key_and_enters_no_leaf() throws SQLException {
        var task = opened(1);
        decide(LAWYER, task, TaskVote.yes("Sample Person is known"));

        assertThat(tasks.votes(tx, JAPAN, task.taskId()))
                .extracting(cast -> cast.vote().reasons())
                .containsExactly("Sample Person is known");
        assertThat(Sql.of("select convert_from(leaf, 'UTF8') as text from ledger_leaf")
                        .list(tx, row -> row.getString("text")))
                .noneMatch(text -> text.contains("Sample"));
        assertThat(Sql.of("select count(*) from task_vote where position('Sample'::bytea in reasons) > 0")
                        .first(tx, row -> row.getInt(1)))
                .contains(0);
    }

    @Test
    void what_is_gone_is_closed_without_a_decision() throws SQLException {
        var task = opened(1);

        tasks.close(tx, "CASE", task.subject());

        assertThat(tasks.find(tx, JAPAN, task.taskId()).map(StandingTask::state))
                .contains(TaskState.CLOSED);
        assertThat(tasks.isOpen(tx, "CASE", task.subject())).isFalse();
        assertThat(leaves("task-closed", task)).isEqualTo(1);
        assertThat(alarms.of(tx, "task", task.taskId())).isEmpty();
        assertRefused(LAWYER, task, TaskVote.yes("because"), Why.NOT_OPEN);
    }

    @Test
    void late_is_an_event_and_a_reminder_a_day_and_never_a_decision() throws SQLException {
        var task = opened(1);
        var due = task.dueAt().orElseThrow();

        for (int day = 0; day < 20; day++) {
            alarms.ring(tx, List.of(tasks), due.plus(Duration.ofDays(day)));
        }

        assertThat(leaves("task-overdue", task)).isEqualTo(7);
        assertThat(tasks.find(tx, JAPAN, task.taskId())).hasValueSatisfying(standing -> {
            assertThat(standing.state()).isEqualTo(TaskState.OPEN);
            assertThat(standing.reminders()).isEqualTo(7);
        });
        assertThat(told.decisions).isEmpty();
    }

    @Test
    void a_task_that_was_decided_in_time_is_not_called_overdue() throws SQLException {
        var task = opened(1);
        decide(LAWYER, task, TaskVote.yes("because"));

        assertThat(alarms.ring(tx, List.of(tasks), AT.plus(Duration.ofDays(99))))
                .isFalse();
        assertThat(leaves("task-overdue", task)).isZero();
    }

    @Test
    void pages_go_on_where_the_last_one_ended_whatever_was_opened_or_decided_meanwhile() throws SQLException {
        var first = opened(1);
        var second = opened(1);
        var third = opened(1);
        var known = List.of(first, second, third).stream()
                .map(Task::taskId)
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();

        var page = tasks.page(tx, JAPAN, TaskFilter.OPEN, Optional.empty(), 2);
        tasks.close(tx, "CASE", page.tasks().getFirst().task().subject());
        var cursor = TaskCursor.of(page.next().orElseThrow().text());
        var rest = tasks.page(tx, JAPAN, TaskFilter.OPEN, Optional.of(cursor), 2);

        assertThat(page.tasks())
                .extracting(each -> each.task().taskId())
                .containsExactlyElementsOf(known.subList(0, 2));
        assertThat(rest.tasks()).extracting(each -> each.task().taskId()).containsExactly(known.getLast());
        assertThat(rest.next()).isEmpty();
    }

    @Test
    void lists_by_kind_state_day_and_role() throws SQLException {
        var task = opened(2);
        decide(LAWYER, task, TaskVote.yes("because"));
        var due = task.dueAt().orElseThrow();

        assertThat(listed(TaskFilter.ofKind("CASE"))).isEqualTo(1);
        assertThat(listed(TaskFilter.ofKind("ELSE"))).isZero();
        assertThat(listed(filter(TaskState.HALF_DECIDED, due.plusSeconds(1), "legal")))
                .isEqualTo(1);
        assertThat(listed(filter(TaskState.OPEN, due.plusSeconds(1), "legal"))).isZero();
        assertThat(listed(filter(TaskState.HALF_DECIDED, due, "legal"))).isZero();
        assertThat(listed(filter(TaskState.HALF_DECIDED, due.plusSeconds(1), "officer")))
                .isZero();
    }

    @Test
    void a_cursor_of_nobodys_is_refused() {
        for (var text : List.of("", "AAAA", "%", "MjAyNiBub3QgYW4gaWQ")) {
            assertThatThrownBy(() -> TaskCursor.of(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void of_two_who_decide_at_once_exactly_one_wins() throws Exception {
        var task = opened(1);
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(deciding(LAWYER, task, together));
            var other = threads.submit(deciding(SECOND, task, together));

            assertThat(List.of(won(one::get), won(other::get))).containsExactlyInAnyOrder(true, false);
        }
        assertThat(told.decisions).hasSize(1);
        assertThat(tasks.votes(tx, JAPAN, task.taskId())).hasSize(1);
    }

    @Test
    void a_case_that_has_moved_on_takes_no_decision_and_nothing_is_stored() throws SQLException {
        var task = opened(1);
        told.outOfTurn = true;

        try (var own = postgres.connect()) {
            own.setAutoCommit(false);
            assertThatThrownBy(() ->
                            decisions.decide(own, LAWYER, task.taskId(), TaskVote.yes("because"), OptionalInt.empty()))
                    .isInstanceOf(OutOfTurnException.class);
            own.rollback();
        }

        assertThat(tasks.find(tx, JAPAN, task.taskId()).map(StandingTask::state))
                .contains(TaskState.OPEN);
        assertThat(leaves("task-decided", task)).isZero();
    }

    @Test
    void two_works_for_one_kind_are_a_mistake() {
        assertThatThrownBy(() -> new TaskDecisions(tasks, List.of(told, new Told())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Callable<StandingTask> deciding(Person person, Task task, CyclicBarrier together) {
        return () -> {
            try (var own = postgres.connect()) {
                own.setAutoCommit(false);
                together.await();
                var after = decisions.decide(own, person, task.taskId(), TaskVote.yes("because"), OptionalInt.empty());
                own.commit();
                return after;
            }
        };
    }

    private static boolean won(Callable<StandingTask> outcome) throws Exception {
        try {
            return outcome.call().state() == TaskState.DECIDED;
        } catch (ExecutionException e) {
            assertThat(e.getCause()).extracting("why").isEqualTo(Why.NOT_OPEN);
            return false;
        }
    }

    private int listed(TaskFilter filter) throws SQLException {
        return tasks.page(tx, JAPAN, filter, Optional.empty(), 9).tasks().size();
    }

    private static TaskFilter filter(TaskState state, Instant dueBefore, String role) {
        return new TaskFilter(Optional.empty(), Optional.of(state), Optional.of(dueBefore), Optional.of(role));
    }

    private StandingTask decide(Person person, Task task, TaskVote vote) throws SQLException {
        return decisions.decide(tx, person, task.taskId(), vote, OptionalInt.empty());
    }

    private void assertRefused(Person person, Task task, TaskVote vote, Why why) {
        assertThatThrownBy(() -> decide(person, task, vote))
                .isInstanceOf(NotDecidedException.class)
                .extracting("why")
                .isEqualTo(why);
    }

    private static int leaves(String kind, Task task) throws SQLException {
        return Sql.of(
                        "select count(*) from ledger_leaf where kind = ? and position(? in convert_from(leaf, 'UTF8')) > 0",
                        kind,
                        task.taskId().toString())
                .first(tx, row -> row.getInt(1))
                .orElseThrow();
    }

    private Task opened(int approvals) throws SQLException {
        var task = task(approvals);
        tasks.open(tx, task);
        return task;
    }

    private Task choice() throws SQLException {
        var task = new Task(
                UUID.randomUUID(),
                JAPAN,
                "CASE",
                UUID.randomUUID(),
                "referral.basis-choice",
                List.of("choice=JP-KR-CMAA", "choice=JP-KR-EPA"),
                Set.of("legal"),
                2,
                Set.of(),
                AT,
                Optional.empty());
        tasks.open(tx, task);
        return task;
    }

    private static Task task(int approvals) {
        return task(UUID.randomUUID(), UUID.randomUUID(), approvals, Set.of());
    }

    private static Task task(UUID taskId, UUID subject, int approvals, Set<String> barred) {
        return new Task(
                taskId,
                JAPAN,
                "CASE",
                subject,
                "referral.nominal",
                List.of("receiver=customs:KR"),
                Set.of("legal"),
                approvals,
                barred,
                AT,
                Optional.of(AT.plus(Duration.ofDays(3))));
    }
}
