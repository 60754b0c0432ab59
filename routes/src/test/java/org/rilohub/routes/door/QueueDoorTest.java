package org.rilohub.routes.door;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSObject;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rilohub.partners.PartnerFile;
import org.rilohub.routes.Acceptance;
import org.rilohub.routes.DeliveryException;
import org.rilohub.routes.Problem;
import org.rilohub.routes.ProblemException;
import org.rilohub.routes.Problems;
import org.rilohub.routes.deliver.BrokerTls;
import org.rilohub.routes.deliver.PartnerBrokers;
import org.rilohub.routes.deliver.QueuePush;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;
import org.rilohub.security.Door;
import org.rilohub.security.Envelopes;
import org.rilohub.security.JwsReceipts;
import org.rilohub.security.Received;
import org.rilohub.security.Sealable;
import org.rilohub.security.Sealed;

class QueueDoorTest {
    private static final UUID ID = UUID.fromString("0193b3a0-0000-7000-8000-000000000002");

    @TempDir
    private Path folder;

    private final Journal journal = new Journal();
    private final BlockingQueue<Received> accepted = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> arrived = new LinkedBlockingQueue<>();
    private final AtomicReference<Acceptance> behind = new AtomicReference<>(this::accept);
    private final AtomicInteger unrecorded = new AtomicInteger();
    private Pki pki;
    private Pki.Keys japan;
    private PartnerBroker broker;
    private PartnerFile partner;
    private QueueDoor door;

    @BeforeEach
    void start() throws Exception {
        pki = new Pki(folder);
        japan = pki.partner("JP");
        broker = PartnerBroker.start(folder.resolve("JP"), folder.resolve("data"));
        partner = Partners.file(
                japan.party(),
                japan.ring().tls().certificate(),
                List.of(japan.signing()),
                japan.encryption(),
                broker.queues);
        door = door();
        door.start();
    }

    @AfterEach
    void stop() throws Exception {
        door.close();
        broker.stop();
    }

    @Test
    void takes_a_message_and_answers_with_its_receipt() throws InterruptedException {
        broker.put("in", bytes("sealed"));

        assertThat(answer()).isEqualTo("r.e.ceipt");
        assertThat(accepted.poll(10, SECONDS)).satisfies(received -> {
            assertThat(received.door()).isEqualTo(Door.QUEUE);
            assertThat(received.peer()).isEqualTo(japan.party());
            assertThat(received.wire()).asString(StandardCharsets.UTF_8).isEqualTo("sealed");
        });
        assertThat(journal.events).isEmpty();
    }

    @Test
    void answers_a_refusal_with_a_signed_problem_that_names_the_message() throws ParseException {
        behind.set(received -> {
            throw new ProblemException(
                    new Problem("id-reuse", 409, "Another", UUID.randomUUID(), List.of(), Optional.of(ID)));
        });

        broker.put("in", bytes("sealed"));

        var problem = JWSObject.parse(answer());
        assertThat(problem.getHeader().getType().toString()).isEqualTo("rilohub-problem+jws");
        assertThat(problem.getPayload().toString())
                .contains("\"type\":\"urn:rilohub:problem:id-reuse\"", "\"messageId\":\"" + ID + "\"");
        assertThat(journal.events).isEmpty();
    }

    @Test
    void says_which_message_an_answer_answers_even_where_nothing_of_it_could_be_read() {
        var unread = broker.put("in", context -> context.createTextMessage("text"));
        assertThat(broker.takeCorrelation("receipts")).isEqualTo(unread);

        var taken = broker.put("in", bytes("sealed"));
        assertThat(broker.takeCorrelation("receipts")).isEqualTo(taken);
    }

    @Test
    void keeps_a_message_in_its_queue_while_nothing_can_be_accepted() throws InterruptedException {
        var tries = new AtomicInteger();
        behind.set(received -> {
            if (tries.incrementAndGet() < 3) {
                throw new ProblemException(Problems.of("unavailable"));
            }
            return accept(received);
        });

        broker.put("in", bytes("sealed"));

        assertThat(answer()).isEqualTo("r.e.ceipt");
        assertThat(accepted).hasSize(1);
    }

    @Test
    void puts_a_message_aside_that_breaks_us_three_times() throws ParseException {
        var tries = new AtomicInteger();
        behind.set(received -> {
            tries.incrementAndGet();
            throw new IllegalStateException("broken");
        });

        broker.put("in", bytes("poison"));

        assertThat(JWSObject.parse(answer()).getPayload().toString()).contains("urn:rilohub:problem:unavailable");
        assertThat(tries).hasValue(3);
        assertThat(journal.events)
                .singleElement()
                .satisfies(event -> assertThat(event.reason()).isEqualTo("POISON"));
    }

    @Test
    void refuses_a_message_that_is_too_large_without_reading_it() throws ParseException {
        broker.put("in", bytes("x".repeat(Partners.LIMIT + 1)));

        assertThat(JWSObject.parse(answer()).getPayload().toString()).contains("urn:rilohub:problem:too-large");
        assertThat(accepted).isEmpty();
        assertThat(journal.events)
                .singleElement()
                .satisfies(event -> assertThat(event.read()).isZero());
    }

    @Test
    void takes_a_large_message_within_the_limit_whole() throws InterruptedException {
        broker.put("in", bytes("x".repeat(Partners.LIMIT)));

        assertThat(accepted.poll(20, SECONDS).wire()).hasSize(Partners.LIMIT);
    }

