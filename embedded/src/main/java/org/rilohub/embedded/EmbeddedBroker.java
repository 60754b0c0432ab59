package org.rilohub.embedded;

import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/** A durable message broker inside this process, which nothing outside of it can reach. */
public final class EmbeddedBroker implements AutoCloseable {
    /** How many octets a consumer takes ahead of its work: few, so that what has priority finds little taken before it. */
    private static final int AHEAD = 32 * 1024;

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final FolderLock lock;
    private final EmbeddedActiveMQ artemis;
    private final String url;
    private final String password;

    private EmbeddedBroker(FolderLock lock, EmbeddedActiveMQ artemis, String url, String password) {
        this.lock = lock;
        this.artemis = artemis;
        this.url = url;
        this.password = password;
    }

    /**
     * Starts the broker on the journal in {@code folder}, with these durable point-to-point queues and no way to make
     * others by using their names.
     *
     * @param progress told which journal runs
     * @throws CannotStartException if another hub uses the folder, or the journal cannot be opened
     */
    public static EmbeddedBroker start(Path folder, List<String> queues, Consumer<String> progress) {
        try {
            var home = OwnerOnly.folder(folder);
            var broker = prepared(FolderLock.take(home), home, progress);
            broker.open(queues);
            return broker;
        } catch (IOException cause) {
            throw new CannotStartException("The broker's folder " + folder + " cannot be used.", cause);
        }
    }

    private static EmbeddedBroker prepared(FolderLock lock, Path home, Consumer<String> progress) {
        var url = "vm://" + NEXT.getAndIncrement();
        var password = OwnerOnly.randomPassword();
        var artemis = new EmbeddedActiveMQ()
                .setConfiguration(BrokerSettings.configuration(home, url, progress))
                .setSecurityManager(onlyTheHub(password));
        return new EmbeddedBroker(lock, artemis, url, password);
    }

    private static ActiveMQJAASSecurityManager onlyTheHub(String password) {
        var people = new SecurityConfiguration();
        people.addUser(BrokerSettings.HUB, password);
        people.addRole(BrokerSettings.HUB, BrokerSettings.HUB);
        return new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), people);
    }

    /** Artemis declares every exception there is; whichever it was, the broker does not run. */
    private void open(List<String> queues) {
        try {
            artemis.start();
            if (!server().waitForActivation(60, java.util.concurrent.TimeUnit.SECONDS)) {
                throw new CannotStartException("The broker did not open its journal within a minute.");
            }
            queues.forEach(this::declare);
        } catch (CannotStartException sentence) {
            close();
            throw sentence;
        } catch (Exception cause) {
            close();
            throw new CannotStartException("The broker could not start.", cause);
        }
    }

    /** Makes this durable queue unless it exists; its messages stay when the hub restarts. */
    public void declare(String queue) {
        try {
            server().createQueue(durable(queue), true);
        } catch (Exception cause) {
            throw new CannotStartException("The queue " + queue + " could not be made.", cause);
        }
    }

    private static QueueConfiguration durable(String queue) {
        return QueueConfiguration.of(queue)
                .setRoutingType(org.apache.activemq.artemis.api.core.RoutingType.ANYCAST)
                .setDurable(true)
                .setAutoCreateAddress(true);
    }

    private ActiveMQServer server() {
        return artemis.getActiveMQServer();
    }

    /** Messages waiting in this queue, those being worked on included; 0 if there is no such queue. */
    public long waiting(String queue) {
        var found = server().locateQueue(queue);
        return found == null ? 0 : found.getMessageCount();
    }

    /** Connections of this process; sends return when the message is on disk, and object messages are never opened. */
    public ConnectionFactory connectionFactory() {
        var factory = new ActiveMQConnectionFactory(url, BrokerSettings.HUB, password);
        factory.setBlockOnDurableSend(true);
        factory.setBlockOnAcknowledge(true);
        factory.setConsumerWindowSize(AHEAD);
        factory.setDeserializationDenyList("*");
        return factory;
    }

    /** Closes all connections and the journal, and lets the folder go. */
    @Override
    public void close() {
        try (lock) {
            artemis.stop();
        } catch (Exception cause) {
            throw new IllegalStateException("The broker could not be stopped.", cause);
        }
    }
}
