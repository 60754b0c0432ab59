package org.rilohub.gateway.doors;

import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.api.jms.ActiveMQJMSClient;
import org.apache.activemq.artemis.api.jms.JMSFactoryType;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.rilohub.demopartner.broker.BrokerTls;

/** Sends what the partner program never would: text, and streams of any length. */
final class LargeMessages implements Closeable {
    private final ActiveMQConnectionFactory factory;

    LargeMessages(int port, BrokerTls tls) {
        factory = ActiveMQJMSClient.createConnectionFactoryWithoutHA(
                JMSFactoryType.CF,
                new TransportConfiguration(NettyConnectorFactory.class.getName(), parameters(port, tls)));
        factory.setBlockOnDurableSend(true);
    }

    private static Map<String, Object> parameters(int port, BrokerTls tls) {
        var parameters = new HashMap<String, Object>();
        parameters.put("host", "localhost");
        parameters.put("port", port);
        parameters.put("sslEnabled", true);
        parameters.put("keyStorePath", tls.keys().toString());
        parameters.put("keyStoreType", "PKCS12");
        parameters.put("keyStorePassword", tls.password());
        parameters.put("keyStoreAlias", tls.alias());
        parameters.put("trustStorePath", tls.trust().toString());
        parameters.put("trustStoreType", "PEM");
        parameters.put("enabledProtocols", "TLSv1.3");
        return parameters;
    }

    /** Makes a message. */
    @FunctionalInterface
    private interface Making {
        Message in(Session session) throws JMSException;
    }

    void send(String queue, InputStream octets) throws IOException {
        send(queue, session -> {
            var message = session.createBytesMessage();
            message.setObjectProperty("JMS_AMQ_InputStream", octets);
            return message;
        });
    }

    void sendText(String queue, String text) throws IOException {
        send(queue, session -> session.createTextMessage(text));
    }

    private void send(String queue, Making making) throws IOException {
        try (var connection = factory.createConnection();
                var session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
                var producer = session.createProducer(session.createQueue(queue))) {
            producer.setDeliveryMode(DeliveryMode.PERSISTENT);
            producer.send(making.in(session));
        } catch (JMSException e) {
            throw new IOException("the broker did not take a message", e);
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
