package org.rilohub.cases.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rilohub.cases.consents.Desk.AUSTRIA;
import static org.rilohub.cases.consents.Desk.JAPAN;
import static org.rilohub.cases.consents.Desk.KOREA;
import static org.rilohub.cases.consents.Desk.LAST_DAY;
import static org.rilohub.cases.consents.Desk.TODAY;
import static org.rilohub.cases.consents.Desk.refusal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.OutOfTurnException.Defect;
import org.rilohub.cases.disclosures.Binder;
import org.rilohub.cases.disclosures.Letters;
import org.rilohub.cases.disclosures.Tables;
import org.rilohub.cases.tasks.Task;
import org.rilohub.cases.tasks.TaskDecision;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.ConsentAnswer;

/** What a decision must be, guard by guard, and what follows from it. */
class DecidingTest {
    private static Tables tables;

    private Connection tx;
    private Desk desk;

    @BeforeAll
    static void start() {
        tables = new Tables();
    }

    @AfterAll
    static void stop() {
        tables.close();
    }

    @BeforeEach
    void open() throws SQLException {
        tx = tables.begin();
        desk = new Desk(tx);
    }

    @AfterEach
    void undo() throws SQLException {
        tx.rollback();
        tx.close();
    }

    private UUID forCourt() throws SQLException {
        return desk.ask(Desk.forCourt(desk.toldAustria().dispatchId()));
    }

    private UUID onward() throws SQLException {
        return desk.ask(Desk.onward(desk.toldAustria().dispatchId(), KOREA));
    }

    @Test
    void takes_a_decision_from_nobody_but_the_one_who_was_asked() throws SQLException {
        var consent = onward();

        assertThat(refusal(() -> desk.decide(Desk.granted(consent), KOREA, AUSTRIA))
                        .problem())
                .isEqualTo("not-found");
        assertThat(refusal(() -> desk.decide(Desk.granted(consent), AUSTRIA, AUSTRIA))
                        .problem())
                .isEqualTo("not-found");
        assertThat(refusal(() -> desk.decide(Desk.granted(UUID.randomUUID()))).problem())
                .isEqualTo("not-found");
    }

    @Test
    void tells_the_answer_to_nobody_but_the_asker() throws SQLException {
        var consent = onward();

        assertThat(refusal(() -> desk.decide(Desk.granted(consent), JAPAN, KOREA))
                        .reason())
                .isEqualTo("WRONG_RECEIVER");
    }

    @Test
    void says_what_is_possible_when_a_decision_is_out_of_turn() throws SQLException {
        var consent = onward();

        var refusal = refusal(() -> desk.decide(Desk.withdrawn(consent)));

        assertThat(refusal.problem()).isEqualTo("out-of-turn");
        assertThat(refusal.reason()).isEqualTo("CONSENT_IS_IN_EXAMINATION");
        assertThat(refusal.defects().getFirst().remedy()).contains("GRANT, GRANT_WITH_CONDITIONS, REFUSE");
    }

    @Test
    void refuses_nothing_without_a_ground() throws SQLException {
        var consent = onward();
        var silent = Desk.decision(consent, ConsentAnswer.REFUSED, Optional.empty(), List.of(), Optional.empty());

        assertThat(refusal(() -> desk.decide(silent)).reason()).isEqualTo("GROUND_MISSING");
    }

    @Test
    void refuses_on_what_the_examination_found() throws SQLException {
        var consent = forCourt();
        var task = desk.binder.task(consent, "consent.political-offence");
        desk.work.decided(tx, task, Binder.no("POLITICAL_OFFENCE", Desk.AT));

        assertThat(refusal(() -> desk.decide(Desk.refused(consent, "RESOURCES")))
                        .reason())
                .isEqualTo("GROUND_DOES_NOT_FIT");
        desk.decide(Desk.refused(consent, "POLITICAL_OFFENCE"));
        assertThat(desk.state(consent)).isEqualTo(ConsentState.REFUSED);
    }

    @Test
    void after_one_no_only_a_refusal_is_possible_and_the_other_tasks_are_gone() throws SQLException {
        var grounds = Map.of(
                ConsentStep.POLITICAL_OFFENCE, "POLITICAL_OFFENCE",
                ConsentStep.DUAL_CRIMINALITY, "DUAL_CRIMINALITY",
                ConsentStep.ASSURANCE, "NO_ASSURANCE",
                ConsentStep.JUSTICE_CONFIRMS, "DUAL_CRIMINALITY",
                ConsentStep.FOREIGN_AFFAIRS_CONFIRMS, "NO_ASSURANCE");
        for (var no : grounds.entrySet()) {
            var consent = forCourt();
            var task = desk.binder.task(consent, no.getKey().question());
            desk.work.decided(tx, task, Binder.no(no.getValue(), Desk.AT));

            assertThat(desk.binder.of(consent)).isEmpty();
            var refusal = refusal(() -> desk.decide(Desk.granted(consent)));
            assertThat(refusal.reason()).isEqualTo("EXAMINATION_IS_NEGATIVE");
            assertThat(refusal.defects())
                    .extracting(Defect::rule)
                    .containsExactly(no.getKey().name());
            desk.decide(Desk.refused(consent, no.getValue()));
        }
    }

