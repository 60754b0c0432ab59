package org.rilohub.routes.door;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rilohub.routes.Acceptance;
import org.rilohub.routes.door.Wire.Answer;

/** Many large bodies at once, at real doors. */
class BodyBudgetTest {
    private static final int LARGE = 100_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private static Path folder;

    private static Hub hub;

    @BeforeAll
    static void start() throws Exception {
        hub = new Hub(folder);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @BeforeEach
    void forget() {
        hub.acceptAgain();
    }

    @Test
    void holds_no_more_of_one_partner_than_its_part_and_takes_what_another_sends_meanwhile() throws Exception {
        var done = new CountDownLatch(1);
        var inHand = new AtomicLong();
        holdWhatKoreaSends(done, inHand);

        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = Stream.generate(() -> senders.submit(() -> post(hub.korea, LARGE)))
                    .limit(20)
                    .toList();
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> hub.journal.events.size() == 18 && inHand.get() == 2 * LARGE);
            assertThat(post(hub.japan, 100).status()).isEqualTo(202);
            done.countDown();

            var answers = sent.stream().map(BodyBudgetTest::answer).toList();
            assertThat(answers).filteredOn(each -> each.status() == 202).hasSize(2);
            assertThat(answers)
                    .filteredOn(each -> each.status() != 202)
                    .hasSize(18)
                    .allSatisfy(BodyBudgetTest::assertUnavailable);
        }
        assertThat(hub.journal.events).extracting(Journal.Event::reason).containsOnly("BODIES_OF_PARTNER");
        assertThat(post(hub.korea, LARGE).status()).isEqualTo(202);
    }

    @Test
    void answers_a_soap_call_with_a_fault_while_its_partner_s_part_is_full() throws Exception {
        var done = new CountDownLatch(1);
        var inHand = new AtomicLong();
        holdWhatKoreaSends(done, inHand);

        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = senders.submit(() -> post(hub.korea, Partners.LIMIT));
            Awaitility.await().atMost(PATIENCE).until(() -> inHand.get() == Partners.LIMIT);
            var fault = soap(hub.korea, 100);
            done.countDown();

            assertThat(fault.status()).isEqualTo(503);
            assertThat(fault.header("Retry-After")).isNotEmpty();
            assertThat(fault.body()).contains("Receiver", "urn:rilohub:problem:unavailable");
            assertThat(answer(first).status()).isEqualTo(202);
        }
    }

    private static Answer answer(Future<Answer> sent) {
        try {
            return sent.get(60, SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(answer.body()).contains("urn:rilohub:problem:unavailable");
    }

    private static void holdWhatKoreaSends(CountDownLatch done, AtomicLong inHand) {
        hub.behind.set(received -> {
            if (received.peer().equals(hub.korea.party())) {
                inHand.addAndGet(received.wire().length);
                await(done);
            }
            return new Acceptance.Acknowledged(UUID.randomUUID(), Hub.REPORT, "a.b.c");
        });
    }

    private static void await(CountDownLatch done) {
        try {
            assertThat(done.await(60, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Answer post(Pki.Keys keys, int octets) throws IOException {
        return send(keys, "/v1/seizure-reports", "application/jose", octets);
    }

    private static Answer soap(Pki.Keys keys, int octets) throws IOException {
        return send(keys, "/soap/seizure-reports", "application/soap+xml", octets);
    }

    private static Answer send(Pki.Keys keys, String path, String mediaType, int octets) throws IOException {
        var head = String.join(
                "\n",
                List.of(
                        "POST " + path + " HTTP/1.1",
                        "Host: localhost",
                        "Authorization: Bearer " + hub.token(keys),
                        "Content-Type: " + mediaType,
                        "Idempotency-Key: " + UUID.randomUUID(),
                        "Content-Length: " + octets,
                        "Connection: close",
                        "",
                        ""));
        return hub.partner(keys).send(head, new byte[octets]);
    }
}
