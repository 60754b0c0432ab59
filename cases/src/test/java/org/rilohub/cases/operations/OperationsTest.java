package org.rilohub.cases.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rilohub.cases.operations.Hall.FRANCE;
import static org.rilohub.cases.operations.Hall.JAPAN;
import static org.rilohub.cases.operations.Hall.KOREA;
import static org.rilohub.cases.operations.Hall.OFFICE;
import static org.rilohub.cases.operations.Hall.OFFICER;
import static org.rilohub.cases.operations.Hall.START;
import static org.rilohub.cases.operations.Hall.THAILAND;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rilohub.agreements.Circumstances;
import org.rilohub.agreements.Membership;
import org.rilohub.cases.Hearer;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.Person;
import org.rilohub.cases.operations.Operation.Terms;
import org.rilohub.cases.operations.Operation.Title;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Dispatch;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.Tlp;

class OperationsTest {
    private static Hall hall;

    @BeforeAll
    static void open() throws SQLException {
        hall = Hall.open();
    }

    @AfterAll
    static void close() throws SQLException {
        hall.close();
    }

    @AfterEach
    void undo() throws SQLException {
        hall.undo();
    }

    @Test
    void keeps_what_its_owner_created_and_says_so_in_one_leaf_without_its_title() throws SQLException {
        var created = hall.running("OP-2026.1", JAPAN, KOREA);

        assertThat(hall.operations.find(hall.tx, "OP-2026.1", OFFICE, START)).contains(created);
        assertThat(hall.leaves("operation-created"))
                .singleElement()
                .asString()
                .contains("OP-2026.1", "customs:JP", "AMBER")
                .doesNotContain("Winter", "冬");
        assertThat(Sql.of("select title_en from operation where code = 'OP-2026.1'")
                        .first(hall.tx, row -> new String(row.getBytes(1), StandardCharsets.UTF_8)))
                .hasValueSatisfying(title -> assertThat(title).doesNotContain("Winter"));
    }

    @Test
    void lets_officers_and_supervisors_of_the_owner_act_and_nobody_else() throws SQLException {
        hall.running("OP-A", JAPAN, KOREA);
        var auditor = new Person("auditor-1", OFFICE, Set.of("auditor", "legal", "administrator"));
        var stranger = new Person("officer-9", JAPAN, Set.of("officer"));

        assertRefused("forbidden", () -> hall.office.create(hall.tx, auditor, hall.draft("OP-B")));
        assertRefused("forbidden", () -> hall.office.end(hall.tx, auditor, "OP-A"));
        assertRefused("not-found", () -> hall.office.end(hall.tx, stranger, "OP-A"));
        assertRefused("not-found", () -> hall.office.change(hall.tx, stranger, hall.draft("OP-A")));
        assertRefused("not-found", () -> hall.office.join(hall.tx, stranger, "OP-A", JAPAN, START, Optional.empty()));
        assertRefused("not-found", () -> hall.office.leave(hall.tx, stranger, "OP-A", KOREA));
        assertThat(hall.leaves("operation-ended")).isEmpty();
    }

    @Test
    void a_code_is_taken_once_for_all() throws SQLException {
        hall.running("OP-A", JAPAN, KOREA);

        assertRefused("out-of-turn", () -> hall.running("OP-A", THAILAND));
    }

    @Test
    void says_everything_that_is_wrong_with_a_draft() {
        var draft = new OperationDraft(
                "op a",
                new Title("", "題"),
                new Terms(new TreeSet<>(Set.of(MessageType.AssistanceRequest)), Tlp.RED, -1),
                START,
                START,
                List.of());

        assertThatThrownBy(() -> hall.office.create(hall.tx, OFFICER, draft))
                .isInstanceOfSatisfying(
                        OutOfTurnException.class,
                        refusal -> assertThat(refusal.defects())
                                .extracting(OutOfTurnException.Defect::field)
                                .containsExactly(
                                        "code",
                                        "title",
                                        "ends",
                                        "ends",
                                        "terms.kinds",
                                        "terms.tlp",
                                        "terms.retentionDays"));
    }

