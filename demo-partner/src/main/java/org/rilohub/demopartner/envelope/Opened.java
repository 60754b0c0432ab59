package org.rilohub.demopartner.envelope;

import java.time.Instant;

/** Content whose signature by the hub was verified, and nothing else of the envelope. */
public final class Opened {
    private final byte[] content;
    private final String contentDigest;
    private final Instant sealedAt;

    /**
     * @param content the signed octets; for SOAP the body's one child element, serialised from the verified node
     * @param contentDigest {@code sha-256:} and hexadecimal, as each door defines it
     */
    Opened(byte[] content, String contentDigest, Instant sealedAt) {
        this.content = content;
        this.contentDigest = contentDigest;
        this.sealedAt = sealedAt;
    }

    /** Read only. */
    public byte[] content() {
        return content;
    }

    public String contentDigest() {
        return contentDigest;
    }

    public Instant sealedAt() {
        return sealedAt;
    }
}
