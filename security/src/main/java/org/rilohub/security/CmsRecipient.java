package org.rilohub.security;

import static org.rilohub.security.UntrustedMessageException.malformed;
import static org.rilohub.security.UntrustedMessageException.require;
import static org.rilohub.security.UntrustedMessageException.untrusted;

import java.io.IOException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.Provider;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.KeyAgreeRecipientInfo;
import org.bouncycastle.asn1.cms.RecipientEncryptedKey;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.RecipientOperator;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipient;
import org.jspecify.annotations.Nullable;

/** The one recipient of a CMS message: whose key the content key was wrapped for, and how. */
final class CmsRecipient {
    private static final AlgorithmIdentifier P256 =
            new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, SECObjectIdentifiers.secp256r1);

    private final KeyAgreeRecipientInfo info;
    private final RecipientEncryptedKey wrapped;

    private CmsRecipient(KeyAgreeRecipientInfo info, RecipientEncryptedKey wrapped) {
        this.info = info;
        this.wrapped = wrapped;
    }

    static CmsRecipient only(ASN1Set recipients) {
        require(recipients.size() == 1, "NOT_ONE_RECIPIENT");
        if (RecipientInfo.getInstance(recipients.getObjectAt(0)).getInfo() instanceof KeyAgreeRecipientInfo info) {
            require(info.getRecipientEncryptedKeys().size() == 1, "NOT_ONE_RECIPIENT");
            var agreed = info.getKeyEncryptionAlgorithm();
            require(CMSAlgorithm.ECDH_SHA256KDF.equals(agreed.getAlgorithm()), "ALGORITHM_NOT_ACCEPTED:other");
            var wrap = AlgorithmIdentifier.getInstance(agreed.getParameters());
            require(
                    wrap != null && CMSAlgorithm.AES256_WRAP.equals(wrap.getAlgorithm()),
                    "ALGORITHM_NOT_ACCEPTED:other");
            var key = info.getRecipientEncryptedKeys().getObjectAt(0);
            return new CmsRecipient(info, RecipientEncryptedKey.getInstance(key));
        }
        throw untrusted("ALGORITHM_NOT_ACCEPTED:other");
    }

    /** The hub's key of that issuer and serial number. */
    OwnKey among(KeyRing keys) {
        var named = wrapped.getIdentifier().getIssuerAndSerialNumber();
        require(named != null, "WRONG_RECIPIENT");
        try {
            var issuer = new X500Principal(named.getName().getEncoded());
            return keys.opening(issuer, named.getSerialNumber().getValue())
                    .orElseThrow(() -> untrusted("WRONG_RECIPIENT"));
        } catch (IOException e) {
            throw malformed("NOT_CMS_AUTH_ENVELOPED_DATA", e);
        }
    }

    /** Agrees with the sender's ephemeral key and unwraps. */
    Key contentKey(OwnKey own, AlgorithmIdentifier content, Provider provider) throws CMSException {
        var agreement = new Agreement(own.privateKey());
        agreement.setProvider(provider);
        var sender = new SubjectPublicKeyInfo(P256, ephemeral().getOctets());
        return agreement.extractSecretKey(
                info.getKeyEncryptionAlgorithm(),
                content,
                sender,
                info.getUserKeyingMaterial(),
                wrapped.getEncryptedKey().getOctets());
    }

    private ASN1BitString ephemeral() {
        var originator = info.getOriginator().getOriginatorKey();
        if (originator == null) {
            throw untrusted("ALGORITHM_NOT_ACCEPTED:other");
        }
        return originator.getPublicKeyData();
    }

    /** Bouncy Castle's agreement and unwrapping; the content is decrypted elsewhere. */
    private static final class Agreement extends JceKeyAgreeRecipient {
        Agreement(PrivateKey key) {
            super(key);
        }

        @Override
        protected Key extractSecretKey(
                AlgorithmIdentifier agreed,
                AlgorithmIdentifier content,
                SubjectPublicKeyInfo sender,
                @Nullable ASN1OctetString material,
                byte[] wrapped)
                throws CMSException {
            return super.extractSecretKey(agreed, content, sender, material, wrapped);
        }

        @Override
        public RecipientOperator getRecipientOperator(
                AlgorithmIdentifier agreed,
                AlgorithmIdentifier content,
                SubjectPublicKeyInfo sender,
                @Nullable ASN1OctetString material,
                byte[] wrapped) {
            throw new UnsupportedOperationException("only agrees keys");
        }
    }
}