    @Test
    void grants_nothing_before_both_ministries_have_confirmed() throws SQLException {
        var consent = forCourt();
        desk.answer(consent, ConsentStep.POLITICAL_OFFENCE);
        desk.answer(consent, ConsentStep.DUAL_CRIMINALITY);
        desk.answer(consent, ConsentStep.ASSURANCE);

        assertThat(open(consent)).containsExactly("JUSTICE_CONFIRMS", "FOREIGN_AFFAIRS_CONFIRMS");
        desk.answer(consent, ConsentStep.FOREIGN_AFFAIRS_CONFIRMS);
        assertThat(open(consent)).containsExactly("JUSTICE_CONFIRMS");
        desk.answer(consent, ConsentStep.JUSTICE_CONFIRMS);

        desk.decide(Desk.granted(consent));
        assertThat(desk.state(consent)).isEqualTo(ConsentState.GRANTED);
        assertThat(Tables.leaves(tx, "consent-step-answered")).hasSize(5);
        assertThat(Tables.leaves(tx, "consent-granted")).hasSize(1);
    }

    @Test
    void whoever_examined_an_exclusion_confirms_nothing_for_a_ministry_and_the_other_way_round() throws SQLException {
        var consent = forCourt();
        desk.answer(consent, ConsentStep.ASSURANCE);
        assertThat(barred(consent))
                .containsExactlyInAnyOrder("consent.justice-confirms", "consent.foreign-affairs-confirms");

        var other = forCourt();
        desk.answer(other, ConsentStep.JUSTICE_CONFIRMS);
        assertThat(barred(other))
                .containsExactlyInAnyOrder(
                        "consent.political-offence", "consent.dual-criminality", "consent.assurance");
    }

    private List<String> barred(UUID consent) {
        return desk.binder.of(consent).stream()
                .filter(task -> task.barred().contains("legal-1"))
                .map(Task::question)
                .toList();
    }

    private List<String> open(UUID consent) {
        var refusal = refusal(() -> desk.decide(Desk.granted(consent)));
        assertThat(refusal.reason()).isEqualTo("EXAMINATION_IS_OPEN");
        return refusal.defects().stream().map(Defect::rule).toList();
    }

    @Test
    void grants_nothing_without_a_last_day() throws SQLException {
        var court = forCourt();
        desk.answerAll(court);

        for (var consent : List.of(court, onward())) {
            assertThat(endless(consent, ConsentAnswer.GRANTED, List.of()).reason())
                    .isEqualTo("LAST_DAY_MISSING");
            assertThat(endless(consent, ConsentAnswer.GRANTED_WITH_CONDITIONS, List.of("Once"))
                            .problem())
                    .isEqualTo("incomplete-request");
            assertThat(desk.state(consent)).isEqualTo(ConsentState.IN_EXAMINATION);
        }
    }

    private OutOfTurnException endless(UUID consent, ConsentAnswer answer, List<String> conditions) {
        var decision = Desk.decision(consent, answer, Optional.empty(), conditions, Optional.empty());
        return refusal(() -> desk.decide(decision));
    }

    @Test
    void grants_nothing_until_a_day_that_is_past() throws SQLException {
        var consent = onward();
        var late = Desk.decision(
                consent, ConsentAnswer.GRANTED, Optional.empty(), List.of(), Optional.of(TODAY.minusDays(1)));

        assertThat(refusal(() -> desk.decide(late)).reason()).isEqualTo("DAY_IS_PAST");
    }

    @Test
    void conditions_go_with_a_conditional_grant_and_with_nothing_else() throws SQLException {
        var consent = onward();
        var silent = Desk.decision(
                consent, ConsentAnswer.GRANTED_WITH_CONDITIONS, Optional.empty(), List.of(), Optional.of(LAST_DAY));
        var loud = Desk.decision(
                consent, ConsentAnswer.GRANTED, Optional.empty(), List.of("Only once"), Optional.of(LAST_DAY));

        assertThat(refusal(() -> desk.decide(silent)).reason()).isEqualTo("CONDITIONS_DO_NOT_FIT");
        assertThat(refusal(() -> desk.decide(loud)).reason()).isEqualTo("CONDITIONS_DO_NOT_FIT");
    }

    @Test
    void a_yes_counts_only_once_it_may_leave_and_a_no_at_once() throws SQLException {
        var granted = onward();
        desk.work.accepted(tx, Letters.letter(Desk.AT, Desk.granted(granted), JAPAN, AUSTRIA));
        var refused = onward();
        desk.work.accepted(tx, Letters.letter(Desk.AT, Desk.refused(refused, "SECURITY"), JAPAN, AUSTRIA));

        assertThat(desk.state(granted)).isEqualTo(ConsentState.IN_EXAMINATION);
        assertThat(desk.state(refused)).isEqualTo(ConsentState.REFUSED);
    }