    @Test
    void holds_a_dispatch_between_members_while_it_runs() throws SQLException {
        hall.running("OP-A", JAPAN, KOREA);
        var dispatch = dispatch("OP-A", JAPAN, KOREA, Tlp.AMBER);

        assertThat(hall.operations.membership(hall.tx, dispatch, START)).isEqualTo(Membership.HELD);
        assertThat(hall.operations.membership(hall.tx, dispatch, START.minusMillis(1)))
                .isEqualTo(Membership.LACKING);
        assertThat(hall.operations.membership(hall.tx, dispatch, START.plus(Duration.ofDays(60))))
                .isEqualTo(Membership.LACKING);
    }

    @Test
    void lacks_whoever_is_no_member_whatever_its_terms_do_not_allow_and_knows_no_other_code() throws SQLException {
        hall.running("OP-A", JAPAN, KOREA);

        assertThat(membership("OP-A", JAPAN, FRANCE, Tlp.AMBER)).isEqualTo(Membership.LACKING);
        assertThat(membership("OP-A", FRANCE, JAPAN, Tlp.AMBER)).isEqualTo(Membership.LACKING);
        assertThat(membership("OP-A", JAPAN, OFFICE, Tlp.AMBER)).isEqualTo(Membership.LACKING);
        assertThat(membership("OP-A", JAPAN, KOREA, Tlp.AMBER_STRICT)).isEqualTo(Membership.LACKING);
        assertThat(membership("OP-B", JAPAN, KOREA, Tlp.AMBER)).isEqualTo(Membership.UNKNOWN);
        var elsewhere = new Dispatch(
                new UUID(0, 1),
                KOREA,
                Lane.CMAA,
                dispatch("OP-A", JAPAN, KOREA, Tlp.AMBER).content());
        assertThat(hall.operations.membership(hall.tx, elsewhere, START)).isEqualTo(Membership.UNKNOWN);
    }

    @Test
    void lacks_a_kind_of_message_its_terms_do_not_name() throws SQLException {
        var open = hall.draft("OP-A", JAPAN, KOREA);
        hall.office.create(
                hall.tx,
                OFFICER,
                new OperationDraft(
                        open.code(),
                        open.title(),
                        new Terms(new TreeSet<>(Set.of(MessageType.SeizureReport)), Tlp.AMBER, 1),
                        open.begins(),
                        open.ends(),
                        open.members()));

        assertThat(membership("OP-A", JAPAN, KOREA, Tlp.AMBER)).isEqualTo(Membership.LACKING);
    }

    @Test
    void the_closed_group_is_all_other_members_at_that_instant() throws SQLException {
        hall.running("OP-A", JAPAN, KOREA);
        hall.office.join(
                hall.tx, OFFICER, "OP-A", THAILAND, START.plusSeconds(60), Optional.of(START.plusSeconds(120)));

        assertThat(hall.operations.receivers(hall.tx, "OP-A", JAPAN, START)).containsExactly(KOREA);
        assertThat(hall.operations.receivers(hall.tx, "OP-A", JAPAN, START.plusSeconds(60)))
                .containsExactly(KOREA, THAILAND);
        assertThat(hall.operations.receivers(hall.tx, "OP-A", JAPAN, START.plusSeconds(120)))
                .containsExactly(KOREA);
        assertThat(hall.operations.receivers(hall.tx, "OP-X", JAPAN, START)).isEmpty();
    }

