package org.rilohub.routes.deliver;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import org.rilohub.partners.PartnerFile;
import org.rilohub.partners.PartnerFile.Delivery;
import org.rilohub.routes.DeliveryException;
import org.rilohub.routes.Outbound;
import org.rilohub.security.Sealed;
import org.rilohub.security.SoapResponses;
import org.rilohub.security.UntrustedMessageException;
import org.w3c.dom.Element;

/** Calls the operation of a message at a partner's endpoint; its signed answer holds its receipt (interface guide, 5.4). */
public final class SoapPush implements Outbound {
    private final PartnerCalls calls;
    private final SoapResponses responses;

    public SoapPush(PartnerCalls calls, SoapResponses responses) {
        this.calls = calls;
        this.responses = responses;
    }

    @Override
    public Optional<String> send(Sealed message, PartnerFile partner) {
        if (!(partner.delivery() instanceof Delivery.SoapPush push)) {
            throw new DeliveryException("NOT_BY_SOAP", null);
        }
        var request = HttpRequest.newBuilder()
                .header("Content-Type", message.mediaType())
                .POST(BodyPublishers.ofByteArray(message.wire()));
        var answer = calls.post(push.endpoint(), request, 200);
        return Optional.of(receipt(trusted(answer, message, partner), message));
    }

    private Element trusted(byte[] answer, Sealed message, PartnerFile partner) {
        try {
            return responses.verify(answer, message.messageId(), partner.counterpart());
        } catch (UntrustedMessageException e) {
            throw new DeliveryException("ANSWER_NOT_TRUSTED:" + e.reason(), e);
        }
    }

    /** In the answer's own namespace, which is that of the message. */
    private static String receipt(Element answer, Sealed message) {
        var found = answer.getElementsByTagNameNS(answer.getNamespaceURI(), "Receipt");
        if (!answers(answer, message) || found.getLength() != 1) {
            throw new DeliveryException("NO_RECEIPT", null);
        }
        return found.item(0).getTextContent().strip();
    }

    private static boolean answers(Element answer, Sealed message) {
        var name = answer.getLocalName();
        return name.endsWith("Response")
                && message.mediaType().endsWith(":" + name.substring(0, name.length() - "Response".length()) + "\"");
    }
}
