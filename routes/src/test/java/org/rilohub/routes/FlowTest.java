package org.rilohub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.rilohub.routes.Outcomes.problem;
import static org.rilohub.routes.Reports.report;
import static org.rilohub.routes.Reports.to;
import static org.rilohub.routes.Reports.toEveryCenUser;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.cases.Person;
import org.rilohub.cases.cen.Waiting;
import org.rilohub.cases.tasks.StandingTask;
import org.rilohub.cases.tasks.TaskFilter;
import org.rilohub.cases.tasks.TaskVote;
import org.rilohub.schemas.FunctionCode;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Recipient;
import org.rilohub.security.Receipt;
import org.rilohub.security.Sealed;

/** From the door to the partners' receipts, on a real database and a real broker. */
class FlowTest {
    private static final Person LAWYER = new Person("subject-1", Reports.JAPAN, Set.of("legal"));
    private static final Person OFFICER = new Person("subject-1", Reports.OFFICE, Set.of("officer"));
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static Hub hub;

    @BeforeAll
    static void open() {
        hub = new Hub("flow").start();
    }

    @AfterAll
    static void close() {
        hub.close();
    }

    @AfterEach
    void calmDown() {
        hub.guard = (message, permit, dialect) -> {};
        hub.post.answer(Hub.KOREA, letter -> Optional.of(hub.korea.receipt(letter)));
        hub.post.answer(Hub.AMERICA, letter -> Optional.empty());
    }

    @Test
    void brings_one_report_to_a_partner_that_is_called_one_with_a_queue_and_one_that_fetches() {
        var reportId = submit(to("KR", Lane.CMAA), to("US", Lane.CMAA), to("NL", Lane.CMAA));

        awaitStates(reportId, "customs:KR,CMAA,DELIVERED", "customs:NL,CMAA,QUEUED", "customs:US,CMAA,QUEUED");
        var letter = await().atMost(PATIENCE)
                .until(() -> hub.post.letters(dispatch(reportId, "customs:US")), sent -> !sent.isEmpty())
                .getFirst();
        hub.flowing().receiptArrivals().arrived(Hub.AMERICA, hub.america.receipt(letter));
        fetch(reportId);

        awaitStates(reportId, "customs:KR,CMAA,DELIVERED", "customs:NL,CMAA,DELIVERED", "customs:US,CMAA,DELIVERED");
        assertThat(hub.leaves(reportId))
                .containsExactlyInAnyOrder(
                        "received",
                        "decided",
                        "decided",
                        "decided",
                        "sealed",
                        "sealed",
                        "sealed",
                        "delivered",
                        "delivered",
                        "delivered");
    }

