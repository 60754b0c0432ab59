package org.rilohub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.rilohub.cases.cen.PublicationState.PUBLISHED;
import static org.rilohub.cases.cen.PublicationState.RECEIVED;
import static org.rilohub.cases.cen.PublicationState.REJECTED;
import static org.rilohub.cases.cen.PublicationState.RILO_REVIEW;
import static org.rilohub.cases.cen.PublicationState.SCHEMA_OK;
import static org.rilohub.cases.cen.PublicationState.VALIDATED;
import static org.rilohub.cases.cen.PublicationState.WITHDRAWN;
import static org.rilohub.routes.Reports.report;
import static org.rilohub.routes.Reports.to;
import static org.rilohub.routes.Reports.toEveryCenUser;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.cases.Person;
import org.rilohub.cases.cen.PublicationState;
import org.rilohub.cases.cen.Threshold;
import org.rilohub.cases.cen.Verdict;
import org.rilohub.cases.cen.Waiting;
import org.rilohub.cases.tasks.TaskFilter;
import org.rilohub.ledger.sql.Database;
import org.rilohub.schemas.CommodityCategory;
import org.rilohub.schemas.FunctionCode;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Recipient;

/** What the RILO office decides about reports for the CEN lane, and what becomes of them, on a real database and broker. */
class PublishingTest {
    private static final Person OFFICER = new Person("officer-1", Reports.OFFICE, Set.of("officer"));
    private static final Person SUPERVISOR = new Person("supervisor-1", Reports.OFFICE, Set.of("supervisor"));
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String[] WAITING = {"customs:KR,CEN,RILO_REVIEW", "customs:NL,CEN,RILO_REVIEW"};

    private static Hub hub;
    private static Database database;

    @BeforeAll
    static void open() {
        hub = new Hub("publishing").start();
        database = new Database(hub.database);
    }

    @AfterAll
    static void close() {
        hub.close();
    }

    @Test
    void publishes_what_the_office_validates_one_leaf_for_each_state() {
        var reportId = waiting();

        decide(OFFICER, reportId, Verdict.validate(), OptionalInt.of(3));

        awaitStates(reportId, "customs:KR,CEN,DELIVERED", "customs:NL,CEN,QUEUED");
        assertThat(course(reportId)).containsExactly(RECEIVED, SCHEMA_OK, RILO_REVIEW, VALIDATED, PUBLISHED);
        assertThat(hub.leaves(reportId).stream().filter("publication"::equals)).hasSize(5);
        assertThat(problem(() -> decide(OFFICER, reportId, Verdict.validate(), OptionalInt.of(5))))
                .isEqualTo("out-of-turn");
        assertThat(problem(() -> hub.desk().release(OFFICER, reportId))).isEqualTo("not-found");
    }

    @ParameterizedTest
    @CsvSource({"RETURN, publication-returned, RETURNED", "REJECT, publication-rejected, REJECTED"})
    void ends_what_the_office_does_not_let_go_and_tells_its_sender_why(
            Verdict.Decision decision, String reason, PublicationState state) {
        var reportId = submit(toEveryCenUser(), to("US", Lane.CEN), to("KR", Lane.CMAA));
        awaitStates(
                reportId,
                "customs:KR,CEN,RILO_REVIEW",
                "customs:KR,CMAA,DELIVERED",
                "customs:NL,CEN,RILO_REVIEW",
                "customs:US,CEN,REFUSED");

        decide(OFFICER, reportId, because(decision), OptionalInt.of(3));

        assertThat(hub.states(reportId))
                .containsExactly(
                        "customs:KR,CEN,REFUSED",
                        "customs:KR,CMAA,DELIVERED",
                        "customs:NL,CEN,REFUSED",
                        "customs:US,CEN,REFUSED");
        assertThat(problems(reportId, "customs:KR")).containsExactly(reason);
        assertThat(problems(reportId, "customs:US")).doesNotContain(reason);
        assertThat(task(reportId)).isEmpty();
        assertThat(course(reportId)).last().isEqualTo(state);
        assertThat(hub.leaves(reportId).stream().filter("not-published"::equals))
                .hasSize(2);
    }

    @Test
    void reviews_what_mends_a_returned_report_anew() {
        var returned = waiting();
        decide(OFFICER, returned, because(Verdict.Decision.RETURN), OptionalInt.of(3));

        var mended = amend(FunctionCode.REPLACE, returned, toEveryCenUser());

        awaitStates(mended, WAITING);
        hub.desk().release(OFFICER, task(mended).orElseThrow().taskId());
        awaitStates(mended, "customs:KR,CEN,DELIVERED", "customs:NL,CEN,QUEUED");
    }

