package org.rilohub.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.rilohub.security.UntrustedMessageException.malformed;
import static org.rilohub.security.UntrustedMessageException.require;
import static org.rilohub.security.UntrustedMessageException.untrusted;

import com.nimbusds.jose.util.Base64;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Statements that a person signed with the key of their own certificate: a compact JWS (ES256 or EdDSA) whose header is
 * exactly {@code alg}, {@code typ} and {@code x5c} (RFC 7515, section 4.1.6).
 */
public final class PersonalSignatures {
    /** The {@code typ} of an approval. */
    public static final String APPROVAL = "rilohub-approval+jws";

    private static final Set<String> PARAMETERS = Set.of("alg", "typ", "x5c");
    private static final int GREATEST = 32 * 1024;
    private static final int LONGEST_CHAIN = 4;

    private final List<X509Certificate> anchors;
    private final Clock clock;

    /**
     * A signature that holds.
     *
     * @param certificate the person's
     */
    public record Signed(X509Certificate certificate) {
        /** SHA-256 over the certificate: {@code sha-256:} and hexadecimal. */
        public String fingerprint() {
            return Digests.of(Certificates.der(certificate));
        }

        /** SHA-256 over its public key, which a second certificate may share: {@code sha-256:} and hexadecimal. */
        public String keyFingerprint() {
            return Digests.of(certificate.getPublicKey().getEncoded());
        }
    }

    /** @param anchors the authorities of people's certificates; with none, nobody's signature holds */
    public PersonalSignatures(List<X509Certificate> anchors, Clock clock) {
        this.anchors = List.copyOf(anchors);
        this.clock = clock;
    }

    /**
     * Signs.
     *
     * @throws IllegalArgumentException if the key is neither P-256 nor Ed25519
     */
    public static String sign(OwnKey key, byte[] statement) {
        var scheme = SignatureScheme.of(key.certificate().getPublicKey())
                .orElseThrow(() -> new IllegalArgumentException("a person signs with a key for P-256 or Ed25519"));
        var chain = key.chain().stream()
                .filter(certificate -> !isSelfSigned(certificate))
                .map(certificate -> Base64.encode(Certificates.der(certificate)))
                .toList();
        return CompactJws.sign(
                scheme,
                key,
                APPROVAL,
                header -> header.x509CertSHA256Thumbprint(null).x509CertChain(chain),
                statement);
    }

    private static boolean isSelfSigned(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    /**
     * That this person signed exactly this statement, with a certificate that is theirs and good now. Certificates are not
     * asked for revocation: who may no longer sign gets no token any more.
     *
     * @throws UntrustedMessageException with the one thing that does not hold
     */
    public Signed verify(String compact, Signatory signatory, byte[] statement) {
        require(compact.length() <= GREATEST, "APPROVAL_TOO_LONG");
        var jws = CompactJws.read(compact, APPROVAL, part -> JoseHeader.read(part, PARAMETERS, GREATEST));
        var chain = chain(jws.header().texts("x5c"));
        var signer = chain.getFirst();
        checkUse(signer, jws.scheme());
        require(signatory.holds(signer), "SIGNER_IS_SOMEBODY_ELSE");
        checkChain(chain);
        require(Arrays.equals(jws.verifiedBy(signer), statement), "ANOTHER_STATEMENT");
        return new Signed(signer);
    }

    private void checkUse(X509Certificate signer, SignatureScheme scheme) {
        require(KeyUse.commits(signer) && signer.getBasicConstraints() < 0, "SIGNER_KEY_USAGE");
        require(KeyUse.valid(signer, clock.instant()), "SIGNER_NOT_VALID_NOW");
        require(scheme.fits(signer.getPublicKey()), "SIGNER_KEY_TYPE");
    }

    private static List<X509Certificate> chain(List<String> x5c) {
        require(!x5c.isEmpty() && x5c.size() <= LONGEST_CHAIN, "CHAIN_LENGTH");
        return x5c.stream().map(PersonalSignatures::certificate).toList();
    }

    private static X509Certificate certificate(String base64) {
        try {
            var der = java.util.Base64.getDecoder().decode(base64.getBytes(UTF_8));
            var factory = CertificateFactory.getInstance("X.509");
            return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException | IllegalArgumentException e) {
            throw malformed("JOSE_HEADER:x5c", e);
        }
    }

    /** RFC 5280, section 6, to one of the anchors. */
    private void checkChain(List<X509Certificate> chain) {
        require(!anchors.isEmpty(), "NO_STAFF_AUTHORITY");
        try {
            var trusted = anchors.stream()
                    .map(anchor -> new TrustAnchor(anchor, null))
                    .collect(Collectors.toSet());
            var parameters = new PKIXParameters(trusted);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(clock.instant()));
            var below = chain.stream()
                    .filter(certificate -> !anchors.contains(certificate))
                    .toList();
            var path = CertificateFactory.getInstance("X.509").generateCertPath(below);
            CertPathValidator.getInstance("PKIX").validate(path, parameters);
        } catch (GeneralSecurityException e) {
            throw untrusted("SIGNER_CHAIN", e);
        }
    }
}
