package org.rilohub.demopartner.envelope;

import com.nimbusds.jose.util.Base64URL;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * The hub as this partner knows it.
 *
 * @param party {@code urn:rilohub:party:hub:AP}
 * @param signing the only certificates whose signatures count as the hub's; never empty
 * @param encryption what to seal for
 */
public record HubIdentity(String party, List<X509Certificate> signing, X509Certificate encryption) {
    public HubIdentity {
        signing = List.copyOf(signing);
        if (signing.isEmpty()) {
            throw new IllegalArgumentException("a hub without signing certificates cannot be believed");
        }
    }

    Optional<X509Certificate> signer(Base64URL thumbprint) {
        return signing.stream()
                .filter(pinned -> Certificates.thumbprint(pinned).equals(thumbprint))
                .findFirst();
    }

    boolean pins(X509Certificate certificate) {
        return signing.contains(certificate);
    }
}