    @Test
    void whoever_left_is_out_at_once_and_may_come_back_later() throws SQLException {
        hall.running("OP-A", JAPAN, KOREA, THAILAND);
        hall.clock.on(Duration.ofHours(1));
        hall.office.leave(hall.tx, OFFICER, "OP-A", KOREA);

        assertThat(hall.operations.isMember(hall.tx, "OP-A", KOREA, hall.clock.instant()))
                .isFalse();
        assertRefused("out-of-turn", () -> hall.office.leave(hall.tx, OFFICER, "OP-A", KOREA));

        hall.clock.on(Duration.ofHours(1));
        hall.office.join(hall.tx, OFFICER, "OP-A", KOREA, START, Optional.empty());
        assertThat(hall.operations.isMember(hall.tx, "OP-A", KOREA, hall.clock.instant()))
                .isTrue();
        assertThat(hall.operations.isMember(hall.tx, "OP-A", KOREA, START.plusSeconds(5400)))
                .isFalse();
        assertThat(hall.operations.stays(hall.tx, "OP-A", OFFICE, START)).hasSize(4);
        assertThat(hall.leaves("operation-joined")).hasSize(1);
        assertThat(hall.leaves("operation-left")).hasSize(1);
    }

    @Test
    void whoever_left_before_it_began_is_no_member_and_may_come_back_at_its_beginning() throws SQLException {
        var draft = hall.draft("OP-A");
        var begins = START.plus(Duration.ofDays(1));
        hall.office.create(
                hall.tx,
                OFFICER,
                new OperationDraft(
                        draft.code(), draft.title(), draft.terms(), begins, draft.ends(), List.of(JAPAN, KOREA)));
        hall.office.leave(hall.tx, OFFICER, "OP-A", KOREA);
        assertRefused("out-of-turn", () -> hall.office.leave(hall.tx, OFFICER, "OP-A", KOREA));

        hall.office.join(hall.tx, OFFICER, "OP-A", KOREA, START, Optional.empty());

        assertThat(hall.operations.isMember(hall.tx, "OP-A", KOREA, begins)).isTrue();
        assertThat(hall.operations.stays(hall.tx, "OP-A", OFFICE, START)).hasSize(2);
        assertRefused("out-of-turn", () -> hall.office.join(hall.tx, OFFICER, "OP-A", KOREA, START, Optional.empty()));
    }

    @Test
    void nobody_is_a_member_twice_at_a_time() throws SQLException {
        hall.running("OP-A", JAPAN, KOREA);

        assertRefused("out-of-turn", () -> hall.office.join(hall.tx, OFFICER, "OP-A", KOREA, START, Optional.empty()));
    }

    @Test
    void addresses_the_whole_group_by_its_owner_and_keeps_a_named_stranger() throws SQLException {
        hall.running("OP-A", JAPAN, KOREA, THAILAND);
        var toAll = hall.message(JAPAN, hall.warning("OP-A", 3), OFFICE).submission();
        var named = hall.message(JAPAN, hall.warning("OP-A", 3), FRANCE, KOREA, JAPAN)
                .submission();

        assertThat(hall.operations.addressees(hall.tx, toAll, START)).containsExactly(KOREA, THAILAND);
        assertThat(hall.operations.addressees(hall.tx, named, START)).containsExactly(FRANCE, KOREA);
    }

    @Test
    void adds_the_group_to_the_receivers_and_the_membership_to_what_a_decision_looks_at() throws SQLException {
        hall.running("OP-A", JAPAN, KOREA, THAILAND);
        var toAll = hall.message(JAPAN, hall.warning("OP-A", 3), OFFICE);
        var named = hall.message(JAPAN, hall.warning("OP-A", 3), KOREA);
        var circumstances = Circumstances.on(LocalDate.of(2026, 11, 21));

        assertThat(hall.work.hearers(hall.tx, toAll))
                .containsExactly(new Hearer(KOREA, Lane.OPERATION), new Hearer(THAILAND, Lane.OPERATION));
        assertThat(hall.work.hearers(hall.tx, named)).isEmpty();
        for (var receiver : List.of(KOREA, FRANCE)) {
            var known = hall.work.known(hall.tx, toAll.id(), hall.dispatch(toAll, receiver), List.of(), circumstances);
            assertThat(known.operation()).isEqualTo(receiver.equals(KOREA) ? Membership.HELD : Membership.LACKING);
        }
    }

