package org.rilohub.agreements.load;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Names a version of a framework by what its file says: comments, layout and order of fields change nothing. */
final class VersionHash {
    private VersionHash() {}

    /** {@code sha-256:} and hexadecimal, over the canonical JSON (RFC 8785) of the parsed file. */
    static String of(Node file) {
        var digest = sha256().digest(canonical(file).getBytes(StandardCharsets.UTF_8));
        return "sha-256:" + HexFormat.of().formatHex(digest);
    }

    /** Keys are sorted by UTF-16 code unit, which is how {@code String} compares (RFC 8785, 3.2.3). */
    static String canonical(Node node) {
        return switch (node) {
            case Node.Mapping mapping ->
                new TreeMap<>(mapping.fields())
                        .entrySet().stream()
                                .map(field -> quoted(field.getKey()) + ":" + canonical(field.getValue()))
                                .collect(Collectors.joining(",", "{", "}"));
            case Node.Sequence sequence ->
                sequence.items().stream().map(VersionHash::canonical).collect(Collectors.joining(",", "[", "]"));
            case Node.Text text -> quoted(text.value());
            case Node.Flag flag -> String.valueOf(flag.value());
            case Node.Whole whole -> String.valueOf(whole.value());
        };
    }

    private static String quoted(String text) {
        return text.chars().mapToObj(VersionHash::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    /** As RFC 8785, 3.2.2.2: short escapes where JSON has them, lower-case hexadecimal for other controls. */
    private static String escaped(int unit) {
        return switch (unit) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            default -> unit < ' ' ? "\\u%04x".formatted(unit) : String.valueOf((char) unit);
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
