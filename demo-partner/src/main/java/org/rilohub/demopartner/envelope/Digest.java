package org.rilohub.demopartner.envelope;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as this interface writes it. */
public final class Digest {
    private Digest() {}

    /** {@code sha-256:} and 64 lower-case hexadecimal digits. */
    public static String text(byte[] octets) {
        return "sha-256:" + HexFormat.of().formatHex(of(octets));
    }

    static byte[] of(byte[] octets) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(octets);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
