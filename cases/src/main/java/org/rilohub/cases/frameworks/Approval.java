package org.rilohub.cases.frameworks;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import org.rilohub.security.PersonalSignatures.Signed;

/**
 * One person's signature under a proposal.
 *
 * @param subject the issuer's id of the person; never a name
 * @param certificateFingerprint {@code sha-256:} and hexadecimal
 * @param keyFingerprint of the certificate's public key
 * @param certificate DER
 * @param statement compact JWS
 */
public record Approval(
        String subject,
        String certificateFingerprint,
        String keyFingerprint,
        byte[] certificate,
        String statement,
        Instant at) {
    public Approval {
        certificate = certificate.clone();
    }

    /** From a signature that was verified as this person's. */
    public static Approval of(String subject, Signed signed, String statement, Instant at) {
        return new Approval(
                subject, signed.fingerprint(), signed.keyFingerprint(), der(signed.certificate()), statement, at);
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate without DER form", e);
        }
    }

    @Override
    public byte[] certificate() {
        return certificate.clone();
    }

    /** Whether the same person, certificate or key stands behind both. */
    public boolean isOfTheSameHand(Approval other) {
        return subject.equals(other.subject)
                || certificateFingerprint.equals(other.certificateFingerprint)
                || keyFingerprint.equals(other.keyFingerprint);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Approval approval
                && subject.equals(approval.subject)
                && statement.equals(approval.statement)
                && Arrays.equals(certificate, approval.certificate)
                && at.equals(approval.at);
    }

    @Override
    public int hashCode() {
        return statement.hashCode();
    }

    @Override
    public String toString() {
        return "Approval[" + subject + ", " + certificateFingerprint + ", " + at + "]";
    }
}
