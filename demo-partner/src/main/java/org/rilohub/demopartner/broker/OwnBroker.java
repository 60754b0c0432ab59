package org.rilohub.demopartner.broker;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** A durable broker with one door: TLS with client certificates, for the hub and this partner only. */
public final class OwnBroker implements Closeable {
    private static final int JOURNAL_TIMEOUT_NANOS = 100_000;

    private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();
    private final int port;

    /**
     * Starts it.
     *
     * @param port 0 for any free one
     * @param parties whose certificates may connect
     */
    public OwnBroker(int port, Path folder, BrokerTls tls, List<String> parties, List<String> queues)
            throws IOException {
        this.port = port == 0 ? free() : port;
        server.setConfiguration(configuration(folder, tls, queues));
        server.setSecurityManager(new CertificateGate(parties));
        start();
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    // Artemis declares Exception itself.
    private void start() throws IOException {
        try {
            server.start();
        } catch (Exception e) {
            throw new IOException("the broker does not start", e);
        }
    }

    private Configuration configuration(Path folder, BrokerTls tls, List<String> queues) {
        var configuration = new ConfigurationImpl()
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalBufferTimeout_NIO(JOURNAL_TIMEOUT_NANOS)
                .setJournalFileSize(2 << 20)
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString())
                .setJMXManagementEnabled(false)
                .setSecurityEnabled(true)
                .addAcceptorConfiguration(acceptor(tls));
        configuration.addAddressSetting("#", settings());
        queues.forEach(queue -> configuration.addAddressConfiguration(address(queue)));
        return configuration;
    }

    /** A hanging hub must not cost a message: there is no limit to redelivery and nothing is made on demand. */
    private static AddressSettings settings() {
        return new AddressSettings()
                .setMaxDeliveryAttempts(-1)
                .setRedeliveryDelay(500)
                .setAutoCreateQueues(false)
                .setAutoCreateAddresses(false);
    }

    private static CoreAddressConfiguration address(String queue) {
        return new CoreAddressConfiguration()
                .setName(queue)
                .addRoutingType(RoutingType.ANYCAST)
                .addQueueConfiguration(QueueConfiguration.of(queue)
                        .setRoutingType(RoutingType.ANYCAST)
                        .setDurable(true));
    }

    private TransportConfiguration acceptor(BrokerTls tls) {
        var parameters = tls.parameters();
        parameters.put("host", "localhost");
        parameters.put("port", port);
        parameters.put("needClientAuth", true);
        parameters.put("protocols", "CORE");
        return new TransportConfiguration(NettyAcceptorFactory.class.getName(), parameters, "partner");
    }

    public int port() {
        return port;
    }

    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IOException("the broker does not stop", e);
        }
    }
}
