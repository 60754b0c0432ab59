package org.rilohub.security;

import java.time.Instant;
import java.util.Optional;
import org.rilohub.schemas.Party;
import org.w3c.dom.Element;

/** A message whose signer has been established. Only this package can make one. */
public final class Verified {
    private final Received received;
    private final Payload payload;
    private final String contentDigest;
    private final Instant signedAt;
    private final boolean fresh;
    private final boolean encrypted;
    private final Optional<Addressing> addressing;

    /** The signed content and nothing else. */
    public sealed interface Payload {
        /** The very node whose digest was checked: first child element of the signed SOAP body. */
        record Xml(Element root) implements Payload {}

        /** The signed octets of a JWS payload or of CMS content. */
        final class Octets implements Payload {
            private final byte[] bytes;

            Octets(byte[] bytes) {
                this.bytes = bytes;
            }

            /** Read only. */
            public byte[] bytes() {
                return bytes;
            }
        }
    }

    /** What one envelope found out. */
    record Finding(
            Payload payload,
            String contentDigest,
            Instant signedAt,
            boolean fresh,
            boolean encrypted,
            Optional<Addressing> addressing) {}

    Verified(Received received, Finding finding) {
        this.received = received;
        this.payload = finding.payload();
        this.contentDigest = finding.contentDigest();
        this.signedAt = finding.signedAt();
        this.fresh = finding.fresh();
        this.encrypted = finding.encrypted();
        this.addressing = finding.addressing();
    }

    /** Who signed: always the organisation the door authenticated. */
    public Party signer() {
        return received.peer();
    }

    public Received received() {
        return received;
    }

    public Payload payload() {
        return payload;
    }

    /**
     * {@code sha-256:} and 64 hexadecimal digits, over the JWS payload octets, the CMS signed content, or the exclusive
     * C14N of the SOAP body: what makes two messages the same however they were wrapped.
     */
    public String contentDigest() {
        return contentDigest;
    }

    public Instant signedAt() {
        return signedAt;
    }

    /** Whether the seal is young enough for a first acceptance; an old one can only repeat a known message. */
    public boolean fresh() {
        return fresh;
    }

    /** Whether the content came encrypted for the hub: the CMAA and OPERATION lanes take nothing else. */
    public boolean encrypted() {
        return encrypted;
    }

    /** The signed WS-Addressing headers of a SOAP message; empty at the other doors. */
    public Optional<Addressing> addressing() {
        return addressing;
    }
}
