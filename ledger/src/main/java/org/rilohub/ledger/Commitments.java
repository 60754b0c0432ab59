package org.rilohub.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What binds a ledger to the values of fields without showing them: one salted digest for each field.
 *
 * @param byPath {@code sha-256:} and 64 hexadecimal digits for each canonical path
 * @param salts 16 octets for each path; whoever keeps them lets the values be proved, so keep them encrypted
 */
public record Commitments(SortedMap<String, String> byPath, SortedMap<String, byte[]> salts) {
    private static final int SALT_OCTETS = 16;

    public Commitments {
        byPath = Collections.unmodifiableSortedMap(new TreeMap<>(byPath));
        salts = Collections.unmodifiableSortedMap(new TreeMap<>(salts));
    }

    /** Commits to these values (text, whole numbers, flags, lists and maps), each with a salt of its own. */
    public static Commitments to(SortedMap<String, ?> values, SecureRandom random) {
        var byPath = new TreeMap<String, String>();
        var salts = new TreeMap<String, byte[]>();
        values.forEach((path, value) -> {
            var salt = new byte[SALT_OCTETS];
            random.nextBytes(salt);
            salts.put(path, salt);
            byPath.put(path, commitment(salt, path, value));
        });
        return new Commitments(byPath, salts);
    }

    /** SHA-256 over the salt and the RFC 8785 octets of {@code [path, value]}. */
    public static String commitment(byte[] salt, String path, Object value) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            digest.update(CanonicalJson.of(List.of(path, value)));
            return "sha-256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** The items of the list {@code commitments} beside a leaf, in the order of their paths. */
    public List<Map<String, String>> items() {
        return byPath.entrySet().stream()
                .map(entry -> Map.of("path", entry.getKey(), "commitment", entry.getValue()))
                .toList();
    }
}
