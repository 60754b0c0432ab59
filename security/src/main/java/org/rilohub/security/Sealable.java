package org.rilohub.security;

import java.util.UUID;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;

/**
 * What may leave once signed and encrypted for its receiver. Only the translator of {@code partners} makes one, and only
 * from what an agreement minimised (ArchitectureTest names the caller).
 */
public final class Sealable {
    private final Party receiver;
    private final Door door;
    private final Lane lane;
    private final UUID messageId;
    private final String mediaType;
    private final byte[] content;

    /**
     * @param messageId of the outgoing message: the dispatch's id
     * @param mediaType of the content
     * @param content the whole message in the receiver's dialect: for SOAP the body's one child element, else the octets
     *     to sign; not copied
     */
    public Sealable(Party receiver, Door door, Lane lane, UUID messageId, String mediaType, byte[] content) {
        this.receiver = receiver;
        this.door = door;
        this.lane = lane;
        this.messageId = messageId;
        this.mediaType = mediaType;
        this.content = content;
    }

    public Party receiver() {
        return receiver;
    }

    public Door door() {
        return door;
    }

    public Lane lane() {
        return lane;
    }

    public UUID messageId() {
        return messageId;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Read only. */
    public byte[] content() {
        return content;
    }
}
