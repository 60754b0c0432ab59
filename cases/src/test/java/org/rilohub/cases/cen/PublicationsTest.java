package org.rilohub.cases.cen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rilohub.cases.cen.Lobby.JAPAN;
import static org.rilohub.cases.cen.Lobby.KOREA;
import static org.rilohub.cases.cen.Lobby.OFFICE;
import static org.rilohub.cases.cen.Lobby.OFFICER;
import static org.rilohub.cases.cen.Lobby.amending;
import static org.rilohub.cases.cen.PublicationState.PUBLISHED;
import static org.rilohub.cases.cen.PublicationState.RECEIVED;
import static org.rilohub.cases.cen.PublicationState.REJECTED;
import static org.rilohub.cases.cen.PublicationState.RETURNED;
import static org.rilohub.cases.cen.PublicationState.RILO_REVIEW;
import static org.rilohub.cases.cen.PublicationState.SCHEMA_OK;
import static org.rilohub.cases.cen.PublicationState.VALIDATED;
import static org.rilohub.cases.cen.PublicationState.WITHDRAWN;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.cases.CaseMessage;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.Person;
import org.rilohub.cases.cen.PublicationLife.Actor;
import org.rilohub.cases.cen.PublicationLife.Event;
import org.rilohub.cases.cen.Verdict.Decision;
import org.rilohub.cases.cen.Verdict.Ground;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Alert;
import org.rilohub.schemas.ExchangeHeader;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.Trees;

class PublicationsTest extends CenTests {
    private static final Verdict RETURN = new Verdict(
            Decision.RETURN, Optional.of(Ground.CODING), List.of("SR-09"), Optional.of("The mode does not fit."));
    private static final Verdict REJECT =
            new Verdict(Decision.REJECT, Optional.of(Ground.OUT_OF_SCOPE), List.of(), Optional.empty());

    @Test
    void a_report_is_published_after_the_office_has_validated_it_one_leaf_for_each_step() throws SQLException {
        var report = waiting();

        lobby.publications.decide(lobby.tx, OFFICER, report.id(), Verdict.validate(), OptionalInt.empty());
        assertThat(lobby.publications.open(lobby.tx, report.id())).isEqualTo(VALIDATED);
        lobby.publications.published(lobby.tx, report.id(), 31);

        assertThat(lobby.publications.course(lobby.tx, report.id(), JAPAN))
                .containsExactly(RECEIVED, SCHEMA_OK, RILO_REVIEW, VALIDATED, PUBLISHED);
        assertThat(lobby.leaves("publication")).hasSize(5).last().asString().contains("\"dispatches\":31");
    }

    @Test
    void what_is_returned_says_what_to_mend_and_a_replacement_begins_anew() throws SQLException {
        var report = waiting();
        lobby.publications.decide(lobby.tx, OFFICER, report.id(), RETURN, OptionalInt.empty());

        assertThat(lobby.publications.find(lobby.tx, report.id(), JAPAN)).hasValueSatisfying(returned -> {
            assertThat(returned.rules()).containsExactly("SR-09");
            assertThat(returned.ground()).contains(Ground.CODING);
            assertThat(returned.remarks()).contains("The mode does not fit.");
        });

        lobby.clock.on(Duration.ofHours(1));
        var mended = accepted(amending("5", "REPLACES", report.id()));
        assertThat(lobby.publications.open(lobby.tx, mended.id())).isEqualTo(RILO_REVIEW);
        assertThat(lobby.publications.course(lobby.tx, mended.id(), OFFICE))
                .containsExactly(RECEIVED, SCHEMA_OK, RILO_REVIEW, RETURNED, RECEIVED, SCHEMA_OK, RILO_REVIEW);
        assertThat(lobby.publications.find(lobby.tx, report.id(), JAPAN)).isEmpty();
        assertThat(lobby.publications
                        .find(lobby.tx, mended.id(), JAPAN)
                        .orElseThrow()
                        .rules())
                .isEmpty();
    }

