package org.rilohub.demopartner;

import java.io.IOException;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.rilohub.demopartner.broker.Queues;
import org.rilohub.demopartner.content.MessageTemplate;
import org.rilohub.demopartner.envelope.CmsEnvelope;
import org.rilohub.demopartner.envelope.JoseEnvelope;
import org.rilohub.demopartner.envelope.SoapEnvelope;
import org.rilohub.demopartner.envelope.Statements;
import org.rilohub.demopartner.send.AccessTokens;
import org.rilohub.demopartner.send.HubClient;
import org.rilohub.demopartner.send.QueueDoor;
import org.rilohub.demopartner.send.ReportDoor;
import org.rilohub.demopartner.send.RestDoor;
import org.rilohub.demopartner.send.Seals;
import org.rilohub.demopartner.send.SoapDoor;

/** Makes the doors of one partner towards the hub. */
final class Doors {
    private final PartnerConfig config;
    private final Identity identity;
    private final Statements statements;
    private final Clock clock;

    Doors(PartnerConfig config, Identity identity, Clock clock) {
        this.config = config;
        this.identity = identity;
        this.statements = new Statements(config.party(), identity.keys().signing(), identity.hub());
        this.clock = clock;
    }

    Statements statements() {
        return statements;
    }

    MessageTemplate template() {
        return new MessageTemplate(new SecureRandom(), clock);
    }

    /** The hub over HTTPS; needs an issuer in the configuration. */
    HubClient hub() {
        var issuer = config.issuer().orElseThrow(() -> new IllegalArgumentException("no issuer is configured"));
        var http = HttpClient.newBuilder()
                .sslContext(identity.tls())
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        return new HubClient(http, config.hub().url(), new AccessTokens(http, issuer.url(), issuer.clientId(), clock));
    }

    RestDoor rest(HubClient hub) {
        var seals = new Seals<>(identity.keys(), clock, (keys, time) -> new JoseEnvelope(keys, identity.hub(), time));
        return new RestDoor(hub, seals, statements, config.dialect().mediaType());
    }

    SoapDoor soap(HubClient hub) {
        var seals = new Seals<>(identity.keys(), clock, (keys, time) -> new SoapEnvelope(keys, identity.hub(), time));
        return new SoapDoor(hub, seals, statements);
    }

    /** Listens for the hub's statements as well. */
    QueueDoor queue(Queues queues) throws IOException {
        var broker = config.broker().orElseThrow();
        var seals = new Seals<>(identity.keys(), clock, (keys, time) -> new CmsEnvelope(keys, identity.hub(), time));
        var door = new QueueDoor(queues, broker.in(), seals, statements);
        queues.listen(broker.receipts(), (body, reply) -> door.takeStatement(body));
        return door;
    }

    /** The door of the configuration; absent for a partner that sends nothing. */
    Optional<ReportDoor> configured(Optional<Queues> queues) throws IOException {
        return switch (config.sends()) {
            case REST -> Optional.of(rest(hub()));
            case SOAP -> Optional.of(soap(hub()));
            case QUEUE -> Optional.of(queue(queues.orElseThrow()));
            case NONE -> Optional.empty();
        };
    }
}
