package org.rilohub.routes.door;

import java.net.URI;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/**
 * How the HTTP doors stand: two ports, because partners come with a client certificate and people without one.
 *
 * @param publicBase under which partners reach the hub, such as {@code https://hub.example:8443}; written into the WSDL
 * @param partnerPort 0 for any free one
 * @param staffPort 0 for any free one
 * @param partnerTls with the hub's server key, and as trust anchors the authorities of partners' client certificates
 * @param staffTls with the hub's server key
 * @param slowest how long reading one request may take in all before the connection is cut
 * @param bodyBytes how many octets of bodies may be in memory at a time, of all partners
 * @param tokens what an access token must be
 */
public record DoorSettings(
        URI publicBase,
        int partnerPort,
        int staffPort,
        SSLContext partnerTls,
        SSLContext staffTls,
        Duration slowest,
        long bodyBytes,
        TokenRules tokens) {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int HEAP_PART = 8;

    public DoorSettings {
        if (!"https".equals(publicBase.getScheme())) {
            throw new IllegalArgumentException("publicBase must be an https address");
        }
        if (!slowest.isPositive() || slowest.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("slowest must be longer than nothing and at most " + LONGEST);
        }
        if (bodyBytes < 1) {
            throw new IllegalArgumentException("bodyBytes must be at least 1");
        }
    }

    /** With room for bodies in an eighth of this JVM's greatest heap: what is made of them needs several times as much. */
    public DoorSettings(
            URI publicBase,
            int partnerPort,
            int staffPort,
            SSLContext partnerTls,
            SSLContext staffTls,
            Duration slowest,
            TokenRules tokens) {
        this(
                publicBase,
                partnerPort,
                staffPort,
                partnerTls,
                staffTls,
                slowest,
                Runtime.getRuntime().maxMemory() / HEAP_PART,
                tokens);
    }
}