    @Test
    void takes_no_mending_of_a_rejected_report() {
        var rejected = waiting();
        decide(OFFICER, rejected, because(Verdict.Decision.REJECT), OptionalInt.of(3));

        assertThat(problem(() -> amend(FunctionCode.REPLACE, rejected, toEveryCenUser())))
                .isEqualTo("out-of-turn");
        assertThat(course(rejected)).last().isEqualTo(REJECTED);
    }

    @Test
    void keeps_what_is_below_the_thresholds_out_of_the_lane_and_says_so() {
        threshold("10");
        var reportId = submit(toEveryCenUser(), to("KR", Lane.CMAA));
        awaitStates(reportId, "customs:KR,CMAA,DELIVERED", "rilo:AP,CEN,REFUSED");
        threshold("0");

        assertThat(problems(reportId, "rilo:AP")).containsExactly("below-threshold");
        assertThat(hub.leaves(reportId)).contains("cen-below-threshold", "not-published");
        assertThat(hub.select("select array_to_string(flags, ' ') from message where report_id = ?", reportId)
                        .getFirst())
                .contains("SR-12");
        assertThat(task(reportId)).isEmpty();
        assertThat(course(reportId)).isEmpty();
        awaitStates(submit(toEveryCenUser()), WAITING);
    }

    @Test
    void publishes_what_replaces_a_waiting_report_and_not_the_report() {
        var original = waiting();
        var seen = task(original).orElseThrow().taskId();

        var newer = amend(FunctionCode.REPLACE, original, toEveryCenUser());

        awaitStates(newer, WAITING);
        assertThat(hub.states(original)).containsExactly("customs:KR,CEN,CANCELLED", "customs:NL,CEN,CANCELLED");
        assertThat(problem(() -> hub.desk().release(OFFICER, seen))).isEqualTo("not-found");
        assertThat(problem(() -> decide(OFFICER, original, Verdict.validate(), OptionalInt.of(3))))
                .isEqualTo("not-found");
        decide(OFFICER, newer, Verdict.validate(), OptionalInt.of(6));
        awaitStates(newer, "customs:KR,CEN,DELIVERED", "customs:NL,CEN,QUEUED");
    }

    @Test
    void tells_nobody_of_the_end_of_a_report_that_nobody_has() {
        var original = waiting();

        var cancelling = amend(FunctionCode.CANCEL, original, toEveryCenUser());

        awaitStates(cancelling, "rilo:AP,CEN,REFUSED");
        assertThat(problems(cancelling, "rilo:AP")).containsExactly("nothing-to-amend");
        assertThat(course(original)).last().isEqualTo(WITHDRAWN);
        assertThat(problem(() -> decide(OFFICER, original, Verdict.validate(), OptionalInt.empty())))
                .isEqualTo("out-of-turn");
    }

    @Test
    void lets_those_who_have_a_published_report_hear_of_its_end_once_it_is_reviewed() {
        var original = waiting();
        hub.desk().release(OFFICER, original);
        awaitStates(original, "customs:KR,CEN,DELIVERED", "customs:NL,CEN,QUEUED");

        var cancelling = amend(FunctionCode.CANCEL, original, toEveryCenUser());

        awaitStates(cancelling, WAITING);
        assertThat(course(original)).last().isEqualTo(WITHDRAWN);
        hub.desk().release(OFFICER, cancelling);
        awaitStates(cancelling, "customs:KR,CEN,DELIVERED", "customs:NL,CEN,QUEUED");
    }

    @Test
    void refuses_what_amends_a_published_report_past_those_who_have_it() {
        var original = waiting();
        hub.desk().release(OFFICER, original);

        assertThat(problem(() -> amend(FunctionCode.CANCEL, original, to("KR", Lane.CMAA))))
                .isEqualTo("out-of-turn");
        assertThat(course(original)).last().isEqualTo(PUBLISHED);
    }

