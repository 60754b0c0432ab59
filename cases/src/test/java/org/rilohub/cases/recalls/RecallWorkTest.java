package org.rilohub.cases.recalls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rilohub.agreements.Circumstances;
import org.rilohub.agreements.Circumstances.Begun;
import org.rilohub.agreements.Frameworks;
import org.rilohub.agreements.load.FrameworkFiles;
import org.rilohub.cases.CaseMessage;
import org.rilohub.cases.Delivered;
import org.rilohub.cases.Hearer;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.clocks.Alarms;
import org.rilohub.cases.disclosures.Binder;
import org.rilohub.cases.disclosures.Disclosure;
import org.rilohub.cases.disclosures.HandWound;
import org.rilohub.cases.disclosures.Information;
import org.rilohub.cases.disclosures.Letters;
import org.rilohub.cases.disclosures.Tables;
import org.rilohub.cases.obligations.ObligationSetting;
import org.rilohub.cases.obligations.ObligationState;
import org.rilohub.cases.obligations.ObligationWork;
import org.rilohub.cases.obligations.Obligations;
import org.rilohub.cases.obligations.Owed;
import org.rilohub.cases.obligations.ReminderTimes;
import org.rilohub.cases.recalls.Notice.Progress;
import org.rilohub.cases.recalls.Recalls.Cursor;
import org.rilohub.cases.recalls.Recalls.ToTell;
import org.rilohub.ledger.Leaves;
import org.rilohub.ledger.PostgresLedger;
import org.rilohub.schemas.Content;
import org.rilohub.schemas.Dispatch;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Recall;
import org.rilohub.schemas.RecallAnswer;
import org.rilohub.schemas.RecallOutcome;
import org.rilohub.schemas.RecallReason;

class RecallWorkTest {
    private static final Party JAPAN = Party.customs("JP");
    private static final Party KOREA = Party.customs("KR");
    private static final Party NETHERLANDS = Party.customs("NL");
    private static final Party FRANCE = Party.customs("FR");
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static Tables tables;

    private final HandWound clock = new HandWound(AT);
    private final Web web = new Web();
    private final Binder binder = new Binder();
    private final SecureRandom random = new SecureRandom();
    private final Leaves leaves = new Leaves(new PostgresLedger(random), clock);
    private final ObligationSetting obligationSetting =
            new ObligationSetting(web, NETHERLANDS::equals, ReminderTimes.standard(), binder, leaves, clock, random);
    private final Obligations obligations = new Obligations(obligationSetting);
    private final RecallWork work = new RecallWork(new RecallSetting(
            web,
            web,
            obligations,
            Set.of(NETHERLANDS, JAPAN)::contains,
            RecallWorkTest::endedSoon,
            Period.ofDays(14),
            binder,
            leaves,
            clock,
            random));
    private final Recalls recalls = new Recalls();
    private Connection tx;

    private final UUID report = web.message(JAPAN);
    private final Disclosure toKorea = web.tell(report, KOREA);
    private final UUID passedOn = web.message(KOREA, toKorea);
    private final Disclosure toNetherlands = web.tell(passedOn, NETHERLANDS);

    @BeforeAll
    static void start() {
        tables = new Tables();
    }

    @AfterAll
    static void stop() {
        tables.close();
    }

    @BeforeEach
    void begin() throws SQLException {
        tx = tables.begin();
    }

    @AfterEach
    void undo() throws SQLException {
        tx.rollback();
        tx.close();
    }

    private static Recall recall(UUID concerning, Optional<LocalDate> answerBy) {
        return new Recall(
                Optional.empty(), concerning, RecallReason.WRONG, Optional.empty(), answerBy, Optional.empty());
    }

    private CaseMessage recalled() throws SQLException {
        return accept(recall(report, Optional.of(TODAY.plusDays(9))), JAPAN, KOREA);
    }

    private CaseMessage accept(Content content, Party from, Party... to) throws SQLException {
        var message = Letters.letter(clock.instant(), content, from, to);
        work.accepted(tx, message);
        return message;
    }

