package org.rilohub.demopartner.envelope;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.Recipient;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientId;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OutputAEADEncryptor;

/** The queue's envelope: CMS AuthEnvelopedData around SignedData (interface guide, chapter 5.3; RFC 5083, RFC 5753). */
public final class CmsEnvelope {
    /** The JDK has no {@code dhSinglePass-stdDH-sha256kdf}. */
    private static final Provider AGREEMENT = new BouncyCastleProvider();

    private final CmsSignature signature;
    private final PartnerKeys.Pair encryption;
    private final HubIdentity hub;

    public CmsEnvelope(PartnerKeys keys, HubIdentity hub, Clock clock) {
        this.signature = new CmsSignature(keys.signing(), hub, clock);
        this.encryption = keys.encryption();
        this.hub = hub;
    }

    /** Signs, then encrypts for the hub; DER. */
    public byte[] seal(byte[] content, Fault fault) {
        return encrypt(signed(content, fault));
    }

    byte[] signed(byte[] content, Fault fault) {
        var signed = signature.sign(content);
        var spoiled = fault.applyTo(content);
        System.arraycopy(spoiled, 0, signed, contentStart(signed, content), spoiled.length);
        return signed;
    }

    private static int contentStart(byte[] signed, byte[] content) {
        return IntStream.range(0, signed.length - content.length)
                .filter(at -> Arrays.equals(signed, at, at + content.length, content, 0, content.length))
                .findFirst()
                .orElseThrow();
    }

    private byte[] encrypt(byte[] signed) {
        try {
            var generator = new CMSAuthEnvelopedDataGenerator();
            generator.addRecipientInfoGenerator(recipient(ephemeral()));
            var encryptor = (OutputAEADEncryptor) new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM).build();
            return generator
                    .generate(new CMSProcessableByteArray(signed), encryptor)
                    .toASN1Structure()
                    .getEncoded("DER");
        } catch (GeneralSecurityException | CMSException | IOException e) {
            throw new IllegalStateException("the hub's encryption certificate does not encrypt", e);
        }
    }

    private JceKeyAgreeRecipientInfoGenerator recipient(KeyPair ephemeral) throws GeneralSecurityException {
        return new JceKeyAgreeRecipientInfoGenerator(
                        CMSAlgorithm.ECDH_SHA256KDF,
                        ephemeral.getPrivate(),
                        ephemeral.getPublic(),
                        CMSAlgorithm.AES256_WRAP)
                .setProvider(AGREEMENT)
                .addRecipient(hub.encryption());
    }

    private static KeyPair ephemeral() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    /**
     * Opens what the hub sealed for this partner.
     *
     * @throws UntrustedEnvelopeException if anything about it is not as agreed
     */
    public Opened open(byte[] der) throws UntrustedEnvelopeException {
        return signature.verify(decrypt(der));
    }

    private byte[] decrypt(byte[] der) throws UntrustedEnvelopeException {
        try {
            var data = new CMSAuthEnvelopedData(der);
            requireAgreed(data);
            return mine(data).getContent(recipient());
        } catch (CMSException | IllegalArgumentException | IllegalStateException e) {
            throw new UntrustedEnvelopeException("it cannot be decrypted", e);
        }
    }

    private Recipient recipient() {
        var recipient = new JceKeyAgreeAuthEnvelopedRecipient(encryption.key());
        recipient.setProvider(AGREEMENT);
        return recipient;
    }

    private RecipientInformation mine(CMSAuthEnvelopedData data) throws UntrustedEnvelopeException {
        var mine = data.getRecipientInfos().get(new JceKeyAgreeRecipientId(encryption.certificate()));
        if (mine == null) {
            throw new UntrustedEnvelopeException("it is not encrypted for this partner");
        }
        if (!CMSAlgorithm.ECDH_SHA256KDF.getId().equals(mine.getKeyEncryptionAlgOID())) {
            throw new UntrustedEnvelopeException("the key agreement is not the one agreed on");
        }
        return mine;
    }

    private static void requireAgreed(CMSAuthEnvelopedData data) throws UntrustedEnvelopeException {
        if (!CMSAlgorithm.AES256_GCM.getId().equals(data.getEncryptionAlgOID())) {
            throw new UntrustedEnvelopeException("the encryption is not the one agreed on");
        }
    }
}
