package org.rilohub.demopartner.receive;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rilohub.demopartner.envelope.JoseEnvelope;
import org.rilohub.demopartner.envelope.UntrustedEnvelopeException;
import tools.jackson.databind.json.JsonMapper;

/** Deliveries by REST (interface guide, chapters 5.1 and 5.4). */
public final class RestPush implements PushServer.Door {
    private final JsonMapper json = JsonMapper.builder().build();
    private final JoseEnvelope envelope;
    private final Reception reception;

    public RestPush(JoseEnvelope envelope, Reception reception) {
        this.envelope = envelope;
        this.reception = reception;
    }

    @Override
    public PushServer.Reply answer(byte[] body, HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        if (!"application/jose".equals(headers.getFirst("Content-Type"))) {
            return problem(new RefusedDeliveryException(415, "unsupported-media-type", "not application/jose"));
        }
        var key = Optional.ofNullable(headers.getFirst("Idempotency-Key")).orElse("");
        try {
            var answer = reception.take("REST", () -> open(new String(body, US_ASCII), Optional.of(key)));
            var fields = Map.of("messageId", answer.messageId(), "receipt", answer.receipt());
            return new PushServer.Reply(200, "application/json", json.writeValueAsString(new TreeMap<>(fields)));
        } catch (RefusedDeliveryException e) {
            return problem(e);
        }
    }

    private Reception.Arrived open(String compact, Optional<String> messageId) throws UntrustedEnvelopeException {
        return new Reception.Arrived(envelope.open(compact), messageId, JoseEnvelope.isEncrypted(compact));
    }

    private PushServer.Reply problem(RefusedDeliveryException refused) {
        var problem = new TreeMap<String, Object>();
        problem.put("type", "urn:rilohub:problem:" + refused.problem());
        problem.put("title", refused.problem());
        problem.put("status", refused.status());
        return new PushServer.Reply(refused.status(), "application/problem+json", json.writeValueAsString(problem));
    }
}
