package org.rilohub.security.pki;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;

/** The kinds of key the envelopes know. */
public enum KeyKind {
    P256,
    ED25519,
    X25519,
    RSA3072;

    private static final int RSA_BITS = 3072;

    KeyPair generate(SecureRandom random) {
        return switch (this) {
            case P256 -> generate("EC", new ECGenParameterSpec("secp256r1"), random);
            case ED25519 -> generate("Ed25519", NamedParameterSpec.ED25519, random);
            case X25519 -> generate("X25519", NamedParameterSpec.X25519, random);
            case RSA3072 -> generate("RSA", new RSAKeyGenParameterSpec(RSA_BITS, RSAKeyGenParameterSpec.F4), random);
        };
    }

    private static KeyPair generate(String algorithm, AlgorithmParameterSpec parameters, SecureRandom random) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(parameters, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot make a key for " + algorithm, e);
        }
    }
}