    @Test
    void shows_an_operation_to_its_owner_and_its_members_only() throws SQLException {
        hall.running("OP-A", JAPAN, KOREA);

        assertThat(codes(OFFICE)).containsExactly("OP-A");
        assertThat(codes(JAPAN)).containsExactly("OP-A");
        assertThat(codes(FRANCE)).isEmpty();
        assertThat(hall.operations.find(hall.tx, "OP-A", FRANCE, START)).isEmpty();
        assertThat(hall.operations.stays(hall.tx, "OP-A", FRANCE, START)).isEmpty();
        hall.office.leave(hall.tx, OFFICER, "OP-A", KOREA);
        assertThat(codes(KOREA)).isEmpty();
    }

    @Test
    void shows_what_has_ended_to_whoever_was_in_it_to_the_last_until_the_time_of_keeping_is_over() throws SQLException {
        var operation = hall.running("OP-A", JAPAN, KOREA, THAILAND);
        hall.clock.on(Duration.ofDays(1));
        hall.office.leave(hall.tx, OFFICER, "OP-A", THAILAND);
        hall.office.join(hall.tx, OFFICER, "OP-A", FRANCE, operation.ends().minusSeconds(60), Optional.empty());
        hall.office.end(hall.tx, OFFICER, "OP-A");
        assertSeenBy(OFFICE, JAPAN, KOREA);

        hall.clock.on(Duration.ofDays(30).minusMillis(1));
        hall.ring();
        assertSeenBy(OFFICE, JAPAN, KOREA);

        hall.clock.on(Duration.ofMillis(1));
        hall.ring();
        assertSeenBy(OFFICE);
    }

    private static void assertSeenBy(Party... readers) throws SQLException {
        for (var party : List.of(OFFICE, JAPAN, KOREA, THAILAND, FRANCE)) {
            boolean sees = List.of(readers).contains(party);
            var now = hall.clock.instant();

            assertThat(hall.operations
                            .list(hall.tx, party, Optional.empty(), 50, now)
                            .items())
                    .as("list of " + party)
                    .hasSize(sees ? 1 : 0);
            assertThat(hall.operations.find(hall.tx, "OP-A", party, now).isPresent())
                    .as("found by " + party)
                    .isEqualTo(sees);
            assertThat(hall.operations.stays(hall.tx, "OP-A", party, now)).hasSize(sees ? 4 : 0);
        }
    }

