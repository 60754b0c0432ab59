package org.rilohub.security;

import java.util.UUID;
import org.rilohub.schemas.Party;

/** Signed and encrypted; only {@code receiver} can open it. Only a sealer of this package can make one. */
public final class Sealed {
    private final Party receiver;
    private final Door door;
    private final UUID messageId;
    private final String contentDigest;
    private final String mediaType;
    private final byte[] wire;

    Sealed(Sealable message, String contentDigest, String mediaType, byte[] wire) {
        this.receiver = message.receiver();
        this.door = message.door();
        this.messageId = message.messageId();
        this.contentDigest = contentDigest;
        this.mediaType = mediaType;
        this.wire = wire;
    }

    /**
     * A seal made in an earlier attempt and kept since, around the same content. Only the keeper of seals in {@code routes}
     * calls this (ArchitectureTest names it).
     *
     * @param wire as it was when the seal was made, like the rest
     */
    public static Sealed again(Sealable message, String contentDigest, String mediaType, byte[] wire) {
        return new Sealed(message, contentDigest, mediaType, wire);
    }

    public Party receiver() {
        return receiver;
    }

    public Door door() {
        return door;
    }

    public UUID messageId() {
        return messageId;
    }

    /** As {@link Verified#contentDigest()}: what the receiver's receipt must repeat. */
    public String contentDigest() {
        return contentDigest;
    }

    /** Of the wire: {@code application/jose}, {@code application/soap+xml} with its charset and action, {@code application/pkcs7-mime}. */
    public String mediaType() {
        return mediaType;
    }

    /** The bytes to send; read only. */
    public byte[] wire() {
        return wire;
    }
}
