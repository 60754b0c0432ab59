package org.rilohub.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as the interface guide writes it. */
public final class Digests {
    private Digests() {}

    /** 32 octets. */
    public static byte[] sha256(byte[] octets) {
        return begun().digest(octets);
    }

    /** {@code sha-256:} and 64 lower-case hexadecimal digits. */
    public static String of(byte[] octets) {
        return text(sha256(octets));
    }

    /**
     * Of all that comes, a piece of it in memory at a time; the stream stays open.
     *
     * @throws IOException if it breaks off
     */
    public static String of(InputStream octets) throws IOException {
        var digest = begun();
        octets.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return end(digest);
    }

    /** For octets that come piece by piece: feed it, then {@link #end} it. */
    public static MessageDigest begun() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Of everything it was fed. */
    public static String end(MessageDigest begun) {
        return text(begun.digest());
    }

    private static String text(byte[] digest) {
        return "sha-256:" + HexFormat.of().formatHex(digest);
    }
}
