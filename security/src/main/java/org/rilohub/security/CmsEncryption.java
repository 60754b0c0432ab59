package org.rilohub.security;

import static org.rilohub.security.UntrustedMessageException.malformed;
import static org.rilohub.security.UntrustedMessageException.require;
import static org.rilohub.security.UntrustedMessageException.untrusted;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.AuthEnvelopedData;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.GCMParameters;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OutputAEADEncryptor;

/** One recipient on P-256, {@code dhSinglePass-stdDH-sha256kdf} with {@code aes256-wrap}, then AES-256-GCM. */
final class CmsEncryption {
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final KeyRing keys;
    private final SecureRandom random;
    private final Provider agreement = new BouncyCastleProvider();

    CmsEncryption(KeyRing keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    byte[] open(byte[] der) {
        var data = parse(der);
        var content = data.getAuthEncryptedContentInfo();
        var algorithm = content.getContentEncryptionAlgorithm();
        require(CMSAlgorithm.AES256_GCM.equals(algorithm.getAlgorithm()), "ALGORITHM_NOT_ACCEPTED:other");
        require(CMSObjectIdentifiers.data.equals(content.getContentType()), "NO_CONTENT");
        var recipient = CmsRecipient.only(data.getRecipientInfos());
        var own = recipient.among(keys);
        try {
            var cipher = decryption(recipient.contentKey(own, algorithm, agreement), algorithm);
            if (data.getAuthAttrs() != null) {
                cipher.updateAAD(data.getAuthAttrs().getEncoded(ASN1Encoding.DER));
            }
            cipher.update(content.getEncryptedContent().getOctets());
            return cipher.doFinal(data.getMac().getOctets());
        } catch (CMSException | GeneralSecurityException | IOException | IllegalStateException e) {
            throw untrusted("DECRYPTION_FAILED", e);
        }
    }

    byte[] seal(byte[] signed, X509Certificate recipient) {
        try {
            var generator = new CMSAuthEnvelopedDataGenerator();
            generator.addRecipientInfoGenerator(recipientInfo(recipient));
            var encryptor = (OutputAEADEncryptor) new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM)
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

    /** RFC 5084: the tag is all sixteen octets here, although the format allows less. */
    private static Cipher decryption(Key key, AlgorithmIdentifier algorithm) throws GeneralSecurityException {
        var parameters = GCMParameters.getInstance(algorithm.getParameters());
        require(parameters != null && parameters.getIcvLen() * Byte.SIZE == TAG_BITS, "ALGORITHM_NOT_ACCEPTED:other");
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        var aes = new SecretKeySpec(key.getEncoded(), "AES");
        require(aes.getEncoded().length == KEY_BYTES, "DECRYPTION_FAILED");
        cipher.init(Cipher.DECRYPT_MODE, aes, new GCMParameterSpec(TAG_BITS, parameters.getNonce()));
        return cipher;
    }

    private static AuthEnvelopedData parse(byte[] der) {
        try {
            var info = ContentInfo.getInstance(ASN1Primitive.fromByteArray(der));
            if (info != null && CMSObjectIdentifiers.authEnvelopedData.equals(info.getContentType())) {
                return AuthEnvelopedData.getInstance(info.getContent());
            }
            throw malformed("NOT_CMS_AUTH_ENVELOPED_DATA");
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException e) {
            throw malformed("NOT_CMS_AUTH_ENVELOPED_DATA", e);
        }
    }
}