    @Test
    void remarks_lie_under_a_key_and_only_their_digest_is_in_the_ledger() throws SQLException {
        var report = waiting();
        lobby.publications.decide(lobby.tx, OFFICER, report.id(), RETURN, OptionalInt.empty());

        assertThat(lobby.leaves("publication"))
                .allSatisfy(leaf -> assertThat(leaf).doesNotContain("The mode"))
                .last()
                .asString()
                .contains("sha-256:");
        assertThat(Sql.of("select encode(remarks, 'escape') as remarks from publication")
                        .list(lobby.tx, row -> row.getString("remarks")))
                .noneMatch(remarks -> remarks.contains("mode"));
    }

    @Test
    void a_rejected_report_cannot_be_mended_and_a_withdrawn_one_not_decided() throws SQLException {
        var rejected = waiting();
        lobby.publications.decide(lobby.tx, OFFICER, rejected.id(), REJECT, OptionalInt.empty());
        assertRefused("out-of-turn", () -> accepted(amending("5", "REPLACES", rejected.id())));
        lobby.tx.rollback();

        var withdrawn = waiting();
        accepted(amending("1", "CANCELS", withdrawn.id()));
        assertThat(lobby.publications
                        .find(lobby.tx, withdrawn.id(), JAPAN)
                        .orElseThrow()
                        .state())
                .isEqualTo(WITHDRAWN);
        assertRefused(
                "out-of-turn",
                () -> lobby.publications.decide(
                        lobby.tx, OFFICER, withdrawn.id(), Verdict.validate(), OptionalInt.empty()));
    }

    @Test
    void officers_and_supervisors_of_the_office_decide_and_nobody_else() throws SQLException {
        var report = waiting();
        var auditor = new Person("auditor-1", OFFICE, Set.of("auditor", "legal", "administrator"));
        var provider = new Person("officer-2", JAPAN, Set.of("officer", "supervisor"));

        assertRefused(
                "forbidden",
                () -> lobby.publications.decide(
                        lobby.tx, auditor, report.id(), Verdict.validate(), OptionalInt.empty()));
        assertRefused(
                "not-found",
                () -> lobby.publications.decide(
                        lobby.tx, provider, report.id(), Verdict.validate(), OptionalInt.empty()));
        assertThat(lobby.publications.find(lobby.tx, report.id(), KOREA)).isEmpty();
        assertThat(lobby.publications.waiting(lobby.tx, Waiting.of(JAPAN), Waiting.Place.FIRST, 10))
                .isEmpty();
    }

    @Test
    void a_verdict_says_why_and_what_to_mend() throws SQLException {
        var report = waiting();

        for (var unsound : List.of(
                new Verdict(Decision.REJECT, Optional.empty(), List.of(), Optional.empty()),
                new Verdict(Decision.RETURN, Optional.of(Ground.OTHER), List.of(), Optional.empty()),
                new Verdict(Decision.RETURN, Optional.of(Ground.OTHER), List.of("by hand"), Optional.empty()),
                new Verdict(Decision.VALIDATE, Optional.empty(), List.of(), Optional.of("x".repeat(2001))))) {
            assertRefused(
                    "incomplete-request",
                    () -> lobby.publications.decide(lobby.tx, OFFICER, report.id(), unsound, OptionalInt.empty()));
        }
    }

    @Test
    void pages_of_what_waits_begin_with_the_oldest() throws SQLException {
        var first = waiting();
        lobby.clock.on(Duration.ofSeconds(1));
        var second = waiting();

        var page = lobby.publications.waiting(lobby.tx, Waiting.of(OFFICE), Waiting.Place.FIRST, 1);
        assertThat(page).extracting(Publication::reportId).containsExactly(first.id());
        assertThat(lobby.publications.waiting(lobby.tx, Waiting.of(OFFICE), Waiting.Place.of(page.getFirst()), 5))
                .extracting(Publication::reportId)
                .containsExactly(second.id());
    }

