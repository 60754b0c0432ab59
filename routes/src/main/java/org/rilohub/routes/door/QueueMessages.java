package org.rilohub.routes.door;

import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.rilohub.partners.PartnerFile;
import org.rilohub.routes.Acceptance;
import org.rilohub.routes.ProblemException;
import org.rilohub.security.Door;
import org.rilohub.security.Received;

/** Accepts each message of a partner's queue and answers it: with the receipt, or with a signed problem. */
final class QueueMessages implements QueueListener.Handling {
    private static final int UNAVAILABLE = 503;
    private static final int TRIES = 3;

    private final PartnerFile partner;
    private final String answers;
    private final Acceptance acceptance;
    private final QueueRefusals refusals;
    private final Clock clock;

    QueueMessages(PartnerFile partner, String answers, Acceptance acceptance, QueueRefusals refusals, Clock clock) {
        this.partner = partner;
        this.answers = answers;
        this.acceptance = acceptance;
        this.refusals = refusals;
        this.clock = clock;
    }

    @Override
    public void handle(JMSContext session, Message message) throws JMSException {
        answer(session, message.getJMSMessageID(), reply(message));
    }

    private String reply(Message message) throws JMSException {
        try {
            return accept(message);
        } catch (RefusedAtDoorException e) {
            return refusals.notice(refusals.record(e));
        } catch (ProblemException e) {
            if (e.problem().status() == UNAVAILABLE) {
                throw e;
            }
            return refusals.notice(e.problem());
        }
    }

    private String accept(Message message) throws JMSException {
        var wire = QueueOctets.of(message, partner.counterpart().maxBytes());
        try {
            return acceptance
                    .accept(new Received(Door.QUEUE, partner.party(), wire, clock.instant()))
                    .receipt();
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            throw isPoison(message) ? new RefusedAtDoorException("unavailable", "POISON", wire) : e;
        }
    }

    /** Something in it breaks us every time; behind it the queue would stand still. */
    private static boolean isPoison(Message message) throws JMSException {
        return message.getIntProperty("JMSXDeliveryCount") >= TRIES;
    }

    /** Whoever could not be read names no message of theirs: the broker's id says which it was. */
    private void answer(JMSContext session, @Nullable String asked, String jws) {
        session.createProducer()
                .setDeliveryMode(DeliveryMode.PERSISTENT)
                .setJMSCorrelationID(asked)
                .send(session.createQueue(answers), jws.getBytes(StandardCharsets.UTF_8));
    }
}
