package org.rilohub.routes;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.InvalidDestinationRuntimeException;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.Message;
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
    /** The highest there is (JMS 3.1, 3.4.10). */
    private static final int FIRST = 9;

    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration ENDING = Duration.ofSeconds(5);

    private final Database database;
    private final Outbox outbox;
    private final ConnectionFactory broker;
    private final DurableSteps steps;
    private final Shift shift = new Shift("hub-relay", EVERY, this::relay, Relay::trouble);

    Relay(Database database, Outbox outbox, ConnectionFactory broker, DurableSteps steps) {
        this.database = database;
        this.outbox = outbox;
        this.broker = broker;
        this.steps = steps;
    }

    void start() {
        shift.start();
    }

    /** Says that rows may have been committed; they are looked for once a second anyway. */
    void wake() {
        shift.wake();
    }

    /** Outlives any failure of database or broker: what was not deleted is sent again. */
    private static void trouble(RuntimeException e) {
        LOG.log(Level.WARNING, "the outbox waits: {0}", e.getClass().getName());
    }

    private void relay() {
        try (var session = broker.createContext(JMSContext.SESSION_TRANSACTED)) {
            relayThrough(session);
        }
    }

    private void relayThrough(JMSContext broker) {
        while (shift.goesOn()) {
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
                shift.rest();
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
        producer.setPriority(item.urgent() ? FIRST : Message.DEFAULT_PRIORITY);
        try {
            producer.send(broker.createQueue(item.queue()), item.body());
        } catch (InvalidDestinationRuntimeException e) {
            producer.send(broker.createQueue(Queues.PARKED), item.body());
        }
    }

    @Override
    public void close() {
        shift.end();
        shift.comesToEnd(ENDING);
    }
}
