package org.rilohub.gateway.doors;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OutputAEADEncryptor;

/** CMS as nobody should write it. */
final class Cms {
    private Cms() {}

    /** Anything, encrypted for the hub as a signed message would be. */
    static byte[] encrypted(Administration by, byte[] inside) {
        try {
            var pairs = KeyPairGenerator.getInstance("EC");
            pairs.initialize(new ECGenParameterSpec("secp256r1"));
            var ephemeral = pairs.generateKeyPair();
            var generator = new CMSAuthEnvelopedDataGenerator();
            generator.addRecipientInfoGenerator(new JceKeyAgreeRecipientInfoGenerator(
                            CMSAlgorithm.ECDH_SHA256KDF,
                            ephemeral.getPrivate(),
                            ephemeral.getPublic(),
                            CMSAlgorithm.AES256_WRAP)
                    .setProvider(new BouncyCastleProvider())
                    .addRecipient(by.hub().encryption()));
            var encryptor = (OutputAEADEncryptor) new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM).build();
            return generator
                    .generate(new CMSProcessableByteArray(inside), encryptor)
                    .toASN1Structure()
                    .getEncoded("DER");
        } catch (GeneralSecurityException | CMSException | IOException e) {
            throw new IllegalStateException("the hub's encryption certificate does not encrypt", e);
        }
    }
}