    @Test
    void takes_back_what_was_granted_at_any_time_and_for_good() throws SQLException {
        var consent = onward();
        desk.decide(Desk.granted(consent));
        desk.clock.pass(Duration.ofDays(3));

        desk.decide(Desk.withdrawn(consent));

        assertThat(desk.state(consent)).isEqualTo(ConsentState.WITHDRAWN);
        assertThat(refusal(() -> desk.decide(Desk.granted(consent))).reason()).isEqualTo("CONSENT_IS_WITHDRAWN");
    }

    @Test
    void holds_until_its_last_day_ends_where_its_giver_is_and_not_a_moment_longer() throws SQLException {
        var consent = onward();
        desk.decide(Desk.granted(consent));
        var end = LAST_DAY.plusDays(1).atStartOfDay(ZoneId.of("Asia/Tokyo")).toInstant();

        desk.clock.set(end.minusMillis(1));
        desk.ring();
        assertThat(desk.state(consent)).isEqualTo(ConsentState.GRANTED);
        desk.clock.set(end);
        desk.ring();

        assertThat(desk.state(consent)).isEqualTo(ConsentState.EXPIRED);
        assertThat(Tables.leaves(tx, "consent-expired")).hasSize(1);
    }

    @Test
    void an_answer_says_why_fits_its_step_and_comes_once() throws SQLException {
        var consent = forCourt();
        var task = desk.binder.task(consent, "consent.assurance");
        var silent = new TaskDecision(true, List.of("legal-1"), Optional.empty(), Optional.of(" "), Desk.AT);

        assertThat(refusal(() -> desk.work.decided(tx, task, silent)).reason()).isEqualTo("REASONS_MISSING");
        assertThat(refusal(() -> desk.work.decided(tx, task, Binder.no("RESOURCES", Desk.AT)))
                        .reason())
                .isEqualTo("GROUND_DOES_NOT_FIT");
        desk.work.decided(tx, task, Binder.yes(Desk.AT));
        assertThat(refusal(() -> desk.work.decided(tx, task, Binder.no("NO_ASSURANCE", Desk.AT)))
                        .reason())
                .isEqualTo("STEP_IS_ANSWERED");
    }

    @Test
    void answers_come_too_late_once_the_consent_is_decided() throws SQLException {
        var consent = forCourt();
        var task = desk.binder.task(consent, "consent.assurance");
        desk.decide(Desk.refused(consent, "SECURITY"));

        assertThat(refusal(() -> desk.work.decided(tx, task, Binder.yes(Desk.AT)))
                        .reason())
                .isEqualTo("CONSENT_IS_REFUSED");
        assertThat(desk.binder.of(consent)).isEmpty();
    }

    @Test
    void no_leaf_holds_a_word_of_what_people_wrote() throws SQLException {
        var consent = forCourt();
        desk.answerAll(consent);
        desk.decide(Desk.granted(consent));

        for (var kind : Tables.leaves(tx)) {
            assertThat(Tables.leaves(tx, kind))
                    .noneMatch(leaf -> leaf.contains("Landesgericht")
                            || leaf.contains("12-Hv-77-26")
                            || leaf.contains("container")
                            || leaf.contains("Looked into it"));
        }
    }

    @Test
    void the_tables_themselves_grant_nothing_that_a_step_stands_against() throws SQLException {
        var consent = forCourt();
        var ruling = new ConsentCase.Ruling(UUID.randomUUID(), Optional.empty(), 0, Optional.of(LAST_DAY), Desk.AT);

        var savepoint = tx.setSavepoint();
        assertThatThrownBy(() -> new ConsentStore().rule(tx, consent, ConsentState.GRANTED, ruling))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("a step stands against this consent");
        tx.rollback(savepoint);
        desk.answerAll(consent);
        new ConsentStore().rule(tx, consent, ConsentState.GRANTED, ruling);
        savepoint = tx.setSavepoint();
        assertThatThrownBy(() -> new ConsentStore().move(tx, consent, ConsentState.IN_EXAMINATION))
                .hasMessageContaining("a consent does not move so");
        tx.rollback(savepoint);
    }

    @Test
    void the_tables_allow_what_the_course_allows_and_nothing_else() throws SQLException {
        for (var from : ConsentState.values()) {
            for (var to : ConsentState.values()) {
                var follows = ConsentCourse.possible(from).stream()
                        .anyMatch(event -> ConsentCourse.after(from, event).equals(Optional.of(to)));

                assertThat(moves(from, to)).as(from + " " + to).isEqualTo(follows || from == to);
            }
        }
    }

    /** Whether the trigger lets it pass: a row without decision, for the other checks would speak first. */
    private boolean moves(ConsentState from, ConsentState to) throws SQLException {
        var savepoint = tx.setSavepoint();
        try {
            var consent = onward();
            Sql.of("alter table consent drop constraint consent_decided, drop constraint consent_grounded")
                    .update(tx);
            Sql.of("alter table consent disable trigger consent_moves").update(tx);
            new ConsentStore().move(tx, consent, from);
            Sql.of("alter table consent enable trigger consent_moves").update(tx);
            new ConsentStore().move(tx, consent, to);
            return true;
        } catch (SQLException e) {
            assertThat(e.getMessage()).contains("a consent does not move so");
            return false;
        } finally {
            tx.rollback(savepoint);
        }
    }
}
