package org.rilohub.demopartner.envelope;

import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Reading certificates and naming them. */
public final class Certificates {
    /** The general name type of a URI (RFC 5280, section 4.2.1.6). */
    private static final Integer URI = 6;

    private Certificates() {}

    /** All certificates of a PEM file. */
    public static List<X509Certificate> read(Path pem) throws IOException, CertificateException {
        try (InputStream in = Files.newInputStream(pem)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        }
    }

    /** The {@code x5t#S256} of RFC 7515: the SHA-256 of the DER form. */
    static Base64URL thumbprint(X509Certificate certificate) {
        try {
            return Base64URL.encode(Digest.of(certificate.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate without a DER form", e);
        }
    }

    /** Whether the subject alternative name holds this party's URN. */
    public static boolean belongsTo(X509Certificate certificate, String party) {
        try {
            var names = Objects.requireNonNullElse(certificate.getSubjectAlternativeNames(), List.<List<?>>of());
            return holds(names, party);
        } catch (CertificateParsingException e) {
            return false;
        }
    }

    private static boolean holds(Collection<List<?>> names, String party) {
        return names.stream().anyMatch(name -> URI.equals(name.get(0)) && party.equals(name.get(1)));
    }
}
