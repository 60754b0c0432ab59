package org.rilohub.demopartner.broker;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.api.jms.ActiveMQJMSClient;
import org.apache.activemq.artemis.api.jms.JMSFactoryType;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The partner's own connection to its broker. */
public final class Queues implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(Queues.class);

    private final ActiveMQConnectionFactory factory;
    private final Connection connection;
    private final Session sending;

    /** Does something with a message; what it throws puts the message back. */
    public interface Taker {
        void take(byte[] body, Reply reply) throws IOException, InterruptedException;
    }

    /** Sends within the transaction that took the message. */
    public interface Reply {
        void send(String queue, byte[] body) throws IOException;
    }

    public Queues(int port, BrokerTls tls) throws IOException {
        var parameters = new HashMap<>(tls.parameters());
        parameters.put("host", "localhost");
        parameters.put("port", port);
        factory = ActiveMQJMSClient.createConnectionFactoryWithoutHA(
                JMSFactoryType.CF, new TransportConfiguration(NettyConnectorFactory.class.getName(), parameters));
        factory.setReconnectAttempts(-1);
        factory.setBlockOnDurableSend(true);
        try {
            connection = factory.createConnection();
            sending = connection.createSession(Session.AUTO_ACKNOWLEDGE);
            connection.start();
        } catch (JMSException e) {
            throw new IOException("the partner's broker does not answer", e);
        }
    }

    /** Sends a persistent message; it is on the broker's disk when this returns. */
    public synchronized void send(String queue, byte[] body) throws IOException {
        send(sending, queue, body);
    }

    private static void send(Session session, String queue, byte[] body) throws IOException {
        try (var producer = session.createProducer(session.createQueue(queue))) {
            var message = session.createBytesMessage();
            message.writeBytes(body);
            producer.setDeliveryMode(DeliveryMode.PERSISTENT);
            producer.send(message);
        } catch (JMSException e) {
            throw new IOException("the broker did not take a message", e);
        }
    }

    /** Takes messages off a queue, each in a transaction of its own. */
    public void listen(String queue, Taker taker) throws IOException {
        try {
            var session = connection.createSession(Session.SESSION_TRANSACTED);
            session.createConsumer(session.createQueue(queue))
                    .setMessageListener(message -> take(session, message, taker));
        } catch (JMSException e) {
            throw new IOException("the broker has no queue " + queue, e);
        }
    }

    private static void take(Session session, Message message, Taker taker) {
        try {
            taker.take(body(message), (queue, reply) -> send(session, queue, reply));
            session.commit();
        } catch (IOException | JMSException | RuntimeException e) {
            LOG.warn("a message goes back to its queue: {}", e.getClass().getSimpleName());
            putBack(session);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            putBack(session);
        }
    }

    /** Anything but bytes has no body this partner could trust. */
    private static byte[] body(Message message) throws JMSException {
        return message instanceof BytesMessage bytes ? bytes.getBody(byte[].class) : new byte[0];
    }

    private static void putBack(Session session) {
        try {
            session.rollback();
        } catch (JMSException e) {
            LOG.warn("the broker will notice by itself: {}", e.getErrorCode());
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