    private static RecallAnswer answer(UUID recall, RecallOutcome outcome) {
        var deleted = outcome == RecallOutcome.DELETED;
        return new RecallAnswer(
                recall,
                outcome,
                Optional.of("It stands in a file of the court").filter(why -> !deleted),
                Optional.of(TODAY).filter(day -> deleted),
                Optional.empty());
    }

    private static String reason(ThrowingCallable step) {
        return catchThrowableOfType(OutOfTurnException.class, step).reason();
    }

    private Asked asked(UUID recall, Party receiver) throws SQLException {
        return recalls.asked(tx, JAPAN, recall).stream()
                .filter(each -> each.receiver().equals(receiver))
                .findFirst()
                .orElseThrow();
    }

    private List<Party> missing(Party organisation) throws SQLException {
        return recalls.missing(tx, organisation, Cursor.START, 10).stream()
                .map(Asked::receiver)
                .toList();
    }

    private void ring(Instant now) throws SQLException {
        clock.set(now);
        while (new Alarms().ring(tx, List.of(work), now)) {
            // there may be more
        }
    }

    private static Delivered delivered(Disclosure told, UUID messageId, MessageType type) {
        return new Delivered(
                told.dispatchId(),
                messageId,
                type,
                told.provider(),
                told.receiver(),
                Lane.CMAA,
                told.framework(),
                List.of(),
                AT);
    }

    @Test
    void nobody_calls_back_what_is_anothers() {
        assertThat(reason(() -> accept(recall(report, Optional.empty()), KOREA, NETHERLANDS)))
                .isEqualTo("NOT_ONES_OWN");
        assertThat(reason(() -> accept(recall(UUID.randomUUID(), Optional.empty()), JAPAN, KOREA)))
                .isEqualTo("NOT_ONES_OWN");
    }

    @Test
    void leaves_time_to_answer() {
        assertThat(reason(() -> accept(recall(report, Optional.of(TODAY.minusDays(1))), JAPAN, KOREA)))
                .isEqualTo("DAY_IS_PAST");
    }

    @Test
    void calls_the_same_back_once() throws SQLException {
        recalled();

        assertThat(reason(this::recalled)).isEqualTo("ALREADY_RECALLED");
    }

    @Test
    void reaches_those_who_were_told_by_those_who_were_told() throws SQLException {
        var recall = recalled().id();

        assertThat(recalls.asked(tx, JAPAN, recall))
                .extracting(Asked::receiver, Asked::toldBy, Asked::hop, Asked::named, Asked::state)
                .containsExactly(
                        tuple(KOREA, JAPAN, 1, true, RecallState.SENT),
                        tuple(NETHERLANDS, KOREA, 2, false, RecallState.SENT));
        assertThat(recalls.toTell(tx, recall))
                .containsExactly(new ToTell(NETHERLANDS, KOREA, toNetherlands.dispatchId()));
        assertThat(Tables.leaves(tx, "recall-opened")).hasSize(1);
    }

    @Test
    void asks_once_whom_it_reached_by_two_ways_and_names_the_shorter() throws SQLException {
        var direct = web.tell(report, FRANCE);
        web.tell(web.message(KOREA, toKorea), FRANCE);
        web.tell(web.message(NETHERLANDS, toNetherlands), FRANCE);
        var recall = recalled().id();

        assertThat(asked(recall, FRANCE).hop()).isEqualTo(1);
        assertThat(recalls.toTell(tx, recall))
                .contains(new ToTell(FRANCE, JAPAN, direct.dispatchId()))
                .hasSize(2);
        assertThat(new RecallStore().dispatches(tx, recall, FRANCE)).hasSize(3);
    }

    @Test
    void ends_where_information_went_in_a_circle_and_does_not_ask_its_originator() throws SQLException {
        var back = web.tell(web.message(NETHERLANDS, toNetherlands), KOREA);
        web.uses(passedOn, back);
        var home = web.tell(passedOn, JAPAN);
        web.uses(report, home);

        var recall = recalled().id();

        assertThat(recalls.asked(tx, JAPAN, recall)).extracting(Asked::receiver).containsExactly(KOREA, NETHERLANDS);
    }

