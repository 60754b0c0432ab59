package org.rilohub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rilohub.routes.Reports.report;
import static org.rilohub.routes.Reports.to;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.PartyRole;
import org.rilohub.schemas.Recipient;
import org.rilohub.security.Door;
import org.rilohub.security.Received;

/** The door's answer, with nothing running behind it. */
class AcceptTest {
    private static final List<Recipient> KOREA = List.of(to("KR", Lane.CMAA));

    private static Hub hub;

    @BeforeAll
    static void open() {
        hub = new Hub("accept");
    }

    @AfterAll
    static void close() {
        hub.close();
    }

    @Test
    void answers_with_a_signed_receipt_that_names_the_leaf_of_the_message() {
        var message = report(hub.newId(), "R-1", KOREA);

        var acknowledged = hub.accept(message);

        var receipt = hub.japan.read(acknowledged.receipt());
        assertThat(receipt.messageId()).isEqualTo(message.header().messageId());
        assertThat(receipt.sender()).isEqualTo(Reports.JAPAN);
        assertThat(hub.select(
                        "select kind, owner from ledger_leaf where 'sha-256:' || encode(leaf_hash, 'hex') = ?",
                        receipt.leafHash()))
                .containsExactly("received,urn:rilohub:party:customs:JP");
        assertThat(hub.select(
                        "select queue, body from outbox where body = ?",
                        acknowledged.reportId().toString()))
                .containsExactly("hub.accepted," + acknowledged.reportId());
    }

    @Test
    void answers_a_repeat_with_the_first_receipt_byte_for_byte_however_it_is_sealed() {
        var message = report(hub.newId(), "R-2", KOREA);

        var first = hub.accept(message);
        var second = hub.accept(message);

        assertThat(second).isEqualTo(first);
        assertThat(messages(message.header().messageId())).isEqualTo(1);
    }

    @Test
    void answers_a_repeat_even_when_its_seal_has_expired_and_refuses_an_unknown_message_then() {
        var known = report(hub.newId(), "R-3", KOREA);
        var unknown = hub.japan.sealed(report(hub.newId(), "R-4", KOREA));
        var sealed = hub.japan.sealed(known);
        var first = hub.flowing().acceptance().accept(hub.japan.arriving(sealed));

        hub.clock.advance(Duration.ofHours(1));
        try {
            assertThat(hub.flowing().acceptance().accept(hub.japan.arriving(sealed)))
                    .isEqualTo(first);
            assertThat(refusal(() -> hub.flowing().acceptance().accept(hub.japan.arriving(unknown))))
                    .isEqualTo("expired 400");
        } finally {
            hub.clock.reset();
        }
    }

    @Test
    void refuses_other_content_under_a_known_id_and_raises_an_alarm() {
        var id = hub.newId();
        hub.accept(report(id, "R-5", KOREA));

        assertThat(refusal(() -> hub.accept(report(id, "R-6", KOREA)))).isEqualTo("id-reuse 409");

        assertThat(hub.select(
                        "select convert_from(leaf, 'UTF8')::jsonb ->> 'alarm' from ledger_leaf where kind = 'refused' "
                                + "and convert_from(leaf, 'UTF8')::jsonb ->> 'messageId' = ?",
                        id.toString()))
                .containsExactly("true");
    }

    /** Also of a refusal that is only counted, being the second within a minute. */
    @Test
    void stores_nothing_of_a_refused_message_but_what_its_refusal_leaves() {
        for (int i = 0; i < 2; i++) {
            var id = hub.newId();
            hub.witness.unwelcome.add(id);

            assertThat(refusal(() -> hub.accept(report(id, "R-30", KOREA)))).isEqualTo("out-of-turn 409");

            assertThat(messages(id)).isZero();
            assertThat(hub.select("select kind, step from alarm where subject = ?", id))
                    .containsExactly("left,refused");
        }
    }

    @Test
    void refuses_a_report_that_names_two_bases_for_one_receiver() {
        var message = report(hub.newId(), "R-20", List.of(on("JP-KR-CMAA"), on("CPTPP-AU")));

        assertThat(refusal(() -> hub.accept(message))).isEqualTo("rule-violated 422");
    }

    private static Recipient on(String basis) {
        return new Recipient(Hub.KOREA, PartyRole.RECIPIENT, Optional.of(Lane.CMAA), Optional.of(basis));
    }

    @Test
    void writes_refusals_down_again_after_its_clock_was_set_back() {
        var events = hub.flowing().securityEvents();
        hub.clock.advance(Duration.ofHours(1));
        events.refused(Door.REST, Optional.of(Hub.KOREA), "forbidden", "SET_BACK", new byte[0]);
        hub.clock.reset();

        events.refused(Door.REST, Optional.of(Hub.KOREA), "forbidden", "SET_BACK", new byte[0]);

        assertThat(hub.select("select count(*) from ledger_leaf where kind = 'refused' "
                        + "and convert_from(leaf, 'UTF8')::jsonb ->> 'reason' = 'SET_BACK'"))
                .containsExactly("2");
    }

    @Test
    void lets_go_of_no_receipt_that_it_cannot_write_an_alarm_about() {
        var arrivals = hub.flowing().receiptArrivals();
        hub.change("alter table security_repeat rename to away");
        try {
            assertThatThrownBy(() -> arrivals.arrived(Hub.AMERICA, "no.re.ceipt"))
                    .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                    .satisfies(e -> assertThat(e.problem().name()).isEqualTo("unavailable"));
        } finally {
            hub.change("alter table away rename to security_repeat");
        }

        arrivals.arrived(Hub.AMERICA, "no.re.ceipt");

        assertThat(hub.select("select count(*) from ledger_leaf where kind = 'alarm'"))
                .containsExactly("1");
    }

