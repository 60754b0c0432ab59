package org.rilohub.routes;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.InvalidDestinationRuntimeException;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import org.rilohub.ledger.sql.Database;

/**
 * Moves the outbox to the broker: sends, then deletes. A crash in between sends twice, which consumers are ready for; it
 * never loses.
 */
final class Relay implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Relay.class.getName());
    private static final int BATCH = 128;
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Database database;
    private final Outbox outbox;
    private final ConnectionFactory broker;
    private final DurableSteps steps;
    private final Nap nap = new Nap();
    private final Thread thread = Thread.ofPlatform().name("hub-relay").unstarted(this::run);
    private volatile boolean closed;

    Relay(Database database, Outbox outbox, ConnectionFactory broker, DurableSteps steps) {
        this.database = database;
        this.outbox = outbox;
        this.broker = broker;
        this.steps = steps;
    }

    void start() {
        thread.start();
    }

    /** Says that rows may have been committed; they are looked for once a second anyway. */
    void wake() {
        nap.wake();
    }

    /** Outlives any failure of database or broker: what was not deleted is sent again. */
    private void run() {
        while (!closed) {
            try (var broker = this.broker.createContext(JMSContext.SESSION_TRANSACTED)) {
                relayThrough(broker);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "the outbox waits: {0}", e.getClass().getName());
                pause();
            }
        }
    }

    private void relayThrough(JMSContext broker) {
        while (!closed) {
            int sent = database.transaction(tx -> {
                var batch = outbox.next(tx, BATCH);
                send(broker, batch);
                outbox.delete(tx, batch);
                return batch.size();
            });
            if (sent > 0) {
                steps.reached("relay.deleted");
            }
            if (sent < BATCH) {
                pause();
            }
        }
    }

    private void send(JMSContext broker, List<Outbox.Item> batch) {
        if (batch.isEmpty()) {
            return;
        }
        var producer = broker.createProducer();
        for (var item : batch) {
            send(broker, producer, item);
        }
        broker.commit();
        steps.reached("relay.sent");
    }

    /** What is meant for a queue that is no more is put aside, and holds up nothing else. */
    private static void send(JMSContext broker, JMSProducer producer, Outbox.Item item) {
        try {
            producer.send(broker.createQueue(item.queue()), item.body());
        } catch (InvalidDestinationRuntimeException e) {
            producer.send(broker.createQueue(Queues.PARKED), item.body());
        }
    }

    private void pause() {
        if (!nap.take(EVERY)) {
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        nap.wake();
        try {
            thread.join(5000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
