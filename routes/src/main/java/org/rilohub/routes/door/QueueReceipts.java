package org.rilohub.routes.door;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.nio.charset.StandardCharsets;
import org.rilohub.partners.PartnerFile;
import org.rilohub.routes.ReceiptArrivals;

/** Hands on the receipts that a partner gives for what the hub put on its queue. */
final class QueueReceipts implements QueueListener.Handling {
    private static final int GREATEST = 64 * 1024;

    private final PartnerFile partner;
    private final ReceiptArrivals arrivals;
    private final QueueRefusals refusals;

    QueueReceipts(PartnerFile partner, ReceiptArrivals arrivals, QueueRefusals refusals) {
        this.partner = partner;
        this.arrivals = arrivals;
        this.refusals = refusals;
    }

    /** What is no receipt at all is recorded and dropped: there is nobody who waits for an answer to it. */
    @Override
    public void handle(JMSContext session, Message message) throws JMSException {
        try {
            var jws = QueueOctets.of(message, GREATEST);
            arrivals.arrived(partner.party(), new String(jws, StandardCharsets.UTF_8));
        } catch (RefusedAtDoorException e) {
            refusals.record(e);
        }
    }
}
