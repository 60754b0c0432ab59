package org.rilohub.routes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in the form {@code sha-256:} and hexadecimal. */
final class Digest {
    private Digest() {}

    static String of(byte[] bytes) {
        return text(sha256().digest(bytes));
    }

    static String of(String text) {
        return of(text.getBytes(UTF_8));
    }

    private static String text(byte[] hash) {
        return "sha-256:" + HexFormat.of().formatHex(hash);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
