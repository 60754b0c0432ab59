package org.rilohub.routes.deliver;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.stream.IntStream;

/** Posts a signed tiding to a partner's webhook; whatever the answer says beside its status is ignored (interface guide, 12). */
public final class WebhookPush {
    private static final int[] TAKEN = IntStream.range(200, 300).toArray();

    private final PartnerCalls calls;

    /** @param calls of their own, so that no delivery ever waits for a webhook */
    public WebhookPush(PartnerCalls calls) {
        this.calls = calls;
    }

    /** How long a call may take at most. */
    public Duration deadline() {
        return calls.deadline();
    }

    /**
     * Posts once.
     *
     * @param webhook as the partner file names it
     * @throws org.rilohub.routes.DeliveryException if no 2xx came back, whole and small, in time; a redirect is none
     */
    public void post(URI webhook, String jws) {
        var request = HttpRequest.newBuilder()
                .header("Content-Type", "application/jose")
                .POST(BodyPublishers.ofString(jws));
        var ignored = calls.post(webhook, request, TAKEN);
    }
}
