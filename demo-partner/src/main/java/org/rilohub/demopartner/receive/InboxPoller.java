package org.rilohub.demopartner.receive;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.rilohub.demopartner.envelope.JoseEnvelope;
import org.rilohub.demopartner.envelope.UntrustedEnvelopeException;
import org.rilohub.demopartner.send.HubClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fetches deliveries, for a partner that hosts no server (interface guide, chapter 7). */
public final class InboxPoller implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(InboxPoller.class);

    private final JsonMapper json = JsonMapper.builder().build();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final HubClient hub;
    private final JoseEnvelope envelope;
    private final Reception reception;

    public InboxPoller(HubClient hub, JoseEnvelope envelope, Reception reception) {
        this.hub = hub;
        this.envelope = envelope;
        this.reception = reception;
    }

    /** Polls every half second from now on. */
    public void start() {
        Thread.ofVirtual().name("inbox").start(this::pollUntilClosed);
    }

    private void pollUntilClosed() {
        try {
            do {
                pollOrLog();
            } while (!closed.await(500, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A failed poll is followed by the next one; the hub keeps what was not receipted. */
    private void pollOrLog() throws InterruptedException {
        try {
            poll();
        } catch (IOException | RuntimeException e) {
            LOG.warn("the inbox was not read: {}", e.getClass().getSimpleName());
        }
    }

    private void poll() throws IOException, InterruptedException {
        var now = reception.behaviour().now();
        if (!now.keeps()) {
            return;
        }
        var answer = hub.get("/v1/inbox?limit=20");
        if (answer.statusCode() == 200) {
            for (var item : json.readTree(answer.body()).path("items")) {
                take(item, now);
            }
        }
    }

    private void take(JsonNode item, Behaviour now) throws IOException, InterruptedException {
        var id = item.path("messageId").asString("");
        var body = item.path("body").asString("");
        try {
            var answer = reception.take("INBOX", () -> open(id, body));
            confirm(answer, now);
        } catch (RefusedDeliveryException e) {
            LOG.warn("refused a message of the inbox: {}", e.problem());
        }
    }

    private Reception.Arrived open(String id, String body) throws UntrustedEnvelopeException {
        return new Reception.Arrived(envelope.open(body), Optional.of(id), JoseEnvelope.isEncrypted(body));
    }

    private void confirm(Reception.Answer answer, Behaviour now) throws IOException, InterruptedException {
        if (now != Behaviour.CLOSE) {
            var statement = now == Behaviour.GARBAGE ? "neither here nor there" : answer.receipt();
            var answered = hub.post("/v1/inbox/" + answer.messageId() + "/receipt", statement, answer.messageId());
            if (answered.statusCode() != 204) {
                LOG.warn("the hub did not take a receipt: {}", answered.statusCode());
            }
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
