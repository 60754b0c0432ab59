package org.rilohub.cases.obligations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rilohub.cases.Delivered;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.clocks.Alarms;
import org.rilohub.cases.disclosures.Binder;
import org.rilohub.cases.disclosures.Disclosure;
import org.rilohub.cases.disclosures.Graph;
import org.rilohub.cases.disclosures.HandWound;
import org.rilohub.cases.disclosures.Letters;
import org.rilohub.cases.disclosures.Tables;
import org.rilohub.cases.obligations.Obligations.Balance;
import org.rilohub.cases.obligations.Obligations.Cursor;
import org.rilohub.cases.obligations.Obligations.Search;
import org.rilohub.ledger.Leaves;
import org.rilohub.ledger.PostgresLedger;
import org.rilohub.schemas.Content;
import org.rilohub.schemas.DisclosureNotice;
import org.rilohub.schemas.InformationUse;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.UseReport;

class ObligationWorkTest {
    private static final Party JAPAN = Party.customs("JP");
    private static final Party KOREA = Party.customs("KR");
    private static final Party FRANCE = Party.customs("FR");
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String DELETE_BY = "delete-by:2030-11-21";
    private static final List<String> CODES =
            List.of("no-third-party", DELETE_BY, "report-back", "notice-before-disclosure", "generalise-detection");

    private static Tables tables;

    private final HandWound clock = new HandWound(AT);
    private final Graph graph = new Graph();
    private final Binder binder = new Binder();
    private final ObligationSetting setting = setting();
    private final ObligationWork work = new ObligationWork(setting);
    private final Obligations obligations = new Obligations(setting);
    private Connection tx;

    private ObligationSetting setting() {
        var random = new SecureRandom();
        return new ObligationSetting(
                graph,
                JAPAN::equals,
                ReminderTimes.standard(),
                binder,
                new Leaves(new PostgresLedger(random), clock),
                clock,
                random);
    }

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

    private Disclosure told(String... codes) throws SQLException {
        return told(tx, JAPAN, codes);
    }

    private Disclosure told(Connection in, Party provider, String... codes) throws SQLException {
        var told = graph.tell(provider, KOREA, "JP-KR-CMAA");
        work.delivered(in, delivered(told, List.of(codes)));
        return told;
    }

    private static Delivered delivered(Disclosure told, List<String> codes) {
        return new Delivered(
                told.dispatchId(),
                told.messageId(),
                MessageType.SeizureReport,
                told.provider(),
                told.receiver(),
                told.lane(),
                told.framework(),
                codes,
                AT);
    }

    private static UseReport report(UUID concerning, InformationUse use, Optional<LocalDate> deletedOn) {
        return new UseReport(concerning, use, Optional.empty(), deletedOn, Optional.empty());
    }

    private static UseReport deleted(Disclosure told) {
        return report(told.dispatchId(), InformationUse.DELETED, Optional.of(TODAY));
    }

    private static DisclosureNotice notice(Disclosure told, LocalDate on, boolean already) {
        return new DisclosureNotice(
                told.dispatchId(),
                "Seoul High Court",
                "Article 8 of the Disclosure Act",
                on,
                already,
                Optional.empty(),
                Optional.empty());
    }

    private UUID accept(Content content) throws SQLException {
        return accept(content, KOREA, JAPAN);
    }

    private UUID accept(Content content, Party from, Party... to) throws SQLException {
        var message = Letters.letter(clock.instant(), content, from, to);
        work.accepted(tx, message);
        return message.id();
    }

    private static String reason(ThrowingCallable step) {
        return catchThrowableOfType(OutOfTurnException.class, step).reason();
    }

    private List<Owed> owed(Optional<ObligationState> state, boolean late) throws SQLException {
        return obligations.find(tx, new Search(JAPAN, Optional.empty(), state, late), Cursor.START, 100);
    }

    private List<String> codes(ObligationState state) throws SQLException {
        return owed(Optional.of(state), false).stream().map(Owed::code).toList();
    }

    private void ring(Instant now) throws SQLException {
        clock.set(now);
        while (new Alarms().ring(tx, List.of(work), now)) {
            // there may be more
        }
    }

