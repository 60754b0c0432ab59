package org.rilohub.security;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rilohub.schemas.Party;

/**
 * What the hub knows of a partner's keys and limits, from its partner file.
 *
 * @param signing certificates a signature may be made with: pinned, one or two during a rollover; never empty
 * @param encryption certificate to seal for
 * @param accepted signature algorithms, by JOSE name: {@code ES256}, {@code EdDSA}
 * @param sealsWith the algorithm the hub signs with for this partner, by JOSE name
 * @param rsaOaep whether XML Encryption with RSA-OAEP is accepted from this partner
 * @param clockSkew how far in the future a seal may lie
 * @param maxAge how old a seal may be at first acceptance
 * @param maxBytes greatest size on the wire
 */
public record Counterpart(
        Party party,
        List<X509Certificate> signing,
        Optional<X509Certificate> encryption,
        Set<String> accepted,
        String sealsWith,
        boolean rsaOaep,
        Duration clockSkew,
        Duration maxAge,
        int maxBytes) {
    public Counterpart {
        signing = List.copyOf(signing);
        accepted = Set.copyOf(accepted);
    }
}
