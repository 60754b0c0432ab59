package org.rilohub.demopartner;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.rilohub.demopartner.envelope.HubIdentity;
import org.rilohub.demopartner.envelope.PartnerKeys;

/** A certification authority of a test, and the parties it certifies. */
public final class TestAuthority {
    public static final char[] PASSWORD = "only-for-this-test".toCharArray();

    private final KeyPair keys = keyPair("EC");
    private final X500Name name = new X500Name("CN=Test Root");
    private final X509Certificate root = certify(keys, "CN=Test Root", "urn:test:root", KeyUsage.keyCertSign);

    /** A party with keys for signing, encryption and TLS. */
    public record Member(String party, PartnerKeys.Pair signing, PartnerKeys.Pair encryption, PartnerKeys.Pair tls) {
        public PartnerKeys keys() {
            return new PartnerKeys(signing, encryption);
        }

        /** How others know it. */
        public HubIdentity identity() {
            return new HubIdentity(party, java.util.List.of(signing.certificate()), encryption.certificate());
        }
    }

    public X509Certificate root() {
        return root;
    }

    /** Certifies a party; {@code signing} is {@code EC} for P-256 or {@code Ed25519}. */
    public Member member(String party, String signing) {
        return new Member(
                party,
                pair(party, signing, KeyUsage.digitalSignature),
                pair(party, "EC", KeyUsage.keyAgreement),
                pair(party, "EC", KeyUsage.digitalSignature));
    }

    private PartnerKeys.Pair pair(String party, String algorithm, int use) {
        var pair = keyPair(algorithm);
        return new PartnerKeys.Pair(pair.getPrivate(), certify(pair, "CN=" + party.replace(':', ' '), party, use));
    }

    private static KeyPair keyPair(String algorithm) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            if (algorithm.equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private X509Certificate certify(KeyPair subject, String subjectName, String uri, int use) {
        try {
            var now = Instant.now();
            var builder = new JcaX509v3CertificateBuilder(
                    name,
                    new BigInteger(64, new SecureRandom()),
                    Date.from(now.minus(Duration.ofHours(1))),
                    Date.from(now.plus(Duration.ofHours(1))),
                    new X500Name(subjectName),
                    subject.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(use == KeyUsage.keyCertSign));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(use));
            builder.addExtension(Extension.subjectAlternativeName, false, names(uri));
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GeneralNames names(String uri) {
        return new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.uniformResourceIdentifier, uri),
            new GeneralName(GeneralName.dNSName, "localhost"),
            new GeneralName(GeneralName.iPAddress, "127.0.0.1")
        });
    }

    /** Writes {@code keys.p12} with the aliases sign, enc and tls. */
    public Path store(Member member, Path folder) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, PASSWORD);
            put(store, "sign", member.signing());
            put(store, "enc", member.encryption());
            put(store, "tls", member.tls());
            var file = folder.resolve("keys.p12");
            try (OutputStream out = Files.newOutputStream(file)) {
                store.store(out, PASSWORD);
            }
            Files.writeString(folder.resolve("pw"), new String(PASSWORD));
            return file;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(KeyStore store, String alias, PartnerKeys.Pair pair) throws GeneralSecurityException {
        store.setKeyEntry(alias, pair.key(), PASSWORD, new Certificate[] {pair.certificate(), root});
    }

    /** Writes a certificate as PEM. */
    public static Path pem(X509Certificate certificate, Path file) {
        try {
            var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
            return Files.writeString(file, "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