    @Test
    void reads_no_java_object_and_goes_on() {
        broker.put("in", context -> context.createObjectMessage("an object"));
        broker.put("in", context -> context.createTextMessage("text"));
        broker.put("in", bytes("sealed"));

        assertThat(answer()).contains(".");
        assertThat(answer()).contains(".");
        assertThat(answer()).isEqualTo("r.e.ceipt");
        assertThat(journal.events)
                .extracting(Journal.Event::reason)
                .containsExactly("NOT_A_BYTES_MESSAGE", "NOT_A_BYTES_MESSAGE");
    }

    @Test
    void hands_on_the_partners_receipts() throws InterruptedException {
        broker.put("outReceipts", context -> context.createTextMessage("no octets"));
        broker.put("outReceipts", bytes("p.a.rtner"));

        assertThat(arrived.poll(10, SECONDS)).isEqualTo("customs:JP p.a.rtner");
        assertThat(journal.events).hasSize(1);
    }

    @Test
    void keeps_in_its_queue_what_it_refuses_until_that_is_recorded() throws ParseException {
        unrecorded.set(2);

        broker.put("in", bytes("x".repeat(Partners.LIMIT + 1)));

        assertThat(JWSObject.parse(answer()).getPayload().toString()).contains("urn:rilohub:problem:too-large");
        assertThat(unrecorded.get()).isNotPositive();
        assertThat(journal.events).hasSize(1);
    }

    @Test
    void keeps_a_receipt_in_its_queue_until_its_refusal_is_recorded() throws InterruptedException {
        unrecorded.set(2);

        broker.put("outReceipts", context -> context.createTextMessage("no octets"));
        broker.put("outReceipts", bytes("p.a.rtner"));

        assertThat(arrived.poll(20, SECONDS)).isEqualTo("customs:JP p.a.rtner");
        assertThat(journal.events).hasSize(1);
    }

    /** As the ledger does while its database is away. */
    private Problem record(Door at, Optional<Party> peer, String name, String reason, byte[] raw) {
        if (unrecorded.getAndDecrement() > 0) {
            throw new ProblemException(Problems.of("unavailable"));
        }
        return journal.refused(at, peer, name, reason, raw);
    }

    @Test
    void comes_back_when_the_broker_does() throws Exception {
        broker.put("in", bytes("one"));
        assertThat(answer()).isEqualTo("r.e.ceipt");

        broker.restart();
        broker.put("in", bytes("two"));

        assertThat(answer()).isEqualTo("r.e.ceipt");
    }

    @Test
    void lets_go_when_it_is_closed() {
        door.close();
        broker.put("in", bytes("later"));

        assertThat(broker.take("receipts", 1500)).isNull();
        assertThat(accepted).isEmpty();
    }

    @Test
    void puts_sealed_messages_on_the_partners_queue() {
        try (var push = new QueuePush(brokers(pki.folder.resolve("hub").resolve("root.pem"))::of)) {
            assertThat(push.send(sealed(), partner)).isEmpty();
            assertThat(push.send(sealed(), partner)).isEmpty();
        }

        assertThat(broker.take("out", 5000)).isNotEmpty();
        assertThat(broker.take("out", 5000)).isNotEmpty();
    }

    @Test
    void says_when_a_broker_is_not_there_and_goes_on_when_it_is() throws Exception {
        try (var push = new QueuePush(brokers(pki.folder.resolve("hub").resolve("root.pem"))::of)) {
            push.send(sealed(), partner);
            broker.stop();
            assertThatThrownBy(() -> push.send(sealed(), partner))
                    .isInstanceOf(DeliveryException.class)
                    .hasMessage("QUEUE_FAILED");

            broker.restart();

            assertThat(push.send(sealed(), partner)).isEmpty();
        }
    }

    @Test
    void trusts_no_broker_of_another_authority() {
        var other = new Pki(folder.resolve("other"));
        try (var push = new QueuePush(brokers(other.folder.resolve("hub").resolve("root.pem"))::of)) {
            assertThatThrownBy(() -> push.send(sealed(), partner)).hasMessage("QUEUE_FAILED");
        }
    }

    private QueueDoor door() {
        return new QueueDoor(
                partner,
                brokers(pki.folder.resolve("hub").resolve("root.pem")).of(broker.queues),
                received -> Objects.requireNonNull(behind.get()).accept(received),
                (from, receipt) -> arrived.add(from.organisation() + " " + receipt),
                this::record,
                new JwsReceipts(pki.hub.hubKeys(), new Partners(List.of(partner)), Clock.systemUTC()),
                Clock.systemUTC());
    }

    private PartnerBrokers brokers(Path anchors) {
        var keys = pki.folder.resolve("hub").resolve("hub.p12");
        return new PartnerBrokers(new BrokerTls(keys, new String(pki.hub.password()), "tls", anchors));
    }

    private Acceptance.Acknowledged accept(Received received) {
        accepted.add(received);
        return new Acceptance.Acknowledged(ID, Hub.REPORT, "r.e.ceipt");
    }

    private Sealed sealed() {
        var message = new Sealable(
                japan.party(), Door.QUEUE, Lane.CMAA, ID, "application/xml", "<a/>".getBytes(StandardCharsets.UTF_8));
        return new Envelopes(pki.hub.hubKeys(), new Partners(List.of(partner)), Clock.systemUTC(), new SecureRandom())
                .seal(message);
    }

    private String answer() {
        var octets = broker.take("receipts", 20_000);
        assertThat(octets).isNotNull();
        return new String(octets, StandardCharsets.UTF_8);
    }

    private static Function<JMSContext, Message> bytes(String text) {
        return context -> {
            BytesMessage message = context.createBytesMessage();
            try {
                message.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            } catch (JMSException e) {
                throw new IllegalStateException(e);
            }
            return message;
        };
    }
}
