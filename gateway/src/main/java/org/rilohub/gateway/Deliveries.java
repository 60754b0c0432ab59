package org.rilohub.gateway;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.rilohub.partners.PartnerFile;
import org.rilohub.partners.PartnerFile.Delivery;
import org.rilohub.routes.DeliveryException;
import org.rilohub.routes.Outbound;
import org.rilohub.routes.deliver.PartnerBrokers;
import org.rilohub.routes.deliver.PartnerCalls;
import org.rilohub.routes.deliver.QueuePush;
import org.rilohub.routes.deliver.RestPush;
import org.rilohub.routes.deliver.SoapPush;
import org.rilohub.routes.deliver.WebhookPush;
import org.rilohub.security.Sealed;
import org.rilohub.security.SoapResponses;
import org.rilohub.security.TrustedTls;

/** The way out that each partner file names. */
final class Deliveries implements Outbound, AutoCloseable {
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration WHOLE_CALL = Duration.ofSeconds(30);

    private final SoapPush soap;
    private final RestPush rest;
    private final QueuePush queue;

    Deliveries(Keys keys, PartnerBrokers brokers, Clock clock) {
        var tls = TrustedTls.of(keys.ring().tls(), keys.trust()).context();
        var calls = new PartnerCalls(tls, CONNECTING, WHOLE_CALL);
        this.soap = new SoapPush(calls, new SoapResponses(keys.ring(), clock));
        this.rest = new RestPush(calls);
        this.queue = new QueuePush(brokers::of);
    }

    /** Connections of their own: a delivery never waits for a webhook. */
    static WebhookPush webhooks(SSLContext tls) {
        return new WebhookPush(new PartnerCalls(tls, CONNECTING, WHOLE_CALL));
    }

    @Override
    public Optional<String> send(Sealed message, PartnerFile partner) {
        return switch (partner.delivery()) {
            case Delivery.SoapPush to -> soap.send(message, partner);
            case Delivery.RestPush to -> rest.send(message, partner);
            case Delivery.Queue to -> queue.send(message, partner);
            case Delivery.Inbox to -> throw new DeliveryException("FETCHED_BY_PARTNER", null);
        };
    }

    @Override
    public void close() {
        queue.close();
    }
}
