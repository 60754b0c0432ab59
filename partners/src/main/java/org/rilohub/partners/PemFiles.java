package org.rilohub.partners;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** Certificates in PEM files, named relative to the folder of the partner file. */
final class PemFiles {
    private static final String WHAT = "the name of a PEM file with one certificate, relative to this file";

    private final Path folder;

    PemFiles(Path folder) {
        this.folder = folder;
    }

    /** At least one. */
    List<X509Certificate> all(PartnerFields fields, String name) {
        return fields.values(name, WHAT, this::certificate);
    }

    Optional<X509Certificate> one(PartnerFields fields, String name) {
        return fields.value(name, WHAT, this::certificate);
    }

    private X509Certificate certificate(String name) {
        try {
            var certificates = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(folder.resolve(name))));
            if (certificates.size() == 1 && certificates.iterator().next() instanceof X509Certificate certificate) {
                return certificate;
            }
            throw new IllegalArgumentException("not one certificate");
        } catch (IOException | CertificateException e) {
            throw new IllegalArgumentException("no certificate can be read", e);
        }
    }
}
