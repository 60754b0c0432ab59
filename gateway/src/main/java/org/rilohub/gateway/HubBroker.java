package org.rilohub.gateway;

import jakarta.jms.ConnectionFactory;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.rilohub.embedded.EmbeddedBroker;

/** What moves the hub's own work: the operator's Artemis, or one inside this process. It carries ids, never content. */
final class HubBroker implements AutoCloseable {
    private static final int CONNECTIONS = 4;

    private final JmsPoolConnectionFactory pool;
    private final Optional<EmbeddedBroker> server;

    private HubBroker(ConnectionFactory connections, Optional<EmbeddedBroker> server) {
        this.pool = new JmsPoolConnectionFactory();
        this.server = server;
        pool.setConnectionFactory(connections);
        pool.setMaxConnections(CONNECTIONS);
        pool.start();
    }

    /**
     * Starts or reaches it.
     *
     * @param queues that must exist; an external broker's operator makes them
     */
    static HubBroker open(Settings settings, List<String> queues, Consumer<String> progress) {
        if (settings.given(Setting.HUB_BROKER_URL)) {
            return new HubBroker(external(settings), Optional.empty());
        }
        var folder = settings.path(Setting.HUB_VAR).resolve("broker");
        var embedded = EmbeddedBroker.start(folder, queues, progress);
        return new HubBroker(embedded.connectionFactory(), Optional.of(embedded));
    }

    private static ConnectionFactory external(Settings settings) {
        var factory = new ActiveMQConnectionFactory(
                settings.text(Setting.HUB_BROKER_URL),
                settings.text(Setting.HUB_BROKER_USER),
                settings.given(Setting.HUB_BROKER_PASSWORD_FILE)
                        ? new String(settings.secret(Setting.HUB_BROKER_PASSWORD_FILE))
                        : "");
        factory.setBlockOnDurableSend(true);
        factory.setBlockOnAcknowledge(true);
        factory.setDeserializationDenyList("*");
        return factory;
    }

    ConnectionFactory connections() {
        return pool;
    }

    @Override
    public void close() {
        pool.stop();
        server.ifPresent(EmbeddedBroker::close);
    }
}
