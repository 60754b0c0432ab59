package org.rilohub.security;

import static org.rilohub.security.UntrustedMessageException.malformed;
import static org.rilohub.security.UntrustedMessageException.require;
import static org.rilohub.security.UntrustedMessageException.untrusted;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.KeyAgreeRecipientId;
import org.bouncycastle.cms.KeyAgreeRecipientInformation;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OutputAEADEncryptor;

/** One recipient on P-256, {@code dhSinglePass-stdDH-sha256kdf} with {@code aes256-wrap}, then AES-256-GCM. */
final class CmsEncryption {
    private static final int TAG_BITS = 128;

    private final KeyRing keys;
    private final SecureRandom random;
    private final Provider agreement = new BouncyCastleProvider();
    private final Provider content = Security.getProvider("SunJCE");

    CmsEncryption(KeyRing keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    byte[] open(byte[] der) {
        var data = parse(der);
        var recipient = onlyRecipient(data);
        var key = ownKey((KeyAgreeRecipientId) recipient.getRID());
        try {
            return recipient.getContent(new JceKeyAgreeAuthEnvelopedRecipient(key.privateKey())
                    .setProvider(agreement)
                    .setContentProvider(content)
                    .setAllowedContentAlgorithms(Set.of(CMSAlgorithm.AES256_GCM))
                    .setMinimumTagSize(TAG_BITS));
        } catch (CMSException | IllegalArgumentException | IllegalStateException e) {
            throw untrusted("DECRYPTION_FAILED", e);
        }
    }

    byte[] seal(byte[] signed, X509Certificate recipient) {
        try {
            var generator = new CMSAuthEnvelopedDataGenerator();
            generator.addRecipientInfoGenerator(recipientInfo(recipient));
            var encryptor = (OutputAEADEncryptor) new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM)
                    .setProvider(content)
                    .setSecureRandom(random)
                    .build();
            return generator
                    .generate(new CMSProcessableByteArray(signed), encryptor)
                    .toASN1Structure()
                    .getEncoded(ASN1Encoding.DER);
        } catch (CMSException | GeneralSecurityException | IOException e) {
            throw new IllegalStateException("cannot encrypt for a recipient", e);
        }
    }

    private JceKeyAgreeRecipientInfoGenerator recipientInfo(X509Certificate recipient) throws GeneralSecurityException {
        if (!(recipient.getPublicKey() instanceof ECPublicKey key) || !SignatureScheme.onP256(key)) {
            throw new IllegalStateException("CMS needs a P-256 encryption certificate");
        }
        var ephemeral = ephemeral();
        return new JceKeyAgreeRecipientInfoGenerator(
                        CMSAlgorithm.ECDH_SHA256KDF,
                        ephemeral.getPrivate(),
                        ephemeral.getPublic(),
                        CMSAlgorithm.AES256_WRAP)
                .setProvider(agreement)
                .setSecureRandom(random)
                .addRecipient(recipient);
    }

    private KeyPair ephemeral() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        return generator.generateKeyPair();
    }

    private static CMSAuthEnvelopedData parse(byte[] der) {
        try {
            var info = ContentInfo.getInstance(ASN1Primitive.fromByteArray(der));
            if (info != null && CMSObjectIdentifiers.authEnvelopedData.equals(info.getContentType())) {
                return new CMSAuthEnvelopedData(info);
            }
            throw malformed("NOT_CMS_AUTH_ENVELOPED_DATA");
        } catch (IOException | CMSException | IllegalArgumentException | ClassCastException e) {
            throw malformed("NOT_CMS_AUTH_ENVELOPED_DATA", e);
        }
    }

    private static KeyAgreeRecipientInformation onlyRecipient(CMSAuthEnvelopedData data) {
        require(CMSAlgorithm.AES256_GCM.getId().equals(data.getEncryptionAlgOID()), "ALGORITHM_NOT_ACCEPTED:other");
        require(data.getRecipientInfos().size() == 1, "NOT_ONE_RECIPIENT");
        var recipient = data.getRecipientInfos().iterator().next();
        var agreed = recipient.getKeyEncryptionAlgorithm();
        require(CMSAlgorithm.ECDH_SHA256KDF.equals(agreed.getAlgorithm()), "ALGORITHM_NOT_ACCEPTED:other");
        require(wrap(agreed).equals(CMSAlgorithm.AES256_WRAP), "ALGORITHM_NOT_ACCEPTED:other");
        return (KeyAgreeRecipientInformation) recipient;
    }

    private static ASN1ObjectIdentifier wrap(AlgorithmIdentifier agreed) {
        try {
            return AlgorithmIdentifier.getInstance(agreed.getParameters()).getAlgorithm();
        } catch (IllegalArgumentException e) {
            throw untrusted("ALGORITHM_NOT_ACCEPTED:other", e);
        }
    }

    private OwnKey ownKey(KeyAgreeRecipientId recipient) {
        require(recipient.getIssuer() != null, "WRONG_RECIPIENT");
        try {
            var issuer = new X500Principal(recipient.getIssuer().getEncoded());
            return keys.opening(issuer, recipient.getSerialNumber()).orElseThrow(() -> untrusted("WRONG_RECIPIENT"));
        } catch (IOException e) {
            throw untrusted("WRONG_RECIPIENT", e);
        }
    }
}
