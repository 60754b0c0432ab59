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
 * @param tokens what an access token must be
 */
public record DoorSettings(
        URI publicBase,
        int partnerPort,
        int staffPort,
        SSLContext partnerTls,
        SSLContext staffTls,
        Duration slowest,
        TokenRules tokens) {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    public DoorSettings {
        if (!"https".equals(publicBase.getScheme())) {
            throw new IllegalArgumentException("publicBase must be an https address");
        }
        if (!slowest.isPositive() || slowest.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("slowest must be longer than nothing and at most " + LONGEST);
        }
    }
}