    @Test
    void closes_what_was_asked_about_a_dispatch_put_aside_once_the_office_ends_it() {
        var reportId = waiting();
        hub.change(
                "update dispatch set state = 'PARKED', last_reason = 'TIMED_OUT' where report_id = ?"
                        + " and receiver = 'customs:KR'",
                reportId);
        hub.restart();
        assertThat(openAsides(reportId)).isEqualTo(1);

        decide(OFFICER, reportId, because(Verdict.Decision.REJECT), OptionalInt.of(3));

        assertThat(hub.states(reportId)).containsExactly("customs:KR,CEN,REFUSED", "customs:NL,CEN,REFUSED");
        assertThat(openAsides(reportId)).isZero();
    }

    /** Tasks that ask Japan's people about dispatches of this report. */
    private static long openAsides(UUID reportId) {
        var person = new Person("officer-4", Reports.JAPAN, Set.of("officer"));
        return hub.desk().page(person, TaskFilter.ofKind("PARKED"), Optional.empty(), 100).tasks().stream()
                .filter(standing -> standing.task().facts().contains("reportId=" + reportId))
                .count();
    }

    @Test
    void takes_two_people_of_the_office_for_what_it_provides_itself() {
        var reportId = waiting();
        hub.change("update publication set provider = owner where report_id = ?", reportId);

        hub.desk().release(OFFICER, reportId);

        assertThat(hub.states(reportId)).containsExactly(WAITING);
        assertThat(hub.leaves(reportId)).doesNotContain("released");
        assertThat(problem(() -> decide(OFFICER, reportId, Verdict.validate(), OptionalInt.of(4))))
                .isEqualTo("already-approved");
        assertThat(problem(() -> hub.desk().release(OFFICER, reportId))).isEqualTo("already-approved");
        decide(SUPERVISOR, reportId, Verdict.validate(), OptionalInt.of(4));
        awaitStates(reportId, "customs:KR,CEN,DELIVERED", "customs:NL,CEN,QUEUED");
    }

    @Test
    void counts_one_verdict_of_two_officers_who_decide_at_once() {
        var reportId = waiting();

        var refusals = atOnce(
                () -> decide(OFFICER, reportId, Verdict.validate(), OptionalInt.of(3)),
                () -> decide(SUPERVISOR, reportId, because(Verdict.Decision.REJECT), OptionalInt.of(3)));

        assertThat(refusals).hasSize(1).allMatch(List.of("out-of-turn", "precondition-failed")::contains);
        if (course(reportId).contains(REJECTED)) {
            assertThat(hub.states(reportId)).containsExactly("customs:KR,CEN,REFUSED", "customs:NL,CEN,REFUSED");
        } else {
            awaitStates(reportId, "customs:KR,CEN,DELIVERED", "customs:NL,CEN,QUEUED");
        }
    }

