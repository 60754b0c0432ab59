package org.rilohub.routes.door;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one message after the other from a queue, each in one transaction with its answer; comes back when the broker was away. */
final class QueueListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QueueListener.class);
    private static final Duration GLANCE = Duration.ofMillis(500);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** What to do with one message; committed if it returns, put back if it throws. */
    @FunctionalInterface
    interface Handling {
        void handle(JMSContext session, Message message) throws JMSException;
    }

    private final ConnectionFactory broker;
    private final String queue;
    private final Handling handling;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;
    private Duration pause = FIRST_PAUSE;

    QueueListener(ConnectionFactory broker, String queue, Handling handling) {
        this.broker = broker;
        this.queue = queue;
        this.handling = handling;
        this.thread = Thread.ofVirtual().name("queue-" + queue).unstarted(this::listen);
    }

    void start() {
        thread.start();
    }

    private void listen() {
        while (!isStopping()) {
            try (var session = broker.createContext(JMSContext.SESSION_TRANSACTED);
                    var consumer = session.createConsumer(session.createQueue(queue))) {
                takeAll(session, consumer);
            } catch (JMSRuntimeException e) {
                LOG.warn("queue {} is away: {}", queue, e.getClass().getSimpleName());
                rest();
            }
        }
    }

    private void takeAll(JMSContext session, JMSConsumer consumer) {
        while (!isStopping()) {
            var message = consumer.receive(GLANCE.toMillis());
            if (message != null) {
                take(session, message);
            }
        }
    }

    private void take(JMSContext session, Message message) {
        try {
            handling.handle(session, message);
            session.commit();
            pause = FIRST_PAUSE;
        } catch (JMSException e) {
            throw new JMSRuntimeException("a message could not be read", e.getErrorCode(), e);
        } catch (JMSRuntimeException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn(
                    "queue {} keeps a message for later: {}",
                    queue,
                    e.getClass().getSimpleName());
            session.rollback();
            rest();
        }
    }

    /** Longer each time, until a message goes through. */
    private void rest() {
        try {
            if (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                var doubled = pause.multipliedBy(2);
                pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    @Override
    public void close() {
        stopping.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
