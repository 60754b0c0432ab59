package org.rilohub.routes.door;

import jakarta.jms.ConnectionFactory;
import java.time.Clock;
import org.rilohub.partners.PartnerFile;
import org.rilohub.partners.PartnerFile.Delivery;
import org.rilohub.routes.Acceptance;
import org.rilohub.routes.ReceiptArrivals;
import org.rilohub.routes.SecurityEvents;
import org.rilohub.security.Receipts;

/**
 * The queue door of one partner: takes messages from the {@code in} queue of the partner's own broker and answers each on
 * {@code receipts}; takes the partner's receipts from {@code outReceipts} (interface guide, 5.3). A message is taken off its
 * queue in the same session that puts its answer there, so that a hub that dies in between finds it again.
 */
public final class QueueDoor implements AutoCloseable {
    private final QueueListener messages;
    private final QueueListener receipts;

    /**
     * @param broker the partner's, such as {@code PartnerBrokers} makes it
     * @throws IllegalArgumentException if the partner is not reached by queues
     */
    public QueueDoor(
            PartnerFile partner,
            ConnectionFactory broker,
            Acceptance acceptance,
            ReceiptArrivals arrivals,
            SecurityEvents events,
            Receipts signing,
            Clock clock) {
        if (!(partner.delivery() instanceof Delivery.Queue queues)) {
            throw new IllegalArgumentException(partner.party() + " is not reached by queues");
        }
        var refusals = new QueueRefusals(partner, events, signing);
        messages = new QueueListener(
                broker, queues.in(), new QueueMessages(partner, queues.receipts(), acceptance, refusals, clock));
        receipts = new QueueListener(broker, queues.outReceipts(), new QueueReceipts(partner, arrivals, refusals));
    }

    /** Listens from now on, whether the broker is there yet or not. */
    public void start() {
        messages.start();
        receipts.start();
    }

    /** Finishes what is in hand and lets go; returns when nothing is taken any more. */
    @Override
    public void close() {
        messages.close();
        receipts.close();
    }
}