    @Test
    void takes_two_identical_messages_at_once_as_one() throws Exception {
        var message = report(hub.newId(), "R-7", KOREA);
        var together = new CyclicBarrier(4);
        Callable<Acceptance.Acknowledged> one = () -> {
            var wire = hub.japan.sealed(message);
            together.await();
            return hub.flowing().acceptance().accept(hub.japan.arriving(wire));
        };

        try (var threads = Executors.newFixedThreadPool(4)) {
            var answers = threads.invokeAll(List.of(one, one, one, one)).stream()
                    .map(Outcomes::result)
                    .distinct()
                    .toList();

            assertThat(answers).hasSize(1);
        }
        assertThat(messages(message.header().messageId())).isEqualTo(1);
        assertThat(hub.select(
                        "select kind from ledger_leaf where convert_from(leaf, 'UTF8')::jsonb ->> 'messageId' = ?",
                        message.header().messageId().toString()))
                .containsExactly("received");
    }

    @Test
    void refuses_a_national_reference_that_was_reported_with_other_content() {
        hub.accept(report(hub.newId(), "R-8", "2", KOREA));

        assertThat(refusal(() -> hub.accept(report(hub.newId(), "R-8", "3", KOREA))))
                .isEqualTo("duplicate 409");
    }

    @Test
    void flags_a_report_that_may_be_another_seizure_within_one_per_cent() {
        hub.accept(report(hub.newId(), "R-81", "100", KOREA));
        var alike = hub.accept(report(hub.newId(), "R-82", "100.9", KOREA));
        var other = hub.accept(report(hub.newId(), "R-83", "110", KOREA));

        assertThat(hub.select("select 'SR-04' = any (flags) from message where report_id = ?", alike.reportId()))
                .containsExactly("t");
        assertThat(hub.select("select 'SR-04' = any (flags) from message where report_id = ?", other.reportId()))
                .containsExactly("f");
    }

    @Test
    void refuses_an_idempotency_key_that_is_not_the_message_id_even_for_a_repeat() {
        var message = report(hub.newId(), "R-9", KOREA);
        var named = new Received(
                Door.REST,
                Reports.JAPAN,
                hub.japan.sealed(message),
                hub.clock.instant(),
                Optional.of(UUID.randomUUID()),
                Optional.empty());

        assertThat(refusal(() -> hub.flowing().acceptance().accept(named))).isEqualTo("idempotency-key-mismatch 400");
        hub.accept(message);
        assertThat(refusal(() -> hub.flowing().acceptance().accept(named))).isEqualTo("idempotency-key-mismatch 400");
    }

    @Test
    void refuses_what_came_in_clear_outside_the_cen_lane() {
        var message = report(hub.newId(), "R-10", KOREA);
        var clear = hub.japan.sealed(message, Lane.CEN);

        assertThat(refusal(() -> hub.flowing().acceptance().accept(hub.japan.arriving(clear))))
                .isEqualTo("signature-invalid 400");
    }

    @Test
    void keeps_what_nobody_can_trust_encrypted_and_counts_its_repeats_into_one_leaf() {
        var forged = hub.japan.sealed(report(hub.newId(), "R-11", KOREA));
        forged[forged.length - 2] = (byte) (forged[forged.length - 2] == 'A' ? 'B' : 'A');

        var problems = Stream.generate(
                        () -> problem(() -> hub.flowing().acceptance().accept(hub.korea.arriving(forged))))
                .limit(5)
                .toList();

        assertThat(problems).allSatisfy(problem -> assertThat(problem.name()).isEqualTo("signature-invalid"));
        assertThat(problems.stream().map(Problem::instance).distinct()).hasSize(1);
        assertThat(hub.select(
                        "select peer from quarantine where id = ?",
                        problems.getFirst().instance()))
                .containsExactly("customs:KR");
        assertThat(leavesOf(problems.getFirst())).containsExactly("quarantined");

        hub.clock.advance(Duration.ofMinutes(2));
        try {
            ((SecurityLog) hub.flowing().securityEvents()).flush();
        } finally {
            hub.clock.reset();
        }
        assertThat(leavesOf(problems.getFirst())).containsExactly("quarantined", "security-repeats");
    }

    @Test
    void stores_nothing_if_it_breaks_off_before_the_commit_and_everything_if_after() {
        var message = report(hub.newId(), "R-12", KOREA);

        hub.steps.breakOff("accept.before-commit", 1);
        assertThatThrownBy(() -> hub.accept(message)).isInstanceOf(Steps.BrokenOffException.class);
        assertThat(messages(message.header().messageId())).isZero();

        hub.steps.breakOff("accept.committed", 1);
        assertThatThrownBy(() -> hub.accept(message)).isInstanceOf(Steps.BrokenOffException.class);
        var repeated = hub.accept(message);

        assertThat(messages(message.header().messageId())).isEqualTo(1);
        assertThat(hub.leaves(repeated.reportId())).containsExactly("received");
    }

    private static long messages(UUID messageId) {
        return hub.select("select 1 from message where message_id = ?", messageId)
                .size();
    }

    private static List<String> leavesOf(Problem problem) {
        return hub.select(
                "select kind from ledger_leaf where convert_from(leaf, 'UTF8')::jsonb ->> 'instance' = ? "
                        + "order by appended_at",
                problem.instance().toString());
    }

    private static String refusal(Callable<?> act) {
        var problem = problem(act);
        return problem.name() + " " + problem.status();
    }

    private static Problem problem(Callable<?> act) {
        return assertThatThrownBy(act::call)
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .actual()
                .problem();
    }
}
