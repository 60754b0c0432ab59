package org.rilohub.cases.frameworks;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.rilohub.security.PersonalSignatures.Signed;

/**
 * One person's signature under a proposal.
 *
 * @param subject the issuer's id of the person; never a name
 * @param certificateFingerprint {@code sha-256:} and hexadecimal
 * @param keyFingerprint of the certificate's public key
 * @param statement compact JWS
 */
public record Approval(
        String subject,
        String certificateFingerprint,
        String keyFingerprint,
        X509Certificate certificate,
        String statement,
        Instant at) {
    /** From a signature that was verified as this person's. */
    public static Approval of(String subject, Signed signed, String statement, Instant at) {
        return new Approval(
                subject, signed.fingerprint(), signed.keyFingerprint(), signed.certificate(), statement, at);
    }

    /** Whether the same person, certificate or key stands behind both. */
    public boolean isOfTheSameHand(Approval other) {
        return subject.equals(other.subject)
                || certificateFingerprint.equals(other.certificateFingerprint)
                || keyFingerprint.equals(other.keyFingerprint);
    }

    /** The certificate as it is stored. */
    byte[] der() {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate without DER form", e);
        }
    }

    static X509Certificate certificate(byte[] der) {
        try {
            var factory = CertificateFactory.getInstance("X.509");
            return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw new IllegalStateException("a stored certificate cannot be read", e);
        }
    }
}
