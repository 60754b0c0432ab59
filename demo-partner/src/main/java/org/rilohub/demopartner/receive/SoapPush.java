package org.rilohub.demopartner.receive;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.rilohub.demopartner.envelope.SoapEnvelope;
import org.rilohub.demopartner.envelope.SoapMessages;
import org.rilohub.demopartner.envelope.UntrustedEnvelopeException;
import org.w3c.dom.Element;

/** Deliveries by SOAP: the same operation the hub itself offers (interface guide, chapters 5.2 and 5.4). */
public final class SoapPush implements PushServer.Door {
    private static final String ACTION = "urn:rilohub:action:";
    private static final String UUID_URN = "urn:uuid:";

    private final SoapEnvelope envelope;
    private final Reception reception;

    public SoapPush(SoapEnvelope envelope, Reception reception) {
        this.envelope = envelope;
        this.reception = reception;
    }

    @Override
    public PushServer.Reply answer(byte[] body, HttpExchange exchange) throws IOException {
        try {
            var taken = new AtomicReference<@Nullable Element>();
            var answer = reception.take("SOAP", () -> open(body, taken));
            var response =
                    SoapMessages.accepted(Objects.requireNonNull(taken.get()), answer.messageId(), answer.receipt());
            return reply(200, envelope.respond(response, UUID_URN + answer.messageId()));
        } catch (RefusedDeliveryException e) {
            return reply(e.status(), SoapMessages.fault("urn:rilohub:problem:" + e.problem(), e.problem()));
        }
    }

    private Reception.Arrived open(byte[] body, AtomicReference<@Nullable Element> taken)
            throws UntrustedEnvelopeException {
        var message = envelope.open(body);
        taken.set(message.content());
        if (!message.action().equals(ACTION + message.content().getLocalName())
                || !message.messageId().startsWith(UUID_URN)) {
            throw new UntrustedEnvelopeException("the addressing is not that of the message");
        }
        var named = message.messageId().substring(UUID_URN.length());
        return new Reception.Arrived(message.opened(), Optional.of(named), true);
    }

    private static PushServer.Reply reply(int status, String body) {
        return new PushServer.Reply(status, "application/soap+xml; charset=utf-8", body);
    }
}
