package org.rilohub.routes.door;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;

/** The octets of a queue's message: only of a {@code BytesMessage}, never more than a limit. */
final class QueueOctets {
    private static final byte[] UNREAD = {};

    private QueueOctets() {}

    /** @throws RefusedAtDoorException before reading anything of what is too large or of another kind */
    static byte[] of(Message message, int limit) throws JMSException {
        if (!(message instanceof BytesMessage octets)) {
            throw new RefusedAtDoorException("schema-invalid", "NOT_A_BYTES_MESSAGE", UNREAD);
        }
        var length = octets.getBodyLength();
        if (length > limit) {
            throw new RefusedAtDoorException("too-large", "BODY_LENGTH", UNREAD);
        }
        var whole = new byte[Math.toIntExact(length)];
        if (length > 0 && octets.readBytes(whole) != whole.length) {
            throw new RefusedAtDoorException("schema-invalid", "INCOMPLETE_BODY", whole);
        }
        return whole;
    }
}
