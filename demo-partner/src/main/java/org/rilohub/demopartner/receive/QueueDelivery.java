package org.rilohub.demopartner.receive;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.rilohub.demopartner.envelope.CmsEnvelope;
import org.rilohub.demopartner.envelope.Statements;

/** Deliveries by queue: each is answered with a signed receipt, or a signed problem (interface guide, chapter 5.3). */
public final class QueueDelivery {
    private final CmsEnvelope envelope;
    private final Reception reception;
    private final Statements statements;

    /** Sends a compact JWS to the hub. */
    public interface Answering {
        void send(String compact) throws IOException;
    }

    public QueueDelivery(CmsEnvelope envelope, Reception reception, Statements statements) {
        this.envelope = envelope;
        this.reception = reception;
        this.statements = statements;
    }

    /**
     * Takes one message off the queue.
     */
    public void take(byte[] body, Answering answer) throws IOException, InterruptedException {
        var behaviour = reception.behaviour();
        behaviour.awaitNoHang();
        var now = behaviour.now();
        if (now.keeps()) {
            var statement = statement(body);
            switch (now) {
                case CLOSE -> {}
                case GARBAGE -> answer.send("neither here nor there");
                default -> answer.send(statement);
            }
        }
    }

    private String statement(byte[] body) throws IOException {
        try {
            return reception
                    .take("QUEUE", () -> new Reception.Arrived(envelope.open(body), Optional.empty(), true))
                    .receipt();
        } catch (RefusedDeliveryException e) {
            return statements.problem(
                    Map.of("type", "urn:rilohub:problem:" + e.problem(), "title", e.problem(), "status", e.status()));
        }
    }
}