    @Test
    void what_was_amended_is_passed_on_to_those_whom_the_amendment_does_not_name() throws SQLException {
        var cancellation = web.message(JAPAN);

        work.amended(tx, report, cancellation, JAPAN, Set.of(KOREA));
        work.amended(tx, report, cancellation, JAPAN, Set.of(KOREA));

        assertThat(recalls.toTell(tx, cancellation))
                .extracting(ToTell::receiver)
                .containsExactly(NETHERLANDS);
        assertThat(Tables.leaves(tx, "recall-opened")).hasSize(1);
        recalled();
    }

    @Test
    void asks_nobody_who_was_not_told() throws SQLException {
        var recall = recalled();

        assertThat(reason(() -> work.permitted(tx, recall, FRANCE, Optional.empty())))
                .isEqualTo("RECEIVER_WAS_NOT_TOLD");
        work.permitted(tx, recall, KOREA, Optional.empty());
    }

    @Test
    void nothing_that_was_called_back_leaves_any_more_nor_what_is_made_of_it() throws SQLException {
        recalled();

        for (var id : List.of(report, passedOn, web.message(NETHERLANDS, toNetherlands))) {
            var letter = new CaseMessage(
                    id,
                    Letters.letter(AT, Information.about("X"), KOREA, FRANCE).submission(),
                    AT);
            assertThat(reason(() -> work.permitted(tx, letter, FRANCE, Optional.empty())))
                    .isEqualTo("RECALLED");
            assertThat(reason(() -> work.leaving(tx, letter, FRANCE))).isEqualTo("RECALLED");
        }
        var other = Letters.letter(AT, Information.about("X"), KOREA, FRANCE);
        work.permitted(tx, other, FRANCE, Optional.empty());
        work.leaving(tx, other, FRANCE);
    }

    @Test
    void what_was_under_way_is_called_back_as_it_arrives() throws SQLException {
        var recall = recalled().id();
        var late = web.tell(report, FRANCE);
        var later = web.tell(web.message(NETHERLANDS, toNetherlands), Party.customs("DE"));

        work.delivered(tx, delivered(late, report, MessageType.SeizureReport));
        work.delivered(tx, delivered(later, later.messageId(), MessageType.SeizureReport));

        assertThat(recalls.asked(tx, JAPAN, recall))
                .extracting(Asked::receiver, Asked::hop)
                .contains(tuple(FRANCE, 1), tuple(Party.customs("DE"), 3));
        assertThat(Tables.leaves(tx, "recall-extended")).hasSize(2);
    }

    @Test
    void who_signed_for_the_recall_need_not_be_told_again() throws SQLException {
        var recall = recalled().id();

        work.delivered(tx, delivered(toNetherlands, recall, MessageType.Recall));

        assertThat(recalls.toTell(tx, recall)).isEmpty();
        assertThat(asked(recall, NETHERLANDS).toldAt()).contains(AT);
        assertThat(missing(JAPAN)).containsExactly(KOREA, NETHERLANDS);
    }

    @Test
    void takes_answers_from_those_who_were_asked_alone() throws SQLException {
        var recall = recalled().id();

        assertThat(reason(() -> accept(answer(recall, RecallOutcome.DELETED), FRANCE, JAPAN)))
                .isEqualTo("NOT_ASKED");
        assertThat(reason(() -> accept(answer(UUID.randomUUID(), RecallOutcome.DELETED), KOREA, JAPAN)))
                .isEqualTo("NOT_ASKED");
    }

    @Test
    void answers_go_back_along_the_chain() throws SQLException {
        var recall = recalled().id();

        assertThat(reason(() -> accept(answer(recall, RecallOutcome.DELETED), NETHERLANDS, FRANCE)))
                .isEqualTo("WRONG_RECEIVER");
        accept(answer(recall, RecallOutcome.DELETED), NETHERLANDS, KOREA);
        assertThat(asked(recall, NETHERLANDS).state()).isEqualTo(RecallState.DELETED);
    }

