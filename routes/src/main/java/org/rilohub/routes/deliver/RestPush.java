package org.rilohub.routes.deliver;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import org.rilohub.partners.PartnerFile;
import org.rilohub.partners.PartnerFile.Delivery;
import org.rilohub.routes.DeliveryException;
import org.rilohub.routes.Outbound;
import org.rilohub.security.Sealed;

/** Posts to a partner's REST endpoint; the answer holds its receipt (interface guide, 5.4). */
public final class RestPush implements Outbound {
    private final PartnerCalls calls;

    public RestPush(PartnerCalls calls) {
        this.calls = calls;
    }

    @Override
    public Optional<String> send(Sealed message, PartnerFile partner) {
        if (!(partner.delivery() instanceof Delivery.RestPush push)) {
            throw new DeliveryException("NOT_BY_REST", null);
        }
        var request = HttpRequest.newBuilder()
                .header("Content-Type", message.mediaType())
                .header("Idempotency-Key", message.messageId().toString())
                .POST(BodyPublishers.ofByteArray(message.wire()));
        var answer = calls.post(push.endpoint(), request, 200, 202);
        return Optional.of(RestAnswer.receipt(answer, message.messageId()));
    }
}