    @Test
    void pages_miss_nothing_and_repeat_nothing() throws SQLException {
        for (int i = 0; i < 7; i++) {
            hall.running("OP-" + i, JAPAN);
            hall.clock.on(i % 2 == 0 ? Duration.ZERO : Duration.ofSeconds(1));
        }
        var seen = new ArrayList<String>();
        Optional<String> cursor = Optional.empty();
        do {
            var page = hall.operations.list(hall.tx, JAPAN, cursor, 2, hall.clock.instant());
            page.items().forEach(operation -> seen.add(operation.code()));
            cursor = page.next();
        } while (cursor.isPresent());

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        assertThatThrownBy(() -> hall.operations.list(hall.tx, JAPAN, Optional.of("first"), 2, START))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ends_by_its_term_and_is_closed_when_the_time_of_keeping_is_over() throws SQLException {
        var operation = hall.running("OP-A", JAPAN, KOREA);
        var warning = hall.accepted(JAPAN, hall.warning("OP-A", 3), OFFICE);
        hall.clock.to(operation.ends());
        hall.ring();

        assertThat(hall.leaves("operation-ended")).singleElement().asString().contains("\"term\"");
        assertThat(hall.leaves("operation-retention-over")).isEmpty();
        assertRefused("out-of-turn", () -> hall.office.end(hall.tx, OFFICER, "OP-A"));

        hall.clock.on(Duration.ofDays(30));
        hall.ring();
        assertThat(hall.leaves("operation-retention-over"))
                .singleElement()
                .asString()
                .contains("\"messages\":1");
        assertThat(hall.operations.messagesOf(hall.tx, operation.id())).containsExactly(warning.id());
        assertThat(hall.operations.find(hall.tx, "OP-A", OFFICE, hall.clock.instant()))
                .hasValueSatisfying(
                        closed -> assertThat(closed.state(hall.clock.instant())).isEqualTo(OperationState.CLOSED));
    }

    @Test
    void ends_at_once_when_its_owner_says_so_and_once_only() throws SQLException {
        hall.running("OP-A", JAPAN, KOREA);
        var queued = dispatch("OP-A", JAPAN, KOREA, Tlp.AMBER);
        hall.clock.on(Duration.ofDays(1));
        hall.office.end(hall.tx, OFFICER, "OP-A");

        assertThat(hall.operations.membership(hall.tx, queued, hall.clock.instant()))
                .isEqualTo(Membership.LACKING);
        assertRefused("out-of-turn", () -> hall.accepted(JAPAN, hall.warning("OP-A", 3), OFFICE));
        hall.clock.on(Duration.ofDays(59));
        hall.ring();
        assertThat(hall.leaves("operation-ended")).hasSize(1);
        assertThat(hall.leaves("operation-retention-over")).hasSize(1);
    }

    @Test
    void an_end_that_is_put_off_rings_at_its_new_time() throws SQLException {
        var operation = hall.running("OP-A", JAPAN, KOREA);
        var draft = hall.draft("OP-A");
        hall.clock.on(Duration.ofDays(30));
        hall.office.change(
                hall.tx,
                OFFICER,
                new OperationDraft(
                        "OP-A",
                        draft.title(),
                        draft.terms(),
                        draft.begins(),
                        START.plus(Duration.ofDays(90)),
                        List.of()));
        hall.clock.to(operation.ends());
        hall.ring();

        assertThat(hall.leaves("operation-ended")).isEmpty();
        assertThat(hall.operations.isMember(hall.tx, "OP-A", JAPAN, hall.clock.instant()))
                .isTrue();
        assertThat(hall.leaves("operation-changed")).hasSize(1);
    }

    @Test
    void what_is_planned_may_begin_earlier_with_its_members_and_what_runs_has_begun() throws SQLException {
        var draft = hall.draft("OP-A", JAPAN, KOREA);
        hall.office.create(hall.tx, OFFICER, beginning(draft, START.plus(Duration.ofDays(5))));
        assertThat(hall.operations.isMember(hall.tx, "OP-A", JAPAN, START)).isFalse();

        hall.office.change(hall.tx, OFFICER, beginning(draft, START.minusSeconds(60)));
        assertThat(hall.operations.isMember(hall.tx, "OP-A", JAPAN, START)).isTrue();
        assertThat(hall.operations.isMember(hall.tx, "OP-A", JAPAN, START.minusMillis(1)))
                .isFalse();

        hall.clock.on(Duration.ofDays(1));
        var later = hall.office.change(hall.tx, OFFICER, beginning(draft, START.plus(Duration.ofDays(9))));
        assertThat(later.begins()).isEqualTo(START);
        assertThat(hall.operations.isMember(hall.tx, "OP-A", JAPAN, hall.clock.instant()))
                .isTrue();
    }

    private static OperationDraft beginning(OperationDraft draft, Instant begins) {
        return new OperationDraft(draft.code(), draft.title(), draft.terms(), begins, draft.ends(), draft.members());
    }

    @Test
    void is_never_deleted() {
        assertThatThrownBy(() -> Sql.of("delete from operation").update(hall.tx))
                .isInstanceOf(SQLException.class);
    }

    private List<String> codes(Party party) throws SQLException {
        return hall.operations.list(hall.tx, party, Optional.empty(), 50, START).items().stream()
                .map(Operation::code)
                .toList();
    }

    private Membership membership(String code, Party from, Party to, Tlp tlp) throws SQLException {
        return hall.operations.membership(hall.tx, dispatch(code, from, to, tlp), START);
    }

    private Dispatch dispatch(String code, Party from, Party to, Tlp tlp) {
        var content = hall.warning(code, 3);
        return new Dispatch(
                new UUID(0, 1),
                to,
                Lane.OPERATION,
                new Submission(hall.header(from, content.type(), tlp, to), content));
    }

    private static void assertRefused(String problem, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        OutOfTurnException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
