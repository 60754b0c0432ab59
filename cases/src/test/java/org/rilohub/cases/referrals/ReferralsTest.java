package org.rilohub.cases.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rilohub.agreements.Agreements;
import org.rilohub.agreements.Decision;
import org.rilohub.agreements.Problem;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.QuestionTree;
import org.rilohub.agreements.Ruling;
import org.rilohub.cases.FreshDatabase;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.clocks.Alarms;
import org.rilohub.cases.tasks.StandingTask;
import org.rilohub.cases.tasks.Task;
import org.rilohub.cases.tasks.TaskDecision;
import org.rilohub.cases.tasks.TaskFilter;
import org.rilohub.cases.tasks.Tasks;
import org.rilohub.ledger.Leaves;
import org.rilohub.ledger.PostgresLedger;
import org.rilohub.schemas.Party;
import org.rilohub.security.GcmVault;

class ReferralsTest {
    private static final Party JAPAN = Party.customs("JP");
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
    private static final Agreements AGREEMENTS = Agreements.standard(content -> new TreeMap<>());

    private static FreshDatabase postgres;
    private static Connection tx;

    private final Clock clock = Clock.fixed(AT, ZoneOffset.UTC);
    private final Tasks tasks = new Tasks(
            new Leaves(new PostgresLedger(new SecureRandom()), clock),
            new Alarms(),
            new GcmVault(List.of(new SecretKeySpec(new byte[32], "AES")), new SecureRandom()),
            clock);
    private final Referrals referrals = new Referrals(tasks, UUID::randomUUID, clock);
    private final UUID dispatch = UUID.randomUUID();
    private final UUID message = UUID.randomUUID();

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

    @Test
    void asks_each_thing_of_those_who_may_answer_it_within_its_time() throws SQLException {
        referrals.decided(tx, dispatch, message, referred(List.of("H0", "H3"), true), Optional.empty());

        assertThat(open())
                .extracting(Task::question)
                .containsExactlyInAnyOrder("referral.nominal", "referral.handling");
        assertThat(open()).allSatisfy(task -> {
            assertThat(task.owner()).isEqualTo(JAPAN);
            assertThat(task.subject()).isEqualTo(dispatch);
            assertThat(task.deciders()).containsExactly("supervisor");
            assertThat(task.dueAt()).contains(AT.plus(Duration.ofDays(3)));
            assertThat(task.facts()).contains("messageId=" + message, "receiver=customs:HK", "lane=CMAA");
        });
    }

    @Test
    void asks_no_more_what_a_later_decision_does_not_ask() throws SQLException {
        referrals.decided(tx, dispatch, message, referred(List.of("H0", "H3"), true), Optional.empty());
        referrals.decided(tx, dispatch, message, referred(List.of("H3"), false), Optional.empty());

        assertThat(open()).extracting(Task::question).containsExactly("referral.handling");
    }

    @Test
    void keeps_whoever_wrote_the_message_from_allowing_it() throws SQLException {
        referrals.decided(tx, dispatch, message, referred(List.of("H0", "H3"), true), Optional.of("author-1"));

        assertThat(open())
                .hasSize(2)
                .allSatisfy(task -> assertThat(task.barred()).containsExactly("author-1"));
    }

    @Test
    void a_dispatch_is_decided_anew_once_everything_asked_was_answered() throws SQLException {
        referrals.decided(tx, dispatch, message, referred(List.of("H0"), true), Optional.empty());
        var asked = open().getFirst();

        tasks.close(tx, Referrals.KIND, dispatch);
        var anew = referrals.ruled(tx, asked, decision(true));

        assertThat(anew).isTrue();
        assertThat(referrals.of(tx, dispatch)).singleElement().satisfies(ruling -> {
            assertThat(ruling.says()).isEqualTo(Ruling.Says.ALLOW);
            assertThat(ruling.problems()).containsExactly(Problem.NOMINAL_NEEDS_HUMAN);
            assertThat(ruling.roles()).containsExactly("supervisor");
        });
    }

    @Test
    void a_no_closes_whatever_else_was_asked() throws SQLException {
        referrals.decided(tx, dispatch, message, referred(List.of("H0", "H3"), true), Optional.empty());

        assertThat(referrals.ruled(tx, open().getFirst(), decision(false))).isTrue();

        assertThat(open()).isEmpty();
        assertThat(referrals.of(tx, dispatch)).extracting(Ruling::says).containsExactly(Ruling.Says.REFUSE);
    }

    @Test
    void nobody_lets_go_what_needs_the_consent_of_another() throws SQLException {
        var tree = tree(List.of("H0"), false);
        tree.put("to", "KR");
        tree.put("origins", List.of(Map.of("from", "AU", "handling", List.of("H0"))));
        referrals.decided(tx, dispatch, message, referred(QuestionTree.read(tree)), Optional.empty());
        var asked = open().getFirst();

        assertThat(asked.question()).isEqualTo("referral.originator-consent");
        assertThatThrownBy(() -> referrals.ruled(tx, asked, decision(true))).isInstanceOf(OutOfTurnException.class);
        assertThat(referrals.of(tx, dispatch)).isEmpty();
    }

    private List<Task> open() throws SQLException {
        return tasks.page(tx, JAPAN, TaskFilter.ofKind(Referrals.KIND), Optional.empty(), 100).tasks().stream()
                .map(StandingTask::task)
                .filter(task -> task.subject().equals(dispatch))
                .toList();
    }

    private static TaskDecision decision(boolean positive) {
        var ground = positive ? Optional.<String>empty() : Optional.of("SECURITY");
        return new TaskDecision(
                positive, List.of("one"), Set.of("supervisor"), ground, Optional.of("because"), Optional.empty(), AT);
    }

    private static Decision referred(List<String> handling, boolean nominal) {
        return referred(QuestionTree.read(tree(handling, nominal)));
    }

    private static Decision referred(Question question) {
        return new Decision.Referred(question, AGREEMENTS.answer(question));
    }

    private static Map<String, Object> tree(List<String> handling, boolean nominal) {
        var tree = new TreeMap<String, Object>();
        tree.put("asOf", LocalDate.of(2025, 6, 30).toString());
        tree.put("from", "JP");
        tree.put("to", "HK");
        tree.put("lane", "CMAA");
        tree.put("messageType", "SeizureReport");
        tree.put("categories", List.of("TOBACCO"));
        tree.put("purpose", "INVESTIGATION");
        tree.put("proceedings", "NONE");
        tree.put("nominal", nominal);
        tree.put("handling", handling);
        tree.put("tlp", "AMBER");
        tree.put("classification", "NONE");
        tree.put("membership", "HELD");
        return tree;
    }
}
