package org.rilohub.demopartner.envelope;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Someone who claims to be this partner and has no key the hub knows. */
public final class Stranger {
    private Stranger() {}

    /** The same keys, but a fresh signing key with a certificate in the old one's name. */
    public static PartnerKeys insteadOf(PartnerKeys keys) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var fresh = generator.generateKeyPair();
            var name = keys.signing().certificate().getSubjectX500Principal().getEncoded();
            var pair = new PartnerKeys.Pair(fresh.getPrivate(), certificate(fresh, X500Name.getInstance(name)));
            return new PartnerKeys(pair, keys.encryption());
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("every JDK makes P-256 keys", e);
        }
    }

    private static X509Certificate certificate(KeyPair fresh, X500Name name)
            throws GeneralSecurityException, OperatorCreationException {
        var now = Instant.now();
        var builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.ONE,
                Date.from(now.minus(Duration.ofDays(60))),
                Date.from(now.plus(Duration.ofDays(1))),
                name,
                fresh.getPublic());
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(fresh.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }
}