    @Test
    void keeps_what_travelled_and_leaves_the_hubs_own_at_home() throws SQLException {
        var told = told(CODES.toArray(String[]::new));

        assertThat(codes(ObligationState.OPEN))
                .containsExactly(DELETE_BY, "no-third-party", "notice-before-disclosure", "report-back");
        assertThat(owed(Optional.empty(), false))
                .filteredOn(Owed::isStanding)
                .extracting(Owed::code)
                .containsExactly("no-third-party", "notice-before-disclosure");
        assertThat(Tables.leaves(tx, "obligations-opened"))
                .filteredOn(leaf -> leaf.contains(told.dispatchId().toString()))
                .hasSize(1);
    }

    @Test
    void a_receipt_that_comes_twice_opens_nothing_twice() throws SQLException {
        var told = told(CODES.toArray(String[]::new));

        work.delivered(tx, delivered(told, CODES));

        assertThat(owed(Optional.empty(), false)).hasSize(4);
        assertThat(Tables.leaves(tx, "obligations-opened"))
                .filteredOn(leaf -> leaf.contains(told.dispatchId().toString()))
                .hasSize(1);
    }

    @Test
    void nobody_reports_on_what_it_was_not_told() throws SQLException {
        var told = told(DELETE_BY);

        assertThat(reason(() -> accept(deleted(told), Party.customs("NL"), JAPAN)))
                .isEqualTo("NOT_TOLD");
        assertThat(reason(() -> accept(report(UUID.randomUUID(), InformationUse.USED, Optional.empty()))))
                .isEqualTo("NOT_TOLD");
        assertThat(reason(() -> accept(notice(told, TODAY, true), Party.customs("NL"), JAPAN)))
                .isEqualTo("NOT_TOLD");
    }

    @Test
    void reports_go_to_the_provider_alone() throws SQLException {
        var told = told(DELETE_BY);

        assertThat(reason(() -> accept(deleted(told), KOREA, JAPAN, Party.customs("NL"))))
                .isEqualTo("WRONG_RECEIVER");
        assertThat(reason(() -> accept(notice(told, TODAY, true), KOREA, Party.customs("NL"))))
                .isEqualTo("WRONG_RECEIVER");
    }

    @Test
    void a_deletion_has_a_day_and_nothing_else_has_one() throws SQLException {
        var told = told(DELETE_BY).dispatchId();

        assertThat(reason(() -> accept(report(told, InformationUse.DELETED, Optional.empty()))))
                .isEqualTo("DAY_MISSING");
        assertThat(reason(() -> accept(report(told, InformationUse.USED, Optional.of(TODAY)))))
                .isEqualTo("NOT_DELETED");
    }

    @Test
    void nothing_was_deleted_before_it_came_or_will_have_been_on_a_day_that_has_begun_nowhere() throws SQLException {
        var told = told(DELETE_BY);
        var came = LocalDate.ofInstant(told.at(), ZoneOffset.UTC);

        for (var day : List.of(came.minusDays(2), TODAY.plusDays(2))) {
            assertThat(reason(() -> accept(report(told.dispatchId(), InformationUse.DELETED, Optional.of(day)))))
                    .isEqualTo("DAY_IMPOSSIBLE");
        }
    }

    @Test
    void nothing_is_deleted_twice() throws SQLException {
        var told = told(DELETE_BY);
        accept(deleted(told));

        assertThat(reason(() -> accept(deleted(told)))).isEqualTo("ALREADY_DELETED");
    }

    @Test
    void a_deletion_closes_everything_and_is_the_proof() throws SQLException {
        var told = told(CODES.toArray(String[]::new));

        var report = accept(deleted(told));

        assertThat(codes(ObligationState.CLOSED)).hasSize(4);
        assertThat(owed(Optional.empty(), false)).extracting(Owed::closedBy).containsOnly(Optional.of(report));
        assertThat(obligations.isDeleted(tx, told.dispatchId())).isTrue();
        assertThat(new Alarms().of(tx, ObligationWork.KIND, told.dispatchId())).isEmpty();
    }

