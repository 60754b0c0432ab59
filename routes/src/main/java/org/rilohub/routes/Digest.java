package org.rilohub.routes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256, of bytes and of lists (RFC 6962 section 2.1), in the form {@code sha-256:} and hexadecimal. */
final class Digest {
    private Digest() {}

    static String of(byte[] bytes) {
        return text(sha256().digest(bytes));
    }

    static String of(String text) {
        return of(text.getBytes(UTF_8));
    }

    static byte[] salted(byte[] salt, String path, String value) {
        var digest = sha256();
        digest.update(salt);
        digest.update(path.getBytes(UTF_8));
        digest.update((byte) 0);
        return digest.digest(value.getBytes(UTF_8));
    }

    static String text(byte[] hash) {
        return "sha-256:" + HexFormat.of().formatHex(hash);
    }

    /** The Merkle tree hash of a list; of the empty list, the hash of nothing. */
    static String root(List<byte[]> entries) {
        return text(merkle(entries));
    }

    private static byte[] merkle(List<byte[]> entries) {
        var digest = sha256();
        if (entries.isEmpty()) {
            return digest.digest();
        }
        if (entries.size() == 1) {
            digest.update((byte) 0);
            return digest.digest(entries.getFirst());
        }
        int left = Integer.highestOneBit(entries.size() - 1);
        digest.update((byte) 1);
        digest.update(merkle(entries.subList(0, left)));
        return digest.digest(merkle(entries.subList(left, entries.size())));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
