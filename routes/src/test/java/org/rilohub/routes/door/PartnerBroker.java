package org.rilohub.routes.door;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.rilohub.partners.PartnerFile.Delivery;
import org.rilohub.security.pki.DevelopmentPki;

/** A partner's own broker: mutual TLS outside, and inside the partner itself. */
final class PartnerBroker {
    final Delivery.Queue queues;
    private final Configuration configuration;
    private EmbeddedActiveMQ server;
    private final ConnectionFactory inside;

    private PartnerBroker(Configuration configuration, int port) {
        this.configuration = configuration;
        this.server = new EmbeddedActiveMQ().setConfiguration(configuration);
        this.inside = new ActiveMQConnectionFactory("vm://" + port);
        this.queues = new Delivery.Queue("tcp://localhost:" + port, "in", "receipts", "out", "outReceipts");
    }

    /** @param keys folder of the partner's keys */
    static PartnerBroker start(Path keys, Path data) throws Exception {
        var port = freePort();
        var configuration = new ConfigurationImpl()
                .setSecurityEnabled(false)
                .setJournalDirectory(data.resolve("journal").toString())
                .setBindingsDirectory(data.resolve("bindings").toString())
                .setLargeMessagesDirectory(data.resolve("large").toString())
                .setPagingDirectory(data.resolve("paging").toString())
                .setJMXManagementEnabled(false)
                .addAcceptorConfiguration("inside", "vm://" + port)
                .addAcceptorConfiguration(
                        new TransportConfiguration(NettyAcceptorFactory.class.getName(), tls(keys, port), "outside"));
        var broker = new PartnerBroker(configuration, port);
        broker.server.start();
        return broker;
    }

    private static Map<String, Object> tls(Path keys, int port) {
        var tls = new HashMap<String, Object>();
        tls.put("host", "localhost");
        tls.put("port", port);
        tls.put("sslEnabled", true);
        tls.put("enabledProtocols", "TLSv1.3");
        tls.put("needClientAuth", true);
        tls.put("keyStorePath", keys.resolve("partner.p12").toString());
        tls.put("keyStoreType", "PKCS12");
        tls.put("keyStorePassword", new String(DevelopmentPki.password(keys)));
        tls.put("keyStoreAlias", "tls");
        tls.put("trustStorePath", keys.resolve("root.pem").toString());
        tls.put("trustStoreType", "PEMCA");
        return tls;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The partner puts a message on a queue; its id as the broker gave it. */
    String put(String queue, Function<JMSContext, Message> message) {
        try (var context = inside.createContext()) {
            var sent = message.apply(context);
            context.createProducer().send(context.createQueue(queue), sent);
            return sent.getJMSMessageID();
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The partner takes what is next on a queue, waiting for it a while. */
    byte @Nullable [] take(String queue, long millis) {
        try (var context = inside.createContext();
                var consumer = context.createConsumer(context.createQueue(queue))) {
            return consumer.receiveBody(byte[].class, millis);
        }
    }

    /** Which message an answer that is next on a queue answers. */
    String takeCorrelation(String queue) {
        try (var context = inside.createContext();
                var consumer = context.createConsumer(context.createQueue(queue))) {
            return consumer.receive(20_000).getJMSCorrelationID();
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    void restart() throws Exception {
        server.stop();
        server = new EmbeddedActiveMQ().setConfiguration(configuration);
        server.start();
    }

    void stop() throws Exception {
        server.stop();
    }
}