    private static void fetch(UUID reportId) {
        var wanted = dispatch(reportId, "customs:NL");
        var item = await().atMost(PATIENCE)
                .until(
                        () -> hub.flowing().inbox().claim(Hub.NETHERLANDS, 100, Optional.empty()).items().stream()
                                .filter(each -> each.messageId().equals(wanted))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        var receipt = hub.netherlands.receipt(hub.netherlands.receiptFor(
                wanted, hub.netherlands.open(item.body()).contentDigest()));
        hub.flowing().inbox().confirm(Hub.NETHERLANDS, wanted, receipt);
        hub.flowing().inbox().confirm(Hub.NETHERLANDS, wanted, receipt);
    }

    @Test
    void leases_what_waits_in_an_inbox_and_shows_it_to_nobody_else() {
        var reportId = submit(to("NL", Lane.CMAA));
        awaitStates(reportId, "customs:NL,CMAA,QUEUED");
        var wanted = dispatch(reportId, "customs:NL");
        var inbox = hub.flowing().inbox();

        assertThat(ids(inbox.claim(Hub.KOREA, 100, Optional.empty()))).doesNotContain(wanted);
        assertThat(ids(inbox.claim(Hub.NETHERLANDS, 100, Optional.empty()))).contains(wanted);
        assertThat(ids(inbox.claim(Hub.NETHERLANDS, 100, Optional.empty()))).doesNotContain(wanted);
        assertThat(problem(() -> inbox.confirm(Hub.KOREA, wanted, "x"))).isEqualTo("not-found");
        assertThat(problem(() -> inbox.confirm(Hub.NETHERLANDS, wanted, "x"))).isEqualTo("signature-invalid");
        await().atMost(PATIENCE)
                .until(() ->
                        ids(inbox.claim(Hub.NETHERLANDS, 100, Optional.empty())).contains(wanted));
    }

    @Test
    void refuses_refers_and_puts_aside_each_receiver_by_itself_and_tells_the_sender_only() {
        var reportId = submit(
                to("KR", Lane.CMAA),
                to("IS", Lane.CMAA),
                to("TW", Lane.CMAA),
                to("DE", Lane.CMAA),
                to("KR", Lane.CMAA));

        awaitStates(
                reportId,
                "customs:DE,CMAA,PARKED",
                "customs:IS,CMAA,REFUSED",
                "customs:KR,CMAA,DELIVERED",
                "customs:TW,CMAA,REFERRED");
        var status = hub.flowing().statusBoard().status(Reports.JAPAN, reportId).orElseThrow();
        assertThat(status.receivers())
                .filteredOn(each -> each.state().equals("REFUSED"))
                .singleElement()
                .satisfies(refused -> assertThat(refused.problems()).containsExactly("no-legal-basis"));
        assertThat(status.notice().split("\\.")).hasSize(3);
        assertThat(hub.flowing().statusBoard().status(Hub.KOREA, reportId)).isEmpty();
        assertThat(hub.flowing().statusBoard().status(Reports.JAPAN, UUID.randomUUID()))
                .isEmpty();
    }

    @Test
    void sends_the_same_bytes_again_after_a_failure_and_puts_aside_after_the_last_attempt() {
        hub.post.answer(Hub.KOREA, letter -> {
            throw new DeliveryException("TIMED_OUT", null);
        });

        var reportId = submit(to("KR", Lane.CMAA));

        awaitStates(reportId, "customs:KR,CMAA,PARKED");
        var letters = hub.post.letters(dispatch(reportId, "customs:KR"));
        assertThat(letters).hasSize(4);
        assertThat(letters)
                .allSatisfy(letter ->
                        assertThat(letter.wire()).isEqualTo(letters.getFirst().wire()));
        assertThat(hub.select("select last_reason from dispatch where report_id = ?", reportId))
                .containsExactly("TIMED_OUT");
        assertThat(hub.leaves(reportId)).containsExactly("received", "decided", "sealed", "parked");
    }

    @Test
    void waits_while_the_database_fails_for_now_and_puts_nothing_aside() {
        failToAddress("53100");
        var reportId = submit(to("KR", Lane.CMAA));
        await().atMost(PATIENCE).until(() -> triesToAddress() >= 3);
        addressAgain();

        awaitStates(reportId, "customs:KR,CMAA,DELIVERED");
        assertThat(hub.leaves(reportId)).containsExactly("received", "decided", "sealed", "delivered");
    }

    /** A sequence counts also what is rolled back. */
    private static void failToAddress(String state) {
        hub.change("create sequence tries");
        hub.change("create function fail() returns trigger language plpgsql as $$ begin perform nextval('tries'); "
                + "raise exception using errcode = '" + state + "'; end $$");
        hub.change("create trigger fail before insert on dispatch execute function fail()");
    }

    private static int triesToAddress() {
        return Integer.parseInt(hub.select("select case when is_called then last_value else 0 end from tries")
                .getFirst());
    }

    private static void addressAgain() {
        hub.change("drop trigger fail on dispatch");
        hub.change("drop function fail()");
        hub.change("drop sequence tries");
    }

    @Test
    void asks_the_providers_people_about_what_was_referred_and_nobody_else() {
        var reportId = submit(to("TW", Lane.CMAA));
        awaitStates(reportId, "customs:TW,CMAA,REFERRED");
        var referred = dispatch(reportId, "customs:TW");
        var desk = hub.desk();

        var asked = referrals(LAWYER, referred).getFirst();

        assertThat(asked.task().kind()).isEqualTo("REFERRAL");
        assertThat(asked.task().question()).isEqualTo("referral.basis");
        assertThat(asked.task().facts())
                .contains("receiver=customs:TW", "problem=basis-needs-human", "framework=JP-TW-OTHER");
        assertThat(referrals(OFFICER, referred)).isEmpty();
        assertThat(problem(() -> desk.task(OFFICER, asked.task().taskId()))).isEqualTo("not-found");
        assertThat(problem(() -> desk.release(LAWYER, referred))).isEqualTo("forbidden");
        var supervisor = new Person("subject-2", Reports.JAPAN, Set.of("supervisor"));
        assertThat(problem(() -> desk.release(supervisor, asked.task().taskId())))
                .isEqualTo("decision-needed");
        assertThat(problem(() -> decide(supervisor, asked, TaskVote.yes("because"))))
                .isEqualTo("forbidden");
        assertThat(hub.states(reportId)).containsExactly("customs:TW,CMAA,REFERRED");
    }

    @Test
    void decides_anew_with_the_ruling_what_people_let_go() {
        var reportId = submit(to("TW", Lane.CMAA));
        awaitStates(reportId, "customs:TW,CMAA,REFERRED");
        var referred = dispatch(reportId, "customs:TW");

        for (var asked : referrals(LAWYER, referred)) {
            decide(everyRole(), asked, TaskVote.yes("because"));
        }

        awaitStates(reportId, "customs:TW,CMAA,PARKED");
        assertThat(hub.select("select outcome from dispatch where dispatch_id = ?", referred))
                .containsExactly("PERMITTED");
        assertThat(hub.select("select answer::text from dispatch where dispatch_id = ?", referred)
                        .getFirst())
                .contains("ruled");
        assertThat(hub.select("select question::text from dispatch where dispatch_id = ?", referred)
                        .getFirst())
                .contains("rulings");
        assertThat(referrals(LAWYER, referred)).isEmpty();
    }

    @Test
    void refuses_what_people_refuse_and_asks_no_more_about_it() {
        var reportId = submit(to("TW", Lane.CMAA));
        awaitStates(reportId, "customs:TW,CMAA,REFERRED");
        var referred = dispatch(reportId, "customs:TW");
        var asked = referrals(LAWYER, referred).getFirst();

        decide(everyRole(), asked, TaskVote.no("SECURITY", "because"));

        awaitStates(reportId, "customs:TW,CMAA,REFUSED");
        assertThat(hub.select("select array_to_string(problems, ' ') from dispatch where dispatch_id = ?", referred)
                        .getFirst())
                .contains("refused-by-provider");
        assertThat(referrals(LAWYER, referred)).isEmpty();
        assertThat(problem(() -> decide(everyRole(), asked, TaskVote.yes("because"))))
                .isEqualTo("task-closed");
    }

    private static List<StandingTask> referrals(Person person, UUID dispatchId) {
        return hub.desk().page(person, TaskFilter.ofKind("REFERRAL"), Optional.empty(), 100).tasks().stream()
                .filter(standing -> standing.task().subject().equals(dispatchId))
                .toList();
    }

    private static Person everyRole() {
        return new Person("subject-3", Reports.JAPAN, Set.of("legal", "supervisor"));
    }

    private static void decide(Person person, StandingTask asked, TaskVote vote) {
        hub.desk().decide(person, asked.task().taskId(), vote, OptionalInt.of(asked.version()));
    }

    @Test
    void settles_with_a_receipt_for_what_an_earlier_attempt_held() {
        var reportId = submit(to("US", Lane.CMAA));
        var letter = await().atMost(PATIENCE)
                .until(() -> hub.post.letters(dispatched(reportId)), sent -> !sent.isEmpty())
                .getFirst();
        hub.change("update dispatch set sealed_digests = array_append(sealed_digests, 'sha-256:" + "1".repeat(64)
                + "'), sealed_digest = 'sha-256:" + "1".repeat(64) + "' where dispatch_id = '" + letter.messageId()
                + "'");

        hub.flowing().receiptArrivals().arrived(Hub.AMERICA, hub.america.receipt(letter));

        awaitStates(reportId, "customs:US,CMAA,DELIVERED");
    }

    private static UUID dispatched(UUID reportId) {
        return hub.select("select dispatch_id from dispatch where report_id = ?", reportId).stream()
                .map(UUID::fromString)
                .findFirst()
                .orElseGet(() -> new UUID(0, 0));
    }

    @Test
    void sends_again_what_seems_leased_for_longer_than_any_lease_lasts() {
        hub.post.answer(Hub.KOREA, letter -> {
            throw new DeliveryException("CONNECT_FAILED", null);
        });
        var reportId = submit(to("KR", Lane.CMAA));
        await().atMost(PATIENCE)
                .until(() -> !hub.post.letters(dispatched(reportId)).isEmpty());
        hub.post.answer(Hub.KOREA, letter -> Optional.of(hub.korea.receipt(letter)));
        hub.change("update dispatch set lease_until = now() + interval '1 hour', state = 'QUEUED', attempts = 1, "
                + "next_attempt_at = now() where report_id = '" + reportId + "'");

        awaitStates(reportId, "customs:KR,CMAA,DELIVERED");
    }

    @Test
    void changes_nothing_when_an_attempt_ends_that_was_overtaken_by_another() {
        var reasons = new CopyOnWriteArrayList<String>();
        hub.post.answer(Hub.KOREA, letter -> {
            if (hub.post.letters(letter.messageId()).size() == 1) {
                claimForAnother(letter.messageId());
                throw new DeliveryException("OVERTAKEN", null);
            }
            reasons.addAll(hub.select("select last_reason from dispatch where dispatch_id = ?", letter.messageId()));
            return Optional.of(hub.korea.receipt(letter));
        });

        var reportId = submit(to("KR", Lane.CMAA));

        awaitStates(reportId, "customs:KR,CMAA,DELIVERED");
        assertThat(reasons).containsExactly("null");
    }

    /** As a second consumer does when the first one's lease has run out. */
    private static void claimForAnother(UUID dispatchId) {
        hub.change("update dispatch set attempts = attempts + 1, lease_until = now() + interval '1 second', "
                + "next_attempt_at = now() where dispatch_id = '" + dispatchId + "'");
    }

    @Test
    void does_not_call_delivered_what_a_wrong_receipt_is_for() {
        hub.post.answer(Hub.KOREA, letter -> Optional.of(hub.korea.receipt(otherContent(letter))));

        var reportId = submit(to("KR", Lane.CMAA));

        awaitStates(reportId, "customs:KR,CMAA,PARKED");
        assertThat(hub.select("select last_reason from dispatch where report_id = ?", reportId))
                .containsExactly("RECEIPT_FOR_OTHER_CONTENT");
        assertThat(hub.select("select count(*) from ledger_leaf where kind = 'alarm'"))
                .doesNotContain("0");
    }

    private static Receipt otherContent(Sealed letter) {
        return hub.korea.receiptFor(letter.messageId(), "sha-256:" + "0".repeat(64));
    }

    @Test
    void lets_nothing_out_that_the_guard_objects_to() {
        hub.guard = (message, permit, dialect) -> {
            throw new GuardException("FIELD_NOT_PERMITTED:personsInvolved[].name");
        };

        var reportId = submit(to("KR", Lane.CMAA));

        awaitStates(reportId, "customs:KR,CMAA,PARKED");
        assertThat(hub.post.letters(dispatch(reportId, "customs:KR"))).isEmpty();
        assertThat(hub.leaves(reportId)).containsExactly("received", "decided", "alarm", "parked");
    }

    @Test
    void publishes_in_the_cen_lane_only_when_the_office_releases_it_and_once() {
        var reportId = submit(toEveryCenUser());
        awaitStates(reportId, "customs:KR,CEN,RILO_REVIEW", "customs:NL,CEN,RILO_REVIEW");
        var desk = hub.desk();
        var task = task(reportId).orElseThrow();

        assertThat(desk.releases(new Person("s", Hub.KOREA, Set.of("officer")), Waiting.Place.FIRST, 100)
                        .tasks())
                .isEmpty();
        assertThat(problem(() -> desk.releases(
                        new Person("s", Reports.OFFICE, Set.of("administrator")), Waiting.Place.FIRST, 100)))
                .isEqualTo("forbidden");
        assertThat(problem(() -> desk.release(new Person("s", Hub.KOREA, Set.of("supervisor")), task.taskId())))
                .isEqualTo("not-found");
        assertThat(problem(() -> desk.release(new Person("s", Reports.OFFICE, Set.of("auditor")), task.taskId())))
                .isEqualTo("forbidden");
        desk.release(OFFICER, task.taskId());

        awaitStates(reportId, "customs:KR,CEN,DELIVERED", "customs:NL,CEN,QUEUED");
        assertThat(problem(() -> desk.release(OFFICER, task.taskId()))).isEqualTo("not-found");
        assertThat(hub.leaves(reportId)).containsOnlyOnce("released");
        assertThat(hub.post.letters(dispatch(reportId, "customs:KR"))).hasSize(1);
    }

    @Test
    void tells_nobody_in_a_lane_of_which_its_partner_file_says_nothing() {
        var reportId = submit(to("US", Lane.CEN), to("KR", Lane.CEN));

        awaitStates(reportId, "customs:KR,CEN,RILO_REVIEW", "customs:US,CEN,REFUSED");
        assertThat(hub.select(
                        "select problems from dispatch where report_id = ? and receiver = 'customs:US'", reportId))
                .containsExactly("{no-legal-basis}");
        assertThat(task(reportId))
                .hasValueSatisfying(task -> assertThat(task.facts()).contains("receivers=[customs:KR]"));
        hub.desk().release(OFFICER, task(reportId).orElseThrow().taskId());
        awaitStates(reportId, "customs:KR,CEN,DELIVERED", "customs:US,CEN,REFUSED");
        assertThat(hub.post.letters(dispatch(reportId, "customs:US"))).isEmpty();
    }

    private static Optional<Desk.Task> task(UUID reportId) {
        return hub.desk().releases(OFFICER, Waiting.Place.FIRST, 100).tasks().stream()
                .filter(each -> each.reportId().equals(reportId))
                .findFirst();
    }

    @ParameterizedTest
    @EnumSource(
            value = FunctionCode.class,
            names = {"CANCEL", "REPLACE"})
    void publishes_nothing_of_a_report_whose_owner_wants_it_no_more(FunctionCode function) {
        var original = submit(toEveryCenUser(), to("TW", Lane.CMAA), to("DE", Lane.CMAA));
        awaitStates(
                original,
                "customs:DE,CMAA,PARKED",
                "customs:KR,CEN,RILO_REVIEW",
                "customs:NL,CEN,RILO_REVIEW",
                "customs:TW,CMAA,REFERRED");
        var task = task(original).orElseThrow();
        var id = hub.newId();

        hub.accept(Reports.amending(
                id, "A-" + id.toString().substring(9, 35), function, original, List.of(to("KR", Lane.CMAA))));

        awaitStates(
                original,
                "customs:DE,CMAA,CANCELLED",
                "customs:KR,CEN,CANCELLED",
                "customs:NL,CEN,CANCELLED",
                "customs:TW,CMAA,CANCELLED");
        assertThat(task(original)).isEmpty();
        assertThat(problem(() -> hub.desk().release(OFFICER, task.taskId()))).isEqualTo("not-found");
        assertThat(hub.leaves(original).stream().filter("cancelled"::equals)).hasSize(4);
        assertThat(hub.select(
                        "select state from task where kind = 'PARKED' and subject = ?",
                        dispatch(original, "customs:DE")))
                .containsExactly("CLOSED");
        assertThat(hub.post.letters(dispatch(original, "customs:KR"))).isEmpty();
    }

    @Test
    void leaves_what_was_delivered_as_it_is_when_its_owner_cancels_it() {
        var original = submit(to("KR", Lane.CMAA));
        awaitStates(original, "customs:KR,CMAA,DELIVERED");
        var id = hub.newId();

        var later = hub.accept(Reports.amending(
                id,
                "A-" + id.toString().substring(9, 35),
                FunctionCode.CANCEL,
                original,
                List.of(to("KR", Lane.CMAA))));

        awaitStates(later.reportId(), "customs:KR,CMAA,DELIVERED");
        awaitStates(original, "customs:KR,CMAA,DELIVERED");
    }

    @ParameterizedTest
    @CsvSource({"true,false", "false,true"})
    void asks_a_person_when_a_receiver_tells_on_with_the_ids_it_saw(boolean refers, boolean sameConversation) {
        var told = hub.newId();
        var original = hub.accept(report(told, "O-" + told.toString().substring(9, 35), List.of(to("KR", Lane.CMAA))));
        awaitStates(original.reportId(), "customs:KR,CMAA,DELIVERED");
        var id = hub.newId();

        var onward = hub.accept(
                hub.korea,
                Reports.referring(
                        Hub.KOREA,
                        id,
                        "K-" + id.toString().substring(9, 35),
                        Optional.of(told).filter(any -> refers),
                        Optional.of(told).filter(any -> sameConversation),
                        List.of(to("NL", Lane.CEN))));

        awaitStates(onward.reportId(), "customs:NL,CEN,REFERRED");
        assertThat(hub.select("select problems from dispatch where report_id = ?", onward.reportId()))
                .containsExactly("{originator-consent-needed}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "address.committed",
                "decide.before-commit",
                "decide.committed",
                "relay.sent",
                "relay.deleted",
                "deliver.claimed",
                "seal.before-commit",
                "seal.committed",
                "deliver.before-send",
                "deliver.sent",
                "deliver.receipt",
                "deliver.before-commit",
                "deliver.committed"
            })
    void delivers_once_in_effect_though_it_breaks_off_at(String step) {
        hub.steps.breakOff(step, 1);

        var reportId = submit(to("KR", Lane.CMAA));

        awaitStates(reportId, "customs:KR,CMAA,DELIVERED");
        assertThat(hub.leaves(reportId)).containsExactly("received", "decided", "sealed", "delivered");
        assertThat(hub.post.letters(dispatch(reportId, "customs:KR")))
                .isNotEmpty()
                .allSatisfy(letter -> assertThat(letter.contentDigest())
                        .isEqualTo(
                                hub.post.letters(letter.messageId()).getFirst().contentDigest()));
    }

    @Test
    void goes_on_after_a_restart_where_it_was() {
        hub.post.answer(Hub.KOREA, letter -> {
            throw new DeliveryException("CONNECT_FAILED", null);
        });
        var reportId = submit(to("KR", Lane.CMAA));
        awaitStates(reportId, "customs:KR,CMAA,QUEUED");

        hub.post.answer(Hub.KOREA, letter -> Optional.of(hub.korea.receipt(letter)));
        hub.restart();

        awaitStates(reportId, "customs:KR,CMAA,DELIVERED");
    }

    @Test
    void puts_aside_what_is_no_id_and_goes_on() {
        try (var context = hub.broker.connectionFactory().createContext()) {
            context.createProducer().send(context.createQueue(Queues.ACCEPTED), "no id");
        }

        awaitStates(submit(to("KR", Lane.CMAA)), "customs:KR,CMAA,DELIVERED");
        await().atMost(PATIENCE).until(() -> hub.broker.waiting(Queues.PARKED) > 0);
    }

    @Test
    void stops_what_is_queued_when_its_decision_comes_out_stricter_before_it_leaves() {
        hub.post.answer(Hub.KOREA, letter -> {
            throw new DeliveryException("CONNECT_FAILED", null);
        });
        var reportId = submit(to("KR", Lane.CMAA));
        awaitStates(reportId, "customs:KR,CMAA,QUEUED");

        hub.restartWithout(Hub.KOREA);

        awaitStates(reportId, "customs:KR,CMAA,REFUSED");
        assertThat(hub.leaves(reportId).stream().filter("decided"::equals)).hasSize(2);
        hub.restart();
    }

    private static UUID submit(Recipient... to) {
        var id = hub.newId();
        return hub.accept(report(id, "F-" + id.toString().substring(9, 35), List.of(to)))
                .reportId();
    }

    private static void awaitStates(UUID reportId, String... states) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(hub.states(reportId)).containsExactly(states));
    }

    private static UUID dispatch(UUID reportId, String receiver) {
        return UUID.fromString(
                hub.select("select dispatch_id from dispatch where report_id = ? and receiver = ?", reportId, receiver)
                        .getFirst());
    }

    private static List<UUID> ids(Inbox.Page page) {
        return page.items().stream().map(Inbox.Item::messageId).toList();
    }
}