    @Test
    void an_alert_is_reviewed_like_a_report_whoever_issues_it() throws SQLException {
        for (var issuer : List.of(JAPAN, OFFICE)) {
            var alert = alert(issuer, Optional.empty());
            lobby.work.accepted(lobby.tx, alert);

            assertThat(lobby.publications.open(lobby.tx, alert.id())).isEqualTo(RILO_REVIEW);
            assertThat(lobby.publications
                            .find(lobby.tx, alert.id(), issuer)
                            .orElseThrow()
                            .kind())
                    .isEqualTo(Publication.Kind.ALERT);
        }
        assertRefused("out-of-turn", () -> lobby.work.accepted(lobby.tx, alert(Party.of("wco:CEN"), Optional.empty())));
        assertRefused(
                "out-of-turn",
                () -> lobby.work.accepted(lobby.tx, alert(JAPAN, Optional.of(LocalDate.of(2026, 11, 1)))));
    }

    @Test
    void what_is_not_for_the_lane_is_not_admitted() throws SQLException {
        var partner = lobby.report(JAPAN, Map.of(), Lane.CMAA);
        lobby.work.accepted(lobby.tx, partner);

        assertThat(lobby.publications.admits(lobby.tx, partner.id())).isFalse();
        assertRefused("not-found", () -> lobby.publications.open(lobby.tx, partner.id()));
    }

    @Test
    void a_replacement_that_is_not_for_the_lane_takes_the_report_out_of_it() throws SQLException {
        var report = waiting();
        lobby.work.accepted(lobby.tx, lobby.report(JAPAN, amending("5", "REPLACES", report.id()), Lane.CMAA));

        assertThat(lobby.publications
                        .find(lobby.tx, report.id(), JAPAN)
                        .orElseThrow()
                        .state())
                .isEqualTo(WITHDRAWN);
    }

    @Test
    void what_cancels_a_published_report_is_reviewed_for_those_who_have_it() throws SQLException {
        var report = published();

        var later = accepted(amending("1", "CANCELS", report.id()));

        assertThat(lobby.publications.course(lobby.tx, report.id(), JAPAN)).endsWith(PUBLISHED, WITHDRAWN);
        assertThat(lobby.publications
                        .find(lobby.tx, later.id(), JAPAN)
                        .orElseThrow()
                        .kind())
                .isEqualTo(Publication.Kind.AMENDMENT);
    }

    @ParameterizedTest
    @CsvSource({"5, REPLACES", "1, CANCELS"})
    void what_amends_a_published_report_is_for_those_who_have_it_or_is_refused(String function, String relation)
            throws SQLException {
        var report = published();
        var later = lobby.report(JAPAN, amending(function, relation, report.id()), Lane.CMAA);

        assertRefused("out-of-turn", () -> lobby.work.accepted(lobby.tx, later));
        assertThat(lobby.publications.course(lobby.tx, report.id(), JAPAN)).endsWith(PUBLISHED);
    }

    @ParameterizedTest
    @CsvSource({"5, REPLACES, CEN", "5, REPLACES, CMAA", "1, CANCELS, CEN", "1, CANCELS, CMAA"})
    void what_was_replaced_before_is_amended_no_more_and_the_newest_is_named(
            String function, String relation, Lane lane) throws SQLException {
        var report = waiting();
        var second = accepted(amending("5", "REPLACES", report.id()));
        var newest = accepted(amending("5", "REPLACES", second.id()));
        var later = lobby.report(JAPAN, amending(function, relation, report.id()), lane);

        assertThatThrownBy(() -> lobby.work.accepted(lobby.tx, later))
                .isInstanceOfSatisfying(
                        OutOfTurnException.class,
                        refusal -> assertThat(refusal.defects())
                                .singleElement()
                                .satisfies(defect -> assertThat(defect.remedy())
                                        .contains(newest.id().toString())));
        assertThat(lobby.publications.find(lobby.tx, later.id(), JAPAN)).isEmpty();
    }

