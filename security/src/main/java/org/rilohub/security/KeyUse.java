package org.rilohub.security;

import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;

/** What a certificate may be used for, and when (RFC 5280, 4.1.2.5 and 4.2.1.3). A certificate that does not say may not. */
final class KeyUse {
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int CONTENT_COMMITMENT = 1;
    private static final int KEY_ENCIPHERMENT = 2;
    private static final int KEY_AGREEMENT = 4;

    private KeyUse() {}

    static boolean signs(X509Certificate certificate) {
        return allows(certificate, DIGITAL_SIGNATURE);
    }

    /** For what a person stands for: signing, or what RFC 5280 calls content commitment. */
    static boolean commits(X509Certificate certificate) {
        return allows(certificate, DIGITAL_SIGNATURE) || allows(certificate, CONTENT_COMMITMENT);
    }

    /** By key agreement, or with RSA by encipherment. */
    static boolean encrypts(X509Certificate certificate) {
        return allows(
                certificate, certificate.getPublicKey() instanceof RSAPublicKey ? KEY_ENCIPHERMENT : KEY_AGREEMENT);
    }

    static boolean valid(X509Certificate certificate, Instant at) {
        return !at.isBefore(certificate.getNotBefore().toInstant())
                && !at.isAfter(certificate.getNotAfter().toInstant());
    }

    private static boolean allows(X509Certificate certificate, int use) {
        var uses = certificate.getKeyUsage();
        return uses != null && uses[use];
    }
}
