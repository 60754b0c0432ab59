package org.rilohub.security;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rilohub.schemas.Party;

/** Reads and names X.509 certificates as partner files and envelopes do. */
public final class Certificates {
    private static final int URI = 6;

    private Certificates() {}

    /**
     * Every certificate of a PEM file, in its order.
     *
     * @throws IllegalArgumentException if it holds none, or one that cannot be read; the message names the file
     * @throws UncheckedIOException if the file cannot be read
     */
    public static List<X509Certificate> read(Path pem) {
        try {
            return parse(Files.readAllBytes(pem));
        } catch (CertificateException e) {
            throw new IllegalArgumentException("no X.509 certificates in " + pem, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the certificates in " + pem, e);
        }
    }

    /** The PEM form of certificates, one after the other. */
    public static String pem(Collection<X509Certificate> certificates) {
        var encoder = Base64.getMimeEncoder(64, new byte[] {'\n'});
        return certificates.stream()
                .map(certificate -> "-----BEGIN CERTIFICATE-----\n"
                        + encoder.encodeToString(der(certificate))
                        + "\n-----END CERTIFICATE-----\n")
                .collect(Collectors.joining());
    }

    /** {@code x5t#S256} of RFC 7515 and RFC 8705: unpadded base64url of SHA-256 over the DER form. */
    public static String thumbprint(X509Certificate certificate) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Digests.sha256(der(certificate)));
    }

    /** The party whose URN is the certificate's one URI subject alternative name; empty if there is none, or another. */
    public static Optional<Party> party(X509Certificate certificate) {
        try {
            var uris = uris(certificate);
            return uris.size() == 1 ? Optional.of(Party.of(uris.getFirst())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Its URI subject alternative names; none if they cannot be read. */
    static List<String> uris(X509Certificate certificate) {
        try {
            var names = Objects.requireNonNullElse(certificate.getSubjectAlternativeNames(), List.<List<?>>of());
            return names.stream()
                    .filter(name -> Integer.valueOf(URI).equals(name.getFirst()))
                    .map(name -> String.valueOf(name.get(1)))
                    .toList();
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }

    static boolean same(X509Certificate one, X509Certificate other) {
        return Arrays.equals(der(one), der(other));
    }

    private static List<X509Certificate> parse(byte[] pem) throws CertificateException {
        var found = CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem));
        if (found.isEmpty()) {
            throw new CertificateException("empty");
        }
        return found.stream().map(X509Certificate.class::cast).toList();
    }

    static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate without DER form", e);
        }
    }
}