    @Test
    void nobody_learns_what_replaced_another_s_report() throws SQLException {
        var report = waiting();
        accepted(amending("5", "REPLACES", report.id()));

        lobby.work.accepted(lobby.tx, lobby.report(KOREA, amending("1", "CANCELS", report.id()), Lane.CEN));
    }

    @Test
    void what_the_office_provides_takes_two_of_its_people_to_publish() throws SQLException {
        var second = new Person("officer-9", OFFICE, Set.of("supervisor"));
        var alert = ownAlert();

        assertThat(lobby.publications
                        .decide(lobby.tx, OFFICER, alert.id(), Verdict.validate(), OptionalInt.of(3))
                        .state())
                .isEqualTo(RILO_REVIEW);
        assertRefused(
                "already-approved",
                () -> lobby.publications.decide(lobby.tx, OFFICER, alert.id(), Verdict.validate(), OptionalInt.of(4)));
        assertRefused(
                "precondition-failed",
                () -> lobby.publications.decide(lobby.tx, second, alert.id(), Verdict.validate(), OptionalInt.of(3)));
        assertThat(lobby.publications
                        .decide(lobby.tx, second, alert.id(), Verdict.validate(), OptionalInt.of(4))
                        .state())
                .isEqualTo(VALIDATED);
        assertThat(lobby.leaves("publication"))
                .anySatisfy(leaf -> assertThat(leaf).contains("APPROVE", "officer-1"))
                .anySatisfy(leaf -> assertThat(leaf).contains("VALIDATE", "officer-9"));
    }

    @Test
    void one_no_is_enough_to_what_the_office_provides() throws SQLException {
        var alert = ownAlert();

        lobby.publications.decide(lobby.tx, OFFICER, alert.id(), REJECT, OptionalInt.empty());

        assertThat(lobby.publications.course(lobby.tx, alert.id(), OFFICE)).endsWith(REJECTED);
    }

    private static CaseMessage ownAlert() throws SQLException {
        var alert = alert(OFFICE, Optional.empty());
        lobby.work.accepted(lobby.tx, alert);
        lobby.publications.open(lobby.tx, alert.id());
        return alert;
    }

    private static CaseMessage published() throws SQLException {
        var report = waiting();
        lobby.publications.decide(lobby.tx, OFFICER, report.id(), Verdict.validate(), OptionalInt.empty());
        lobby.publications.published(lobby.tx, report.id(), 1);
        return report;
    }

    @Test
    void what_cancels_a_report_that_nobody_in_the_lane_has_is_not_admitted() throws SQLException {
        var cancelling = accepted(amending("1", "CANCELS", waiting().id()));

        assertThat(lobby.publications.admits(lobby.tx, cancelling.id())).isFalse();
    }

    @Test
    void a_decision_rests_on_what_was_read() throws SQLException {
        var report = waiting();

        assertRefused(
                "precondition-failed",
                () -> lobby.publications.decide(lobby.tx, OFFICER, report.id(), Verdict.validate(), OptionalInt.of(2)));
        lobby.publications.decide(lobby.tx, OFFICER, report.id(), Verdict.validate(), OptionalInt.of(3));
    }

    @Test
    void steps_stay_as_they_are() throws SQLException {
        waiting();

        assertThatThrownBy(() -> Sql.of("update publication_step set state = 'PUBLISHED'")
                        .update(lobby.tx))
                .isInstanceOf(SQLException.class);
    }

