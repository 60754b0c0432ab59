package org.rilohub.gateway.login;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * That who asks for the token is who asked for the code (RFC 7636). RFC 8628 does not know it; Keycloak wants it of a client
 * that must use it elsewhere, and other issuers pass over it (RFC 6749 section 3.2).
 *
 * @param verifier ours to keep secret until the token is asked for
 */
record Proof(String verifier) {
    static Proof made(SecureRandom random) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return new Proof(base64(bytes));
    }

    /** By the method {@code S256}. */
    String challenge() {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