    @Test
    void any_other_use_closes_the_report_alone() throws SQLException {
        for (var use : List.of(InformationUse.USED, InformationUse.NOT_USED, InformationUse.STILL_IN_USE)) {
            var told = told("no-third-party", "report-back", DELETE_BY);
            accept(report(told.dispatchId(), use, Optional.empty()));
        }

        assertThat(codes(ObligationState.CLOSED)).containsOnly("report-back").hasSize(3);
        assertThat(codes(ObligationState.OPEN)).hasSize(6);
    }

    @Test
    void what_is_due_is_called_to_mind_and_what_is_late_only_told() throws SQLException {
        var told = told(DELETE_BY, "no-third-party");
        var end = Instant.parse("2030-11-22T12:00:00Z");

        ring(end.minus(Duration.ofDays(14)).minusMillis(1));
        assertThat(codes(ObligationState.DUE)).isEmpty();
        ring(end.minus(Duration.ofDays(14)));
        assertThat(codes(ObligationState.DUE)).containsExactly(DELETE_BY);
        assertThat(binder.questions(told.dispatchId())).containsExactly("obligation.delete-by.provider");
        ring(end.minusMillis(1));
        assertThat(owed(Optional.empty(), true)).isEmpty();
        ring(end);

        assertThat(owed(Optional.empty(), true))
                .singleElement()
                .satisfies(owed -> assertThat(owed.lateSince()).contains(end));
        assertThat(codes(ObligationState.OPEN)).containsExactly("no-third-party");
        assertThat(Tables.leaves(tx)).contains("obligation-due", "obligation-overdue");
        assertThat(obligations.isDeleted(tx, told.dispatchId())).isFalse();
    }

    @Test
    void what_is_done_late_is_late_no_more_and_its_reminder_is_gone() throws SQLException {
        var told = told(DELETE_BY);
        ring(Instant.parse("2030-12-01T00:00:00Z"));

        accept(deleted(told));

        assertThat(owed(Optional.empty(), true)).isEmpty();
        assertThat(binder.of(told.dispatchId())).isEmpty();
    }

    @Test
    void a_report_is_due_half_a_year_after_it_was_told() throws SQLException {
        told("report-back");

        ring(Instant.parse("2027-04-21T10:00:00Z"));
        assertThat(codes(ObligationState.DUE)).containsExactly("report-back");
        ring(Instant.parse("2027-05-21T10:00:00Z"));
        assertThat(owed(Optional.empty(), true)).hasSize(1);
    }

    @Test
    void a_reminder_that_somebody_has_seen_closes_nothing() throws SQLException {
        var told = told(DELETE_BY);
        ring(Instant.parse("2030-11-20T00:00:00Z"));
        var task = binder.of(told.dispatchId()).getFirst();
        var reminder = Reminder.all(setting.leaves()).stream()
                .filter(each -> each.kind().equals(task.kind()))
                .findFirst()
                .orElseThrow();

        reminder.decided(tx, task, Binder.yes(AT));

        assertThat(codes(ObligationState.DUE)).containsExactly(DELETE_BY);
        assertThat(Tables.leaves(tx, "reminder-seen")).hasSize(1);
    }

    @Test
    void what_is_late_is_chased_once_also_where_the_reminder_was_seen() throws SQLException {
        var told = told(DELETE_BY);
        ring(Instant.parse("2030-11-20T00:00:00Z"));
        binder.close(tx, "obligation.delete-by", told.dispatchId());

        ring(Instant.parse("2030-11-22T12:00:00Z"));
        ring(Instant.parse("2031-11-22T12:00:00Z"));

        assertThat(binder.questions(told.dispatchId())).containsExactly("obligation.delete-by.late");
        assertThat(binder.of(told.dispatchId()).getFirst().owner()).isEqualTo(told.provider());
        assertThat(binder.of(told.dispatchId()).getFirst().facts())
                .contains("receiver=" + told.receiver().organisation());
    }