    /** Any order of acts: the table says which are possible, and nothing else ever happens. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whatever_happens_in_whatever_order_happens_as_the_table_has_it(long seed) throws SQLException {
        var random = new Random(seed);
        UUID id = accepted(Map.of()).id();
        var model = SCHEMA_OK;
        int steps = 2;
        for (int i = 0; i < 60; i++) {
            var step = PublicationLife.table()
                    .get(random.nextInt(PublicationLife.table().size()));
            if (step.event() == Event.CHECK || step.event() == Event.APPROVE) {
                continue;
            }
            var newer = lobby.ids.get();
            var expected = PublicationLife.after(model, step.event(), step.actor());
            if (tried(id, newer, step.event())) {
                assertThat(expected).isPresent();
                id = step.event() == Event.REPLACE ? newer : id;
                model = step.event() == Event.REPLACE ? SCHEMA_OK : expected.orElseThrow();
                steps += step.event() == Event.REPLACE ? 2 : 1;
            } else {
                assertThat(expected).isEmpty();
            }
            assertThat(lobby.publications
                            .find(lobby.tx, id, OFFICE)
                            .orElseThrow()
                            .state())
                    .isEqualTo(model);
        }
        assertThat(lobby.publications.course(lobby.tx, id, OFFICE)).hasSize(steps);
        assertThat(lobby.leaves("publication")).hasSize(steps);
    }

    /** Whether something happened; what was refused is undone. */
    private static boolean tried(UUID id, UUID newer, Event event) throws SQLException {
        var before = lobby.tx.setSavepoint();
        int count = lobby.leaves("publication").size();
        try {
            act(id, newer, event);
        } catch (OutOfTurnException refusal) {
            assertThat(refusal.defects()).isNotEmpty();
            lobby.tx.rollback(before);
        }
        return lobby.leaves("publication").size() > count;
    }

    private static void act(UUID id, UUID newer, Event event) throws SQLException {
        switch (event) {
            case REVIEW -> lobby.publications.open(lobby.tx, id);
            case VALIDATE -> lobby.publications.decide(lobby.tx, OFFICER, id, Verdict.validate(), OptionalInt.empty());
            case RETURN -> lobby.publications.decide(lobby.tx, OFFICER, id, RETURN, OptionalInt.empty());
            case REJECT -> lobby.publications.decide(lobby.tx, OFFICER, id, REJECT, OptionalInt.empty());
            case PUBLISH -> lobby.publications.published(lobby.tx, id, 1);
            case REPLACE -> lobby.publications.replace(lobby.tx, JAPAN, id, newer, List.of());
            case WITHDRAW -> lobby.publications.withdraw(lobby.tx, JAPAN, id);
            case RECEIVE, CHECK, APPROVE ->
                lobby.publications.register(lobby.tx, id, JAPAN, Publication.Kind.REPORT, List.of());
        }
    }

    @Test
    void everybody_who_may_do_something_is_told_what_when_it_is_too_late() {
        assertThat(PublicationLife.possible(RILO_REVIEW, Actor.OFFICER))
                .containsExactly(Event.APPROVE, Event.VALIDATE, Event.RETURN, Event.REJECT);
        assertThat(PublicationLife.possible(REJECTED, Actor.PROVIDER)).isEmpty();
    }

    private static CaseMessage alert(Party from, Optional<LocalDate> until) {
        var content = new Alert(
                Optional.empty(),
                "A-1",
                "A new route",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                until,
                List.of(),
                List.of(),
                Optional.of(true));
        return new CaseMessage(lobby.ids.get(), new Submission(header(from), content), lobby.clock.instant());
    }

    private static ExchangeHeader header(Party from) {
        var tree = Trees.of(lobby.report(JAPAN, Map.of(), Lane.CEN).submission().header());
        tree.put("from", Map.of("partyId", from.toString(), "role", "PROVIDER"));
        tree.put("messageType", "Alert");
        return Trees.read(ExchangeHeader.class, tree);
    }

    private static CaseMessage accepted(Map<String, Object> edits) throws SQLException {
        var report = lobby.report(JAPAN, edits, Lane.CEN);
        lobby.work.accepted(lobby.tx, report);
        return report;
    }

    private static CaseMessage waiting() throws SQLException {
        var report = accepted(Map.of());
        assertThat(lobby.publications.open(lobby.tx, report.id())).isEqualTo(RILO_REVIEW);
        return report;
    }

    private static void assertRefused(String problem, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        OutOfTurnException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
