package org.rilohub.routes.deliver;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.rilohub.partners.PartnerFile;
import org.rilohub.partners.PartnerFile.Delivery;
import org.rilohub.routes.DeliveryException;
import org.rilohub.routes.Outbound;
import org.rilohub.security.Sealed;

/** Puts a message on a partner's own queue; the receipt comes later, on another (interface guide, 5.3). */
public final class QueuePush implements Outbound, AutoCloseable {
    private final Function<Delivery.Queue, ConnectionFactory> brokers;
    private final Map<String, JmsPoolConnectionFactory> pools = new ConcurrentHashMap<>();

    /** @param brokers such as {@link PartnerBrokers#of}; asked once for each broker */
    public QueuePush(Function<Delivery.Queue, ConnectionFactory> brokers) {
        this.brokers = brokers;
    }

    @Override
    public Optional<String> send(Sealed message, PartnerFile partner) {
        if (!(partner.delivery() instanceof Delivery.Queue queue)) {
            throw new DeliveryException("NOT_BY_QUEUE", null);
        }
        try (var context = pool(queue).createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
            put(context, queue.out(), message);
            return Optional.empty();
        } catch (JMSRuntimeException | JMSException e) {
            throw new DeliveryException("QUEUE_FAILED", e);
        }
    }

    /** Returns once the broker has stored it. */
    private static void put(JMSContext context, String queue, Sealed message) throws JMSException {
        var octets = context.createBytesMessage();
        octets.writeBytes(message.wire());
        octets.setJMSCorrelationID(message.messageId().toString());
        context.createProducer().setDeliveryMode(DeliveryMode.PERSISTENT).send(context.createQueue(queue), octets);
    }

    private JmsPoolConnectionFactory pool(Delivery.Queue queue) {
        return pools.computeIfAbsent(queue.brokerUrl(), url -> {
            var pool = new JmsPoolConnectionFactory();
            pool.setConnectionFactory(brokers.apply(queue));
            pool.setMaxConnections(1);
            pool.start();
            return pool;
        });
    }

    @Override
    public void close() {
        pools.values().forEach(JmsPoolConnectionFactory::stop);
    }
}