    /** Several times: one of the two comes wholly before the other, and neither waits for the other for ever. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void lets_either_a_release_or_a_withdrawal_come_first(int round) {
        var reportId = waiting();

        var refusals = atOnce(
                () -> hub.desk().release(OFFICER, reportId),
                () -> amend(FunctionCode.CANCEL, reportId, toEveryCenUser(), to("KR", Lane.CMAA)));

        var published = course(reportId).contains(PUBLISHED);
        assertThat(refusals).as("round " + round).isEqualTo(published ? List.of() : List.of("not-found"));
        assertThat(course(reportId)).last().isEqualTo(WITHDRAWN);
        assertThat(hub.states(reportId))
                .contains("customs:NL,CEN,CANCELLED")
                .noneMatch(state -> state.contains("REVIEW"));
        if (!published) {
            assertThat(hub.states(reportId)).contains("customs:KR,CEN,CANCELLED");
        }
    }

    @Test
    void asks_which_state_was_read_who_may_decide_and_why() {
        var reportId = waiting();
        var stranger = new Person("officer-2", Hub.KOREA, Set.of("officer"));
        var provider = new Person("officer-3", Reports.JAPAN, Set.of("officer"));
        var auditor = new Person("auditor-1", Reports.OFFICE, Set.of("auditor"));
        var unsaid = new Verdict(Verdict.Decision.RETURN, Optional.empty(), List.of(), Optional.empty());

        assertThat(problem(() -> decide(OFFICER, reportId, Verdict.validate(), OptionalInt.of(2))))
                .isEqualTo("precondition-failed");
        assertThat(problem(() -> decide(stranger, reportId, Verdict.validate(), OptionalInt.of(3))))
                .isEqualTo("not-found");
        assertThat(problem(() -> decide(provider, reportId, Verdict.validate(), OptionalInt.of(3))))
                .isEqualTo("not-found");
        assertThat(problem(() -> decide(auditor, reportId, Verdict.validate(), OptionalInt.of(3))))
                .isEqualTo("forbidden");
        assertThat(problem(() -> decide(OFFICER, reportId, unsaid, OptionalInt.of(3))))
                .isEqualTo("incomplete-request");
        assertThat(hub.states(reportId)).containsExactly(WAITING);
    }

    @Test
    void lists_everything_that_waits_page_by_page_each_with_those_whom_it_would_tell() {
        var first = waiting();
        var second = submit(to("KR", Lane.CEN));
        awaitStates(second, "customs:KR,CEN,RILO_REVIEW");
        var whole = hub.desk().releases(OFFICER, Waiting.Place.FIRST, 100).tasks();

        assertThat(pageByPage()).isEqualTo(whole);
        assertThat(whole).isSortedAccordingTo(Comparator.comparing(Desk.Task::since));
        assertThat(task(first).orElseThrow().facts()).contains("receivers=[customs:KR, customs:NL]");
        assertThat(task(second).orElseThrow().facts()).contains("receivers=[customs:KR]");
    }

    private static List<Desk.Task> pageByPage() {
        var found = new ArrayList<Desk.Task>();
        var behind = Optional.of(Waiting.Place.FIRST);
        while (behind.isPresent()) {
            var page = hub.desk().releases(OFFICER, behind.get(), 1);
            found.addAll(page.tasks());
            behind = page.next();
        }
        return found;
    }

    private static Verdict because(Verdict.Decision decision) {
        return new Verdict(
                decision, Optional.of(Verdict.Ground.CODING), List.of("SR-09"), Optional.of("The mode does not fit."));
    }

    private static void decide(Person person, UUID reportId, Verdict verdict, OptionalInt read) {
        hub.flowing().publicationDesk().decide(person, reportId, verdict, read);
    }

    private static void threshold(String kilograms) {
        database.perform(tx -> hub.lane
                .thresholds()
                .set(
                        tx,
                        OFFICER,
                        new Threshold(
                                CommodityCategory.TOBACCO,
                                Optional.empty(),
                                Optional.empty(),
                                Threshold.Measure.KILOGRAMS,
                                new BigDecimal(kilograms),
                                LocalDate.of(2020, 1, 1))));
    }

    /** What those that failed were told. */
    private static List<String> atOnce(Runnable one, Runnable other) {
        var begin = new CountDownLatch(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return List.of(one, other).stream()
                    .map(act -> CompletableFuture.supplyAsync(() -> tried(act, begin), threads))
                    .toList()
                    .stream()
                    .flatMap(act -> act.join().stream())
                    .toList();
        }
    }

    private static Optional<String> tried(Runnable act, CountDownLatch begin) {
        begin.countDown();
        try {
            begin.await();
            act.run();
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(e.problem().name());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID waiting() {
        var reportId = submit(toEveryCenUser());
        awaitStates(reportId, WAITING);
        return reportId;
    }

    private static UUID submit(Recipient... to) {
        var id = hub.newId();
        return hub.accept(report(id, "P-" + id.toString().substring(9, 35), List.of(to)))
                .reportId();
    }

    private static UUID amend(FunctionCode function, UUID original, Recipient... to) {
        var id = hub.newId();
        return hub.accept(Reports.amending(id, "A-" + id.toString().substring(9, 35), function, original, List.of(to)))
                .reportId();
    }

    private static Optional<Desk.Task> task(UUID reportId) {
        return hub.desk().releases(OFFICER, Waiting.Place.FIRST, 100).tasks().stream()
                .filter(each -> each.reportId().equals(reportId))
                .findFirst();
    }

    private static List<PublicationState> course(UUID reportId) {
        return database.transaction(tx -> hub.lane.publications().course(tx, reportId, Reports.JAPAN));
    }

    /** As the sender's status names them. */
    private static List<String> problems(UUID reportId, String receiver) {
        return hub.flowing().statusBoard().status(Reports.JAPAN, reportId).orElseThrow().receivers().stream()
                .filter(each -> each.receiver().organisation().equals(receiver) && each.lane() == Lane.CEN)
                .flatMap(each -> each.problems().stream())
                .toList();
    }

    private static void awaitStates(UUID reportId, String... states) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(hub.states(reportId)).containsExactly(states));
    }

    private static String problem(Runnable act) {
        return tried(act, new CountDownLatch(1)).orElse("none");
    }
}