    @Test
    void an_answer_says_when_or_why() throws SQLException {
        var recall = recalled().id();
        var mute =
                new RecallAnswer(recall, RecallOutcome.COULD_NOT, Optional.empty(), Optional.empty(), Optional.empty());
        var dayless =
                new RecallAnswer(recall, RecallOutcome.DELETED, Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(reason(() -> accept(mute, KOREA, JAPAN))).isEqualTo("RECALL_ANSWER_INCOMPLETE");
        assertThat(reason(() -> accept(dayless, KOREA, JAPAN))).isEqualTo("RECALL_ANSWER_INCOMPLETE");
    }

    @Test
    void nothing_is_deleted_on_a_day_to_come_nor_before_it_came_nor_when_it_was_not() throws SQLException {
        var recall = recalled().id();
        var undone = new RecallAnswer(
                recall, RecallOutcome.REFUSED, Optional.of("No"), Optional.of(TODAY), Optional.empty());

        for (var day : List.of(TODAY.plusDays(2), LocalDate.of(1999, 1, 1))) {
            var impossible = new RecallAnswer(
                    recall, RecallOutcome.DELETED, Optional.empty(), Optional.of(day), Optional.empty());
            assertThat(reason(() -> accept(impossible, KOREA, JAPAN))).isEqualTo("DAY_IMPOSSIBLE");
        }
        assertThat(reason(() -> accept(undone, KOREA, JAPAN))).isEqualTo("DAY_IMPOSSIBLE");
    }

    @Test
    void a_second_answer_can_only_be_better() throws SQLException {
        var recall = recalled().id();
        var first =
                accept(answer(recall, RecallOutcome.COULD_NOT), KOREA, JAPAN).id();
        assertThat(asked(recall, KOREA).answer()).contains(first);

        for (var worse : List.of(RecallOutcome.COULD_NOT, RecallOutcome.REFUSED)) {
            assertThat(reason(() -> accept(answer(recall, worse), KOREA, JAPAN)))
                    .isEqualTo("ALREADY_ANSWERED");
        }
        var second = accept(answer(recall, RecallOutcome.DELETED), KOREA, JAPAN).id();
        assertThat(asked(recall, KOREA).answer()).contains(second);
        assertThat(reason(() -> accept(answer(recall, RecallOutcome.DELETED), KOREA, JAPAN)))
                .isEqualTo("ALREADY_ANSWERED");
    }

    @Test
    void what_is_deleted_is_owed_no_more_by_that_receiver() throws SQLException {
        var obligationWork = new ObligationWork(obligationSetting);
        for (var told : List.of(toKorea, toNetherlands)) {
            obligationWork.delivered(tx, owing(told));
        }
        var recall = recalled().id();

        var proof = accept(answer(recall, RecallOutcome.DELETED), NETHERLANDS, KOREA)
                .id();

        assertThat(owed(NETHERLANDS)).allSatisfy(owed -> {
            assertThat(owed.state()).isEqualTo(ObligationState.CLOSED);
            assertThat(owed.closedBy()).contains(proof);
        });
        assertThat(owed(KOREA))
                .filteredOn(owed -> owed.receiver().equals(KOREA))
                .extracting(Owed::state)
                .containsOnly(ObligationState.OPEN);
    }

    private static Delivered owing(Disclosure told) {
        return new Delivered(
                told.dispatchId(),
                told.messageId(),
                MessageType.SeizureReport,
                told.provider(),
                told.receiver(),
                Lane.CMAA,
                told.framework(),
                List.of("no-third-party", "delete-by:2030-11-21"),
                AT);
    }

    private List<Owed> owed(Party organisation) throws SQLException {
        return obligations.find(
                tx,
                new Obligations.Search(organisation, Optional.empty(), Optional.empty(), false),
                Obligations.Cursor.START,
                10);
    }

    @Test
    void reminds_until_it_is_answered_and_only_tells_what_is_late() throws SQLException {
        var recall = recalled().id();
        var ask = asked(recall, NETHERLANDS).askId();
        var end = Instant.parse("2026-12-01T12:00:00Z");

        ring(AT.plus(Duration.between(AT, end).dividedBy(2)));
        assertThat(binder.questions(ask)).containsExactly("recall.answer");
        assertThat(Tables.leaves(tx, "recall-reminded")).hasSize(2);
        ring(end);
        assertThat(Tables.leaves(tx, "recall-overdue")).hasSize(2);
        ring(end.plus(Duration.ofDays(7)));
        assertThat(Tables.leaves(tx, "recall-reminded")).hasSizeGreaterThan(2);

        accept(answer(recall, RecallOutcome.DELETED), NETHERLANDS, KOREA);
        assertThat(binder.of(ask)).isEmpty();
        assertThat(new Alarms().of(tx, RecallWork.KIND, ask)).isEmpty();
        assertThat(missing(JAPAN)).containsExactly(KOREA);
    }

    @Test
    void the_originators_staff_are_asked_once_to_chase_all_who_are_late() throws SQLException {
        var recall = recalled().id();
        ring(Instant.parse("2026-12-01T12:00:00Z"));

        assertThat(binder.questions(recall)).containsExactly("recall.unanswered");
        assertThat(binder.of(recall).getFirst().owner()).isEqualTo(JAPAN);
        assertThat(binder.of(recall).getFirst().facts())
                .containsExactly("recall=" + recall, "missing=customs:KR customs:NL");

        accept(answer(recall, RecallOutcome.DELETED), NETHERLANDS, KOREA);
        assertThat(binder.questions(recall)).hasSize(1);
        accept(answer(recall, RecallOutcome.DELETED), KOREA, JAPAN);
        assertThat(binder.questions(recall)).isEmpty();
    }

    @Test
    void nobody_is_asked_to_chase_what_everybody_has_answered() throws SQLException {
        var recall = recalled().id();
        accept(answer(recall, RecallOutcome.DELETED), NETHERLANDS, KOREA);
        accept(answer(recall, RecallOutcome.DELETED), KOREA, JAPAN);

        ring(Instant.parse("2026-12-01T12:00:00Z"));

        assertThat(binder.questions(recall)).isEmpty();
    }

    @Test
    void each_sees_who_is_missing_below_it_and_not_who_stands_above() throws SQLException {
        var beyond = web.tell(web.message(NETHERLANDS, toNetherlands), FRANCE);
        recalled();

        assertThat(missing(JAPAN)).containsExactly(FRANCE, KOREA, NETHERLANDS);
        assertThat(missing(KOREA)).containsExactly(KOREA, NETHERLANDS);
        assertThat(missing(NETHERLANDS)).containsExactly(FRANCE, NETHERLANDS);
        assertThat(recalls.missing(tx, FRANCE, Cursor.START, 10))
                .singleElement()
                .satisfies(asked -> assertThat(asked.originator()).isEqualTo(beyond.provider()));
        assertThat(missing(Party.customs("DE"))).isEmpty();
    }

    @Test
    void whoever_deleted_it_and_is_told_once_more_is_asked_again() throws SQLException {
        var recall = recalled().id();
        accept(answer(recall, RecallOutcome.DELETED), KOREA, JAPAN);
        var again = web.tell(report, KOREA);

        work.delivered(tx, delivered(again, report, MessageType.SeizureReport));

        assertThat(asked(recall, KOREA).state()).isEqualTo(RecallState.SENT);
        assertThat(Map.of("asks", recalls.asked(tx, JAPAN, recall).size())).containsEntry("asks", 2);
    }

    private Disclosure late(UUID message, Party receiver) throws SQLException {
        var late = web.tell(message, receiver);
        work.delivered(tx, delivered(late, message, MessageType.SeizureReport));
        return late;
    }

    private void signsForNotice(UUID recall, Disclosure late) throws SQLException {
        var notice = web.notice(recall, late, Progress.SIGNED);
        work.delivered(
                tx,
                new Delivered(
                        notice.dispatchId(),
                        recall,
                        MessageType.Recall,
                        late.provider(),
                        late.receiver(),
                        Lane.CMAA,
                        late.framework(),
                        List.of(),
                        AT));
    }

    @Test
    void whoever_is_told_once_more_hears_of_it_anew_and_answers_only_then() throws SQLException {
        var message = recalled();
        var recall = message.id();
        work.delivered(tx, delivered(toKorea, recall, MessageType.Recall));
        ring(Instant.parse("2026-12-01T12:00:00Z"));
        accept(answer(recall, RecallOutcome.DELETED), KOREA, JAPAN);

        var late = late(web.message(NETHERLANDS, toNetherlands), KOREA);

        var delivery = delivered(late, late.messageId(), MessageType.SeizureReport);
        assertThat(work.heardLate(tx, delivery)).isEmpty();
        assertThat(work.prompted(tx, delivery)).containsExactly(recall);
        assertThat(shownAgain(message, late)).isEqualTo(late.dispatchId());
        assertThat(asked(recall, KOREA))
                .extracting(Asked::toldBy, Asked::toldAt, Asked::lateSince, Asked::askedAgainAt)
                .containsExactly(NETHERLANDS, Optional.empty(), Optional.empty(), Optional.of(clock.instant()));
        web.notice(recall, late, Progress.UNDER_WAY);
        assertThat(reason(() -> accept(answer(recall, RecallOutcome.DELETED), KOREA, JAPAN)))
                .isEqualTo("ASKED_AGAIN");
        signsForNotice(recall, late);
        accept(answer(recall, RecallOutcome.DELETED), KOREA, NETHERLANDS);
        assertThat(missing(JAPAN)).containsExactly(NETHERLANDS);
    }

    @Test
    void only_the_receipt_of_the_last_notice_says_that_its_receiver_has_heard_of_all() throws SQLException {
        var recall = recalled().id();
        var one = late(report, KOREA);
        var other = late(report, KOREA);
        web.notice(recall, one, Progress.UNDER_WAY);
        web.notice(recall, other, Progress.UNDER_WAY);

        work.delivered(tx, delivered(toKorea, recall, MessageType.Recall));
        assertThat(asked(recall, KOREA).toldAt()).isEmpty();
        signsForNotice(recall, one);
        assertThat(asked(recall, KOREA).toldAt()).isEmpty();
        assertThat(reason(() -> accept(answer(recall, RecallOutcome.DELETED), KOREA, JAPAN)))
                .isEqualTo("ASKED_AGAIN");
        signsForNotice(recall, other);
        assertThat(asked(recall, KOREA).toldAt()).contains(AT);
        accept(answer(recall, RecallOutcome.DELETED), KOREA, JAPAN);
    }

    @Test
    void the_first_recall_of_one_who_is_asked_again_still_names_what_came_first() throws SQLException {
        var message = recalled();
        late(report, NETHERLANDS);

        var shown = work.shown(tx, message.id(), NETHERLANDS, message.submission());

        assertThat(shown.header().from().partyId()).isEqualTo(KOREA);
        assertThat(((Recall) shown.content()).concerning()).isEqualTo(toNetherlands.dispatchId());
        assertThat(work.hearers(tx, message)).containsExactly(new Hearer(NETHERLANDS, Lane.CMAA));
    }

    @Test
    void whoever_is_asked_again_answers_any_who_told_it() throws SQLException {
        for (var teller : List.of(KOREA, JAPAN, FRANCE)) {
            var recall = accept(recall(web.message(JAPAN, toKorea), Optional.empty()), JAPAN, KOREA)
                    .id();
            var concerning = new RecallStore().recall(tx, recall).concerning();
            var first = late(concerning, KOREA);
            late(web.message(KOREA, first), NETHERLANDS);
            var france = late(web.message(KOREA, first), FRANCE);
            signsForNotice(recall, late(web.message(FRANCE, france), NETHERLANDS));

            assertThat(reason(() -> accept(answer(recall, RecallOutcome.DELETED), NETHERLANDS, Party.customs("DE"))))
                    .isEqualTo("WRONG_RECEIVER");
            accept(answer(recall, RecallOutcome.DELETED), NETHERLANDS, teller);

            assertThat(asked(recall, NETHERLANDS).state()).isEqualTo(RecallState.DELETED);
        }
    }

    @Test
    void a_notice_that_does_not_leave_keeps_nobody_from_answering_and_is_the_originators_staffs_to_see_to()
            throws SQLException {
        var message = recalled();
        var recall = message.id();
        var late = late(report, NETHERLANDS);
        web.notice(recall, late, Progress.STOPPED);

        work.refused(tx, message, NETHERLANDS, List.of("lane-closed"));

        assertThat(binder.task(recall, "recall.unanswered").owner()).isEqualTo(JAPAN);
        assertThat(binder.task(recall, "recall.unanswered").facts()).contains("missing=customs:KR customs:NL");
        accept(answer(recall, RecallOutcome.COULD_NOT), NETHERLANDS, KOREA);
        work.refused(tx, message, NETHERLANDS, List.of("lane-closed"));
        accept(answer(recall, RecallOutcome.DELETED), KOREA, JAPAN);
        assertThat(missing(JAPAN)).isEmpty();
        assertThat(binder.of(recall)).isEmpty();
    }

    @Test
    void a_first_recall_that_is_refused_is_nobodys_task_before_its_time_is_over() throws SQLException {
        var message = recalled();

        work.refused(tx, message, NETHERLANDS, List.of("lane-closed"));

        assertThat(binder.of(message.id())).isEmpty();
    }

    @Test
    void whoever_answered_before_its_notice_came_after_all_is_asked_for_that() throws SQLException {
        var recall = recalled().id();
        var late = late(report, NETHERLANDS);
        web.notice(recall, late, Progress.STOPPED);
        accept(answer(recall, RecallOutcome.DELETED), NETHERLANDS, KOREA);

        signsForNotice(recall, late);

        assertThat(asked(recall, NETHERLANDS).state()).isEqualTo(RecallState.SENT);
        assertThat(asked(recall, NETHERLANDS).toldAt()).contains(AT);
        assertThat(new Alarms()
                        .of(tx, RecallWork.KIND, asked(recall, NETHERLANDS).askId()))
                .isNotEmpty();
        accept(answer(recall, RecallOutcome.DELETED), NETHERLANDS, JAPAN);
        assertThat(missing(JAPAN)).containsExactly(KOREA);
    }

    @Test
    void an_answer_ends_nothing_that_its_receiver_has_no_notice_of() throws SQLException {
        var obligationWork = new ObligationWork(obligationSetting);
        var recall = recalled().id();
        var late = late(report, NETHERLANDS);
        obligationWork.delivered(tx, owing(toNetherlands));
        obligationWork.delivered(tx, owing(late));
        web.notice(recall, late, Progress.STOPPED);

        accept(answer(recall, RecallOutcome.DELETED), NETHERLANDS, KOREA);

        assertThat(owedFor(toNetherlands)).containsOnly(ObligationState.CLOSED);
        assertThat(owedFor(late)).containsOnly(ObligationState.OPEN);
        signsForNotice(recall, late);
        accept(answer(recall, RecallOutcome.DELETED), NETHERLANDS, KOREA);
        assertThat(owedFor(late)).containsOnly(ObligationState.CLOSED);
    }

    private List<ObligationState> owedFor(Disclosure told) throws SQLException {
        return owed(NETHERLANDS).stream()
                .filter(owed -> owed.dispatchId().equals(told.dispatchId()))
                .map(Owed::state)
                .toList();
    }

    @Test
    void what_is_written_after_a_replacement_asks_nobody_for_anything() throws SQLException {
        var replacement = web.messageAt(AT, JAPAN, toKorea);
        work.amended(tx, report, replacement, JAPAN, Set.of(KOREA));
        accept(answer(replacement, RecallOutcome.DELETED), KOREA, JAPAN);
        accept(answer(replacement, RecallOutcome.DELETED), NETHERLANDS, KOREA);

        late(replacement, KOREA);
        late(web.messageAt(AT.plusSeconds(1), KOREA, toKorea), NETHERLANDS);
        late(web.messageAt(AT.plusSeconds(1), NETHERLANDS, toNetherlands), KOREA);

        assertThat(missing(JAPAN)).isEmpty();
        assertThat(Tables.leaves(tx, "recall-extended")).isEmpty();
    }

    @Test
    void what_was_under_way_when_it_was_replaced_is_called_back_as_it_arrives() throws SQLException {
        var replacement = web.messageAt(AT, JAPAN);
        work.amended(tx, report, replacement, JAPAN, Set.of(KOREA));

        late(web.messageAt(AT.minusSeconds(1), KOREA, toKorea), FRANCE);

        assertThat(missing(JAPAN)).containsExactly(FRANCE, KOREA, NETHERLANDS);
    }

    private UUID shownAgain(CaseMessage message, Disclosure late) throws SQLException {
        var shown = work.shownAgain(tx, message.id(), late.dispatchId(), message.submission());
        assertThat(shown.header().from().partyId()).isEqualTo(late.provider());
        return ((Recall) shown.content()).concerning();
    }

    @Test
    void the_originators_staff_are_asked_anew_when_somebody_is_missing_again() throws SQLException {
        var recall = recalled().id();
        accept(answer(recall, RecallOutcome.DELETED), NETHERLANDS, KOREA);
        accept(answer(recall, RecallOutcome.DELETED), KOREA, JAPAN);
        clock.set(Instant.parse("2026-12-03T12:00:00Z"));
        var late = web.tell(report, KOREA);

        work.delivered(tx, delivered(late, report, MessageType.SeizureReport));
        ring(clock.instant());

        assertThat(missing(JAPAN)).containsExactly(KOREA);
        assertThat(binder.task(recall, "recall.unanswered").facts()).contains("missing=customs:KR");
    }

    @Test
    void a_task_that_somebody_has_seen_answers_nothing() throws SQLException {
        var recall = recalled().id();
        var ask = asked(recall, NETHERLANDS).askId();
        ring(AT.plus(Duration.ofDays(6)));

        work.decided(tx, binder.task(ask, "recall.answer"), Binder.yes(AT));

        assertThat(asked(recall, NETHERLANDS).state()).isEqualTo(RecallState.SENT);
    }

    private static Frameworks endedSoon() {
        var yaml = FrameworkFiles.packagedText("JP-KR-CMAA")
                .replaceFirst("(?m)^  inForce: (.*)$", "  inForce: $1\n  lastDay: \"2026-11-30\"");
        return FrameworkFiles.of(new TreeMap<>(Map.of("JP-KR-CMAA.yaml", yaml)));
    }

    @Test
    void what_was_told_under_a_framework_is_called_back_and_answered_under_it_after_its_end() throws SQLException {
        var recall = recalled();
        var answer = Letters.letter(AT, answer(recall.id(), RecallOutcome.DELETED), KOREA, JAPAN);
        var end = LocalDate.of(2026, 11, 30);
        var toldOn = LocalDate.ofInstant(toKorea.at(), ZoneOffset.UTC);

        assertThat(begun(recall, KOREA, end)).contains(new Begun(toldOn, Optional.empty()));
        assertThat(begun(recall, KOREA, end.plusDays(1))).contains(new Begun(toldOn, Optional.of("JP-KR-CMAA")));
        assertThat(begun(answer, JAPAN, end.plusDays(1))).contains(new Begun(toldOn, Optional.of("JP-KR-CMAA")));
        assertThat(begun(answer, NETHERLANDS, end.plusDays(1))).isEmpty();
        assertThat(begun(recall, FRANCE, end.plusDays(1))).isEmpty();
        var news = Letters.letter(AT, Information.about("X"), JAPAN, KOREA);
        assertThat(begun(news, KOREA, end.plusDays(1))).isEmpty();
    }

    private Optional<Begun> begun(CaseMessage message, Party receiver, LocalDate day) throws SQLException {
        var shown = work.shown(tx, message.id(), receiver, message.submission());
        var dispatch = new Dispatch(UUID.randomUUID(), receiver, Lane.CMAA, shown);
        return work.known(tx, message.id(), dispatch, List.of(), Circumstances.on(day))
                .begun();
    }

    @Test
    void the_hub_tells_those_whom_the_recall_does_not_name() throws SQLException {
        assertThat(work.hearers(tx, recalled())).containsExactly(new Hearer(NETHERLANDS, Lane.CMAA));
        assertThat(work.hearers(tx, Letters.letter(AT, Information.about("X"), KOREA, FRANCE)))
                .isEmpty();
    }

    @Test
    void nobody_is_reminded_of_what_was_published() throws SQLException {
        var cen = Party.of("wco:CEN");
        web.tell(report, cen);

        var ask = asked(recalled().id(), cen).askId();

        assertThat(new Alarms().of(tx, RecallWork.KIND, ask)).isEmpty();
    }
}