    @Test
    void a_notice_says_truly_whether_it_comes_in_advance() throws SQLException {
        var told = told("notice-before-disclosure");

        assertThat(reason(() -> accept(notice(told, TODAY.minusDays(2), false))))
                .isEqualTo("DAY_DOES_NOT_FIT");
        assertThat(reason(() -> accept(notice(told, TODAY.plusDays(2), true)))).isEqualTo("DAY_DOES_NOT_FIT");
    }

    /** At 08:00 in Japan it is the day before in UTC, and in American Samoa until 11:00 UTC. */
    @Test
    void a_day_counts_where_it_is_written() throws SQLException {
        clock.set(Instant.parse("2026-11-21T23:00:00Z"));
        var told = told("notice-before-disclosure");
        accept(notice(told, TODAY.plusDays(1), true));
        clock.set(Instant.parse("2026-11-22T10:30:00Z"));
        accept(notice(told, TODAY, false));

        var owed = told(DELETE_BY);
        clock.set(Instant.parse("2026-11-21T23:00:00Z"));
        accept(report(owed.dispatchId(), InformationUse.DELETED, Optional.of(TODAY.plusDays(1))));
    }

    @Test
    void a_notice_reaches_the_providers_legal_staff_and_the_duty_stays_for_the_next() throws SQLException {
        var told = told("notice-before-disclosure");

        var before = accept(notice(told, TODAY.plusDays(3), false));
        var after = accept(notice(told, TODAY, true));

        assertThat(binder.questions(before)).containsExactly("disclosure.announced");
        assertThat(binder.questions(after)).containsExactly("disclosure.already-made");
        assertThat(binder.of(after).getFirst().deciders()).containsExactly("legal");
        assertThat(binder.of(before).getFirst().dueAt()).contains(Instant.parse("2026-11-24T00:00:00Z"));
        assertThat(binder.of(after).getFirst().facts()).contains("concerning=" + told.dispatchId());
        assertThat(codes(ObligationState.OPEN)).containsExactly("notice-before-disclosure");
        assertThat(Tables.leaves(tx, "disclosure-noticed")).hasSize(2).noneMatch(leaf -> leaf.contains("Seoul"));
    }

    @Test
    void the_board_counts_by_counterpart_and_shows_both_sides_their_own_only() throws SQLException {
        told(CODES.toArray(String[]::new));
        told(DELETE_BY);
        ring(Instant.parse("2027-04-30T00:00:00Z"));

        var balance = new Balance(JAPAN, KOREA, 4, 1, 0);
        assertThat(obligations.board(tx, JAPAN)).containsExactly(balance);
        assertThat(obligations.board(tx, KOREA)).containsExactly(balance);
        assertThat(obligations.board(tx, Party.customs("NL"))).isEmpty();
        assertThat(obligations.find(
                        tx,
                        new Search(Party.customs("NL"), Optional.empty(), Optional.empty(), false),
                        Cursor.START,
                        10))
                .isEmpty();
    }

    @Test
    void pages_go_on_where_the_last_one_ended() throws SQLException {
        told(CODES.toArray(String[]::new));
        var search = new Search(KOREA, Optional.of(JAPAN), Optional.empty(), false);

        var first = obligations.find(tx, search, Cursor.START, 3);
        var second = obligations.find(tx, search, Cursor.after(first.getLast()), 3);

        assertThat(first).hasSize(3);
        assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first);
    }

    @Test
    void two_nodes_call_what_is_due_to_mind_once() throws SQLException {
        var now = Instant.parse("2030-11-10T00:00:00Z");
        clock.set(now);
        try (var one = tables.begin();
                var other = tables.begin()) {
            var told = told(one, FRANCE, DELETE_BY);
            one.commit();

            assertThat(new Alarms().ring(one, List.of(work), now)).isTrue();
            assertThat(new Alarms().ring(other, List.of(work), now)).isFalse();
            one.commit();
            assertThat(new Alarms().ring(other, List.of(work), now)).isFalse();

            assertThat(Tables.leaves(other, "obligation-due"))
                    .filteredOn(leaf -> leaf.contains(told.dispatchId().toString()))
                    .hasSize(1);
            accept(deleted(told), KOREA, FRANCE);
            tx.commit();
        }
    }
}
