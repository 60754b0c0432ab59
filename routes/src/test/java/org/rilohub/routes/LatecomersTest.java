package org.rilohub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.rilohub.routes.Reports.to;

import java.security.SecureRandom;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rilohub.cases.CaseMessage;
import org.rilohub.cases.CaseWork;
import org.rilohub.cases.Delivered;
import org.rilohub.cases.Hearer;
import org.rilohub.cases.clocks.Alarms;
import org.rilohub.cases.disclosures.Telling;
import org.rilohub.cases.recalls.Notice;
import org.rilohub.cases.recalls.Notice.Progress;
import org.rilohub.cases.tasks.Tasks;
import org.rilohub.ledger.Leaves;
import org.rilohub.ledger.PostgresLedger;
import org.rilohub.ledger.sql.Database;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.security.GcmVault;

/** A message reaches whoever it turns out to be for after it was sent, once. */
class LatecomersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static Hub hub;

    @BeforeAll
    static void open() {
        hub = new Hub("latecomers").start();
        hub.post.answer(Hub.KOREA, letter -> Optional.of(hub.korea.receipt(letter)));
    }

    @AfterAll
    static void close() {
        hub.close();
    }

    /** A case by which the Netherlands hear of a message once anything is delivered, and Korea once more. */
    private record Late(UUID messageId) implements CaseWork {
        @Override
        public List<UUID> heardLate(Connection tx, Delivered delivered) {
            return List.of(messageId);
        }

        @Override
        public List<UUID> prompted(Connection tx, Delivered delivered) {
            return delivered.receiver().equals(Hub.KOREA) ? List.of(messageId) : List.of();
        }

        @Override
        public List<Hearer> hearers(Connection tx, CaseMessage message) {
            return List.of(new Hearer(Hub.NETHERLANDS, Lane.CMAA), new Hearer(Hub.KOREA, Lane.CMAA));
        }
    }

    @Test
    void a_late_hearer_gets_one_dispatch_and_who_has_one_gets_no_other() {
        var reportId = sent();

        tell(reportId, Hub.NETHERLANDS, dispatchOf(reportId));
        tell(reportId, Hub.NETHERLANDS, dispatchOf(reportId));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(hub.states(reportId))
                        .hasSize(2)
                        .contains("customs:KR,CMAA,DELIVERED")
                        .noneMatch(state -> state.endsWith("PENDING")));
    }

    @Test
    void what_was_put_aside_for_a_late_hearer_is_decided_anew() {
        var reportId = sent();
        hub.change("update dispatch set state = 'PARKED', receiver = 'customs:NL' where report_id = '%s'::uuid"
                .formatted(reportId));

        tell(reportId, Hub.NETHERLANDS, dispatchOf(reportId));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(hub.states(reportId))
                        .hasSize(2)
                        .noneMatch(state -> state.endsWith("PARKED") || state.endsWith("PENDING")));
    }

    @Test
    void whoever_may_have_read_it_gets_it_once_more_as_a_message_of_its_own_for_each_late_delivery() {
        var reportId = sent();

        for (var late : List.of(dispatchOf(sent()), dispatchOf(sent()))) {
            tell(reportId, Hub.KOREA, late);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(states(reportId, late)).containsExactly("customs:KR,DELIVERED"));
        }
        assertThat(hub.select(
                        "select distinct dispatch_id from dispatch where receiver = 'customs:KR' and report_id = ?",
                        reportId))
                .hasSize(3);
    }

    @Test
    void it_gets_one_of_its_own_also_where_the_first_has_not_left() {
        var reportId = sent();
        hub.change("update dispatch set state = 'CANCELLED', sealed_digests = '{}' where report_id = '%s'::uuid"
                .formatted(reportId));
        var late = dispatchOf(sent());

        tell(reportId, Hub.KOREA, late);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(states(reportId, late)).containsExactly("customs:KR,DELIVERED"));
    }

    @Test
    void what_came_of_the_messages_of_its_own_is_known_of_each() {
        var random = new SecureRandom();
        var tellings = new Tellings(new GcmVault(List.of(new SecretKeySpec(new byte[32], "AES")), random), random);
        var reportId = sent();
        var late = List.of(dispatchOf(sent()), dispatchOf(sent()));
        for (var each : late) {
            tell(reportId, Hub.KOREA, each);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(states(reportId, each)).containsExactly("customs:KR,DELIVERED"));
        }
        hub.change("update dispatch set state = 'PARKED' where prompted_by = '%s'::uuid".formatted(late.getFirst()));

        var notices = new Database(hub.database).transaction(tx -> tellings.notices(tx, reportId, Hub.KOREA));

        assertThat(notices).extracting(Notice::promptedBy).containsExactlyElementsOf(late);
        assertThat(notices).extracting(Notice::progress).containsExactly(Progress.STOPPED, Progress.SIGNED);
    }

    private static List<String> states(UUID reportId, UUID promptedBy) {
        return hub.select(
                "select receiver, state from dispatch where report_id = ? and prompted_by = ?", reportId, promptedBy);
    }

    private static UUID dispatchOf(UUID reportId) {
        return UUID.fromString(hub.select("select dispatch_id from dispatch where report_id = ? limit 1", reportId)
                .getFirst());
    }

    /** Its content lies under a key that this vault does not have. */
    @Test
    void whom_a_message_was_told_is_found_without_opening_it() {
        var random = new SecureRandom();
        var tellings = new Tellings(new GcmVault(List.of(new SecretKeySpec(new byte[32], "AES")), random), random);
        var reportId = sent();

        var told = new Database(hub.database).transaction(tx -> tellings.toldOf(tx, reportId));

        assertThat(told).extracting(Telling::receiver).containsExactly(Hub.KOREA);
        var ids = List.of(told.getFirst().dispatchId(), UUID.randomUUID());
        var again = new Database(hub.database).transaction(tx -> tellings.tellings(tx, ids));
        assertThat(again).isEqualTo(told);
    }

    private static UUID sent() {
        var id = hub.newId();
        var reference = "L-" + id.toString().substring(9, 35);
        var reportId = hub.accept(Reports.report(id, reference, List.of(to("KR", Lane.CMAA))))
                .reportId();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(hub.states(reportId)).containsExactly("customs:KR,CMAA,DELIVERED"));
        return reportId;
    }

    private static void tell(UUID reportId, Party receiver, UUID late) {
        var delivered = new Delivered(
                late,
                reportId,
                MessageType.SeizureReport,
                Reports.JAPAN,
                receiver,
                Lane.CMAA,
                Optional.empty(),
                List.of(),
                hub.clock.instant());
        new Database(hub.database).perform(tx -> latecomers(reportId).tell(tx, delivered));
    }

    private static Latecomers latecomers(UUID reportId) {
        var vault = new GcmVault(hub.pki.masters(), hub.random);
        var leaves = new Leaves(new PostgresLedger(hub.random), hub.clock);
        var messages = new Messages(vault, hub.random);
        var dispatches = new Dispatches();
        var outbox = new Outbox(hub.clock);
        var tasks = new Tasks(leaves, new Alarms(), vault, hub.clock);
        var parking = new Parking(messages, dispatches, outbox, tasks, leaves, hub::newId, hub.clock);
        return new Latecomers(
                messages, dispatches, parking, new Late(reportId), outbox, hub::newId, Hub.configuration(), hub.clock);
    }
}
