package org.rilohub.security;

import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.interfaces.XECPublicKey;
import java.security.spec.NamedParameterSpec;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.apache.wss4j.common.WSEncryptionPart;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.message.WSSecEncrypt;
import org.apache.wss4j.dom.message.WSSecHeader;

/** Encrypts body content and signature for one recipient. */
final class SoapEncryption {
    private static final int KEY_BITS = 256;
    private static final int RSA_BITS = 3072;

    private final SecureRandom random;

    SoapEncryption(SecureRandom random) {
        this.random = random;
    }

    void encrypt(WSSecHeader header, X509Certificate recipient, Counterpart to) {
        var encryption = new WSSecEncrypt(header);
        encryption.setUseThisCert(recipient);
        encryption.setKeyIdentifierType(WSConstants.ISSUER_SERIAL);
        encryption.setSymmetricEncAlgorithm(Names.AES256_GCM);
        keyWrap(encryption, recipient.getPublicKey(), to);
        encryption.getParts().add(new WSEncryptionPart("Body", Names.ENV, "Content"));
        encryption.getParts().add(new WSEncryptionPart("Signature", Names.DS, "Element"));
        try {
            encryption.build(null, contentKey());
        } catch (WSSecurityException e) {
            throw new IllegalStateException("cannot encrypt for " + to.party(), e);
        }
    }

    private static void keyWrap(WSSecEncrypt encryption, PublicKey recipient, Counterpart to) {
        switch (recipient) {
            case ECPublicKey key when SignatureScheme.onP256(key) -> agree(encryption, Names.ECDH_ES);
            case XECPublicKey key when onCurve25519(key) -> agree(encryption, Names.X25519);
            case RSAPublicKey key
            when to.rsaOaep() && key.getModulus().bitLength() >= RSA_BITS -> transport(encryption);
            default -> throw new IllegalStateException("no way to encrypt for the key of " + to.party());
        }
    }

    private static boolean onCurve25519(XECPublicKey key) {
        return key.getParams() instanceof NamedParameterSpec curve
                && curve.getName().equals(NamedParameterSpec.X25519.getName());
    }

    private static void agree(WSSecEncrypt encryption, String method) {
        encryption.setKeyEncAlgo(Names.KW_AES256);
        encryption.setKeyAgreementMethod(method);
        encryption.setKeyDerivationMethod(Names.CONCAT_KDF);
    }

    private static void transport(WSSecEncrypt encryption) {
        encryption.setKeyEncAlgo(Names.RSA_OAEP);
        encryption.setDigestAlgorithm(Names.SHA256);
        encryption.setMGFAlgorithm(Names.MGF1_SHA256);
    }

    private SecretKey contentKey() {
        try {
            var generator = KeyGenerator.getInstance("AES");
            generator.init(KEY_BITS, random);
            return generator.generateKey();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has AES", e);
        }
    }
}
