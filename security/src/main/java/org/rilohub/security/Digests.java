package org.rilohub.security;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as the interface guide writes it. */
public final class Digests {
    private Digests() {}

    /** 32 octets. */
    public static byte[] sha256(byte[] octets) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(octets);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** {@code sha-256:} and 64 lower-case hexadecimal digits. */
    public static String of(byte[] octets) {
        return "sha-256:" + HexFormat.of().formatHex(sha256(octets));
    }
}
