package org.rilohub.security.pki;

import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Writes X.509 version 3 certificates (RFC 5280) with random 128-bit serial numbers, signed with P-256. */
final class CertificateWriter {
    private static final int SERIAL_BITS = 128;
    private static final Duration SLOW_CLOCK = Duration.ofMinutes(5);

    private final Clock clock;
    private final SecureRandom random;

    CertificateWriter(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /**
     * What an end entity asks for.
     *
     * @param urn whose it is
     */
    record Request(URI urn, X500Name subject, Purpose purpose, PublicKey key, Duration life) {}

    X509Certificate authority(
            X500Name subject, PublicKey key, Duration life, int pathLength, X500Name issuer, KeyPair issuerKeys) {
        try {
            var builder = builder(subject, key, life, issuer, issuerKeys);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(pathLength));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return signed(builder, issuerKeys);
        } catch (CertIOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("cannot issue a certificate", e);
        }
    }

    X509Certificate endEntity(Request request, X500Name issuer, KeyPair issuerKeys) {
        try {
            var builder = builder(request.subject(), request.key(), request.life(), issuer, issuerKeys);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, keyUsage(request));
            builder.addExtension(Extension.subjectAlternativeName, false, names(request));
            if (request.purpose() == Purpose.TLS) {
                var both = new KeyPurposeId[] {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth};
                builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(both));
            }
            return signed(builder, issuerKeys);
        } catch (CertIOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("cannot issue a certificate", e);
        }
    }

    private X509v3CertificateBuilder builder(
            X500Name subject, PublicKey key, Duration life, X500Name issuer, KeyPair issuerKeys)
            throws CertIOException, GeneralSecurityException {
        var from = clock.instant().minus(SLOW_CLOCK);
        var until = clock.instant().plus(life);
        var serial = new BigInteger(SERIAL_BITS, random).max(BigInteger.ONE);
        var identifiers = new JcaX509ExtensionUtils();
        return new JcaX509v3CertificateBuilder(issuer, serial, Date.from(from), Date.from(until), subject, key)
                .addExtension(Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(key))
                .addExtension(
                        Extension.authorityKeyIdentifier,
                        false,
                        identifiers.createAuthorityKeyIdentifier(issuerKeys.getPublic()));
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, KeyPair issuerKeys)
            throws OperatorCreationException, GeneralSecurityException {
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKeys.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    private static KeyUsage keyUsage(Request request) {
        return new KeyUsage(
                switch (request.purpose()) {
                    case TLS, SIGN -> KeyUsage.digitalSignature;
                    case ENCRYPT ->
                        request.key() instanceof RSAPublicKey ? KeyUsage.keyEncipherment : KeyUsage.keyAgreement;
                });
    }

    private static GeneralNames names(Request request) {
        var names = new ArrayList<GeneralName>();
        names.add(new GeneralName(
                GeneralName.uniformResourceIdentifier, request.urn().toString()));
        if (request.purpose() == Purpose.TLS) {
            names.addAll(List.of(
                    new GeneralName(GeneralName.dNSName, "localhost"),
                    new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
                    new GeneralName(GeneralName.iPAddress, "::1")));
        }
        return new GeneralNames(names.toArray(GeneralName[]::new));
    }
}
