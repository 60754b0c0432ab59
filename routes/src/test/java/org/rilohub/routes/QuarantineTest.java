package org.rilohub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.rilohub.routes.Outcomes.problem;
import static org.rilohub.routes.Reports.to;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rilohub.cases.Person;
import org.rilohub.cases.tasks.StandingTask;
import org.rilohub.cases.tasks.TaskFilter;
import org.rilohub.cases.tasks.TaskState;
import org.rilohub.cases.tasks.TaskVote;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Submission;
import org.rilohub.security.Door;
import org.rilohub.security.Received;

/** What nobody could trust when it came, and what people of the hub's office make of it. */
class QuarantineTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Person FIRST = new Person("subject-1", Reports.OFFICE, Set.of("officer"));
    private static final Person SECOND = new Person("subject-2", Reports.OFFICE, Set.of("supervisor"));
    private static final Person THIRD = new Person("subject-3", Reports.OFFICE, Set.of("officer"));
    private static final Person SENDER = new Person("subject-4", Reports.JAPAN, Set.of("officer", "supervisor"));

    private static Hub hub;

    @BeforeAll
    static void open() {
        hub = new Hub("quarantine").start();
        hub.post.answer(Hub.KOREA, letter -> Optional.of(hub.korea.receipt(letter)));
    }

    @AfterAll
    static void close() {
        hub.close();
    }

    /** So that no test is in the hour of another. */
    @BeforeEach
    void later() {
        hub.clock.advance(Duration.ofHours(2));
    }

    @Test
    void asks_the_hub_s_office_and_never_the_peer_and_shows_no_content() {
        var instance = untrusted(message());

        var asked = task(instance);

        assertThat(asked.task().owner()).isEqualTo(Reports.OFFICE);
        assertThat(asked.task().question()).isEqualTo("quarantine.again");
        assertThat(asked.task().facts())
                .contains("peer=" + Reports.JAPAN, "door=REST", "reason=UNKNOWN_PEER", "messages=1");
        assertThat(asked.task().approvals()).isEqualTo(2);
        assertThat(asked.task().dueAt()).isPresent();
        assertThat(problem(() -> hub.desk().task(SENDER, asked.task().taskId())))
                .isEqualTo("not-found");
        assertThat(problem(() -> vote(SENDER, asked, TaskVote.yes("mine")))).isEqualTo("not-found");
        assertThat(problem(() -> hub.desk().release(FIRST, asked.task().taskId())))
                .isEqualTo("decision-needed");
    }

    @Test
    void accepts_what_holds_now_judged_by_when_it_came_and_links_it_to_what_was_quarantined() {
        var message = message();
        var instance = untrusted(message);
        var asked = task(instance);
        var came = hub.select("select at from quarantine where id = ?", instance);
        hub.clock.advance(Duration.ofDays(1));

        decideBoth(asked);

        var reportId = UUID.fromString(reports(message).getFirst());
        assertThat(row(instance)).containsExactly("REPLAYED," + asked.task().taskId() + "," + reportId + ",null");
        assertThat(hub.select("select received_at from message where report_id = ?", reportId))
                .isEqualTo(came);
        assertThat(replayed(instance))
                .containsExactly(asked.task().taskId() + ",ACCEPTED," + reportId + ",UNKNOWN_PEER,null");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(hub.states(reportId)).containsExactly("customs:KR,CMAA,DELIVERED"));
        assertThat(problem(() -> vote(THIRD, asked, TaskVote.yes("once more")))).isEqualTo("task-closed");
    }

    /** As the message that comes again does: it is counted beside its message, and then told of in the task. */
    @Test
    void a_vote_waits_for_what_came_again_before_it_takes_the_task() throws Exception {
        var instance = untrusted(message());
        vote(FIRST, task(instance), TaskVote.yes("known"));
        var half = task(instance);

        try (var other = hub.database.getConnection();
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            other.setAutoCommit(false);
            Sql.of("select 1 from quarantine where id = ? for update", instance).list(other, row -> true);
            var second = people.submit(() -> vote(SECOND, half, TaskVote.yes("known")));
            await().atMost(PATIENCE).until(QuarantineTest::somebodyWaits);

            assertThat(Sql.of(
                                    "select 1 from task where task_id = ? for update nowait",
                                    half.task().taskId())
                            .list(other, row -> true))
                    .hasSize(1);
            other.rollback();
            second.get();
        }
        assertThat(row(instance).getFirst()).startsWith("REPLAYED");
    }

    private static boolean somebodyWaits() {
        return !hub.select(
                        "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
                                + " and query like '%quarantine%for update%'")
                .isEmpty();
    }

    @Test
    void needs_two_different_people() {
        var instance = untrusted(message());
        vote(FIRST, task(instance), TaskVote.yes("known"));

        assertThat(problem(() -> vote(FIRST, task(instance), TaskVote.yes("known"))))
                .isEqualTo("already-approved");

        assertThat(row(instance)).containsExactly("KEPT,null,null,null");
    }

    @Test
    void keeps_what_is_refused_again_and_asks_no_second_time() {
        var message = message();
        var instance = untrusted(message);
        var asked = task(instance);
        hub.forgotten.add(Reports.JAPAN);

        decideBoth(asked);
        hub.forgotten.clear();

        assertThat(reports(message)).isEmpty();
        assertThat(row(instance)).containsExactly("REFUSED," + asked.task().taskId() + ",null,UNKNOWN_PEER");
        assertThat(replayed(instance))
                .containsExactly(asked.task().taskId() + ",REFUSED,null,UNKNOWN_PEER,UNKNOWN_PEER");
        assertThat(hub.select("select count(*) from task where subject = ?", instance))
                .containsExactly("1");
        assertThat(hub.select("select count(*) from quarantine where wrapped_key is not null and id = ?", instance))
                .containsExactly("1");
    }

    @Test
    void refuses_what_was_too_old_when_it_came_though_it_is_trusted_now() {
        var message = message();
        var sealed = hub.japan.sealed(message);
        hub.clock.advance(Duration.ofMinutes(10));
        var instance = untrusted(hub.japan.arriving(sealed));

        decideBoth(task(instance));

        assertThat(reports(message)).isEmpty();
        assertThat(row(instance).getFirst()).startsWith("REFUSED,").endsWith(",NOT_FRESH");
    }

    @Test
    void holds_a_message_to_what_its_sender_said_outside_of_it() {
        var message = message();
        var received = new Received(
                Door.REST,
                Reports.JAPAN,
                hub.japan.sealed(message),
                hub.clock.instant(),
                Optional.of(UUID.randomUUID()),
                Optional.of("/v1/seizure-reports"));
        var instance = untrusted(received);

        decideBoth(task(instance));

        assertThat(reports(message)).isEmpty();
        assertThat(row(instance).getFirst()).endsWith(",IDEMPOTENCY_KEY_MISMATCH");
    }

    @Test
    void takes_what_came_meanwhile_by_itself_for_the_same_message() {
        var message = message();
        var instance = untrusted(message);
        var itself = hub.accept(message);

        decideBoth(task(instance));

        assertThat(reports(message)).containsExactly(itself.reportId().toString());
        assertThat(row(instance).getFirst()).startsWith("REPLAYED,").contains(itself.reportId() + ",");
        assertThat(hub.accept(message)).isEqualTo(itself);
    }

    @Test
    void refuses_other_content_under_an_id_that_was_used_meanwhile_and_stores_the_decision_all_the_same() {
        var message = message();
        var instance = untrusted(message);
        var id = message.header().messageId();
        hub.accept(Reports.report(id, "Q-" + hub.newId().toString().substring(9, 35), List.of(to("NL", Lane.CMAA))));

        decideBoth(task(instance));

        assertThat(row(instance).getFirst()).startsWith("REFUSED,").endsWith(",ID_REUSE");
        assertThat(reports(message)).hasSize(1);
    }

    @Test
    void ends_what_people_do_not_want_and_keeps_it() {
        var message = message();
        var instance = untrusted(message);
        var asked = task(instance);

        vote(FIRST, asked, TaskVote.no("SECURITY", "nobody knows them"));

        assertThat(reports(message)).isEmpty();
        assertThat(row(instance)).containsExactly("ENDED," + asked.task().taskId() + ",null,null");
        assertThat(kinds(instance)).containsExactly("quarantined", "quarantine-ended");
    }

    @Test
    void replays_once_though_two_give_the_last_vote_at_once() throws Exception {
        var message = message();
        var instance = untrusted(message);
        vote(FIRST, task(instance), TaskVote.yes("known"));
        var asked = hub.desk().task(FIRST, task(instance).task().taskId()).standing();
        var together = new CyclicBarrier(2);

        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers =
                    threads.invokeAll(List.of(voting(together, SECOND, asked), voting(together, THIRD, asked))).stream()
                            .map(Outcomes::result)
                            .toList();

            assertThat(answers).containsOnlyOnce("decided");
        }
        assertThat(reports(message)).hasSize(1);
        assertThat(replayed(instance)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"accept.before-commit,false", "decision.before-commit,false", "decision.committed,true"})
    void is_replayed_and_marked_or_neither_though_it_breaks_off_at(String step, boolean stored) {
        var message = message();
        var instance = untrusted(message);
        var asked = task(instance);
        vote(FIRST, asked, TaskVote.yes("known"));
        hub.steps.breakOff(step, 1);

        assertThatThrownBy(() -> vote(SECOND, task(instance), TaskVote.yes("known")))
                .isInstanceOf(Steps.BrokenOffException.class);

        assertThat(reports(message)).hasSize(stored ? 1 : 0);
        assertThat(row(instance).getFirst()).startsWith(stored ? "REPLAYED" : "KEPT");
        if (!stored) {
            vote(SECOND, task(instance), TaskVote.yes("known"));
        }
        assertThat(reports(message)).hasSize(1);
        assertThat(replayed(instance)).hasSize(1);
    }

    @Test
    void asks_once_about_what_one_peer_sends_within_an_hour_until_somebody_has_voted() {
        var first = untrusted(message());
        var lead = task(first);
        var second = untrusted(message());
        assertThat(task(first).task().facts()).contains("messages=2");
        assertThat(problem(() -> vote(FIRST, lead, TaskVote.yes("known")))).isEqualTo("precondition-failed");
        vote(FIRST, task(first), TaskVote.yes("known"));

        var third = untrusted(message());
        vote(SECOND, task(first), TaskVote.yes("known"));

        assertThat(row(first).getFirst()).startsWith("REPLAYED");
        assertThat(row(second).getFirst()).startsWith("REPLAYED");
        assertThat(row(third).getFirst()).startsWith("KEPT");
        assertThat(task(third).task().facts()).contains("messages=1");
        hub.clock.advance(Duration.ofHours(1));
        var fourth = untrusted(message());
        assertThat(task(fourth).task().facts()).contains("messages=1");
        assertThat(task(fourth).task().taskId()).isNotEqualTo(task(third).task().taskId());
    }

    @Test
    void keeps_each_message_of_a_minute_and_the_same_octets_once_and_says_how_often_they_came() {
        var several = List.of(hub.japan.sealed(message()), hub.japan.sealed(message()), hub.japan.sealed(message()));
        hub.forgotten.add(Reports.JAPAN);

        var instances =
                several.stream().map(wire -> refused(hub.japan.arriving(wire))).toList();
        var again = refused(hub.japan.arriving(several.get(1)));

        assertThat(instances)
                .doesNotHaveDuplicates()
                .allSatisfy(each -> assertThat(row(each)).containsExactly("KEPT,null,null,null"));
        assertThat(instances).contains(again);
        assertThat(task(instances.getFirst()).task().facts()).contains("messages=3", "repeats=1", "beyond=0");
        assertThat(kinds(instances.getLast())).containsExactly("quarantined");
        hub.forgotten.clear();
        decideBoth(task(instances.getFirst()));
        assertThat(instances)
                .allSatisfy(each -> assertThat(row(each).getFirst()).startsWith("REPLAYED"));
    }

    @Test
    void keeps_no_more_of_a_peer_than_it_has_room_for_and_says_how_many_were_beyond() {
        hub.forgotten.add(Reports.JAPAN);
        var first = refused(hub.japan.arriving(hub.japan.sealed(message())));
        hub.change("update quarantine set octets = ? where id = ?", (int) Quarantine.MOST_OCTETS, first);

        var beyond = refused(hub.japan.arriving(hub.japan.sealed(message())));

        hub.forgotten.clear();
        assertThat(beyond).isEqualTo(first);
        assertThat(task(first).task().facts()).contains("messages=1", "beyond=1");
    }

    private static UUID refused(Received received) {
        return assertThatThrownBy(() -> hub.flowing().acceptance().accept(received))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .actual()
                .problem()
                .instance();
    }

    @Test
    void asks_no_more_about_a_peer_of_which_too_much_waits() {
        for (int i = 0; i < QuarantineTasks.MOST + 2; i++) {
            hub.clock.advance(Duration.ofHours(1));
            untrusted(hub.america.arriving(hub.america.sealed(message())), Hub.AMERICA);
        }

        assertThat(hub.desk()
                        .page(FIRST, TaskFilter.ofKind("QUARANTINE"), Optional.empty(), 100)
                        .tasks())
                .filteredOn(each -> each.task().facts().contains("peer=" + Hub.AMERICA))
                .hasSize(QuarantineTasks.MOST);
        assertThat(hub.select("select count(*) from quarantine where peer = 'customs:US' and lead is null"))
                .containsExactly("2");
    }

    private static Submission message() {
        var id = hub.newId();
        return Reports.report(id, "Q-" + id.toString().substring(9, 35), List.of(to("KR", Lane.CMAA)));
    }

    private static UUID untrusted(Submission message) {
        return untrusted(hub.japan.arriving(hub.japan.sealed(message)));
    }

    private static UUID untrusted(Received received) {
        return untrusted(received, Reports.JAPAN);
    }

    /** Comes while the hub has not been told of its sender's keys, and in a window of its own. */
    private static UUID untrusted(Received received, org.rilohub.schemas.Party sender) {
        hub.forgotten.add(sender);
        try {
            return refused(received);
        } finally {
            hub.forgotten.remove(sender);
            hub.clock.advance(Duration.ofMinutes(2));
        }
    }

    private static List<String> reports(Submission message) {
        return hub.select(
                "select report_id from message where message_id = ?",
                message.header().messageId());
    }

    private static List<String> row(UUID instance) {
        return hub.select("select state, task_id, report_id, outcome from quarantine where id = ?", instance);
    }

    private static List<String> replayed(UUID instance) {
        return hub.select(
                "select tree ->> 'taskId', tree ->> 'outcome', tree ->> 'reportId', tree ->> 'reason', tree ->> 'again' "
                        + "from (select kind, convert_from(leaf, 'UTF8')::jsonb as tree from ledger_leaf) as leaf "
                        + "where kind = 'replayed' and tree ->> 'instance' = ?",
                instance.toString());
    }

    private static List<String> kinds(UUID instance) {
        return hub.select(
                "select kind from ledger_leaf where convert_from(leaf, 'UTF8')::jsonb ->> 'instance' = ? "
                        + "and kind <> 'security-repeats' order by appended_at",
                instance.toString());
    }

    private static StandingTask task(UUID instance) {
        return hub.desk().page(FIRST, TaskFilter.ofKind("QUARANTINE"), Optional.empty(), 100).tasks().stream()
                .filter(standing -> standing.task().subject().equals(instance))
                .findFirst()
                .orElseThrow();
    }

    private static void decideBoth(StandingTask asked) {
        vote(FIRST, asked, TaskVote.yes("known"));
        var half = hub.desk().task(SECOND, asked.task().taskId()).standing();
        assertThat(half.state()).isEqualTo(TaskState.HALF_DECIDED);
        vote(SECOND, half, TaskVote.yes("known"));
    }

    private static void vote(Person person, StandingTask asked, TaskVote vote) {
        hub.desk().decide(person, asked.task().taskId(), vote, OptionalInt.of(asked.version()));
    }

    private static Callable<String> voting(CyclicBarrier together, Person person, StandingTask asked) {
        return () -> {
            together.await();
            try {
                vote(person, asked, TaskVote.yes("known"));
                return "decided";
            } catch (ProblemException e) {
                return e.problem().name();
            }
        };
    }
}
