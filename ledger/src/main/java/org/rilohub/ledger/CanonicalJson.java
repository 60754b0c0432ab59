package org.rilohub.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/** The one byte form of a JSON tree (RFC 8785) of text, whole numbers, flags, lists and maps. */
final class CanonicalJson {
    private static final long LARGEST_EXACT = (1L << 53) - 1;

    private CanonicalJson() {}

    /**
     * In brackets on its way, for the canonicalizer reads only objects and lists.
     *
     * @throws IllegalArgumentException if the tree holds anything else, or text that is not Unicode
     */
    static byte[] of(Object tree) {
        try {
            var inBrackets = new JsonCanonicalizer("[" + text(tree) + "]").getEncodedUTF8();
            return Arrays.copyOfRange(inBrackets, 1, inBrackets.length - 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Whether these octets are already in that form. */
    static boolean isCanonical(byte[] json) {
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
            return Arrays.equals(new JsonCanonicalizer(text).getEncodedUTF8(), json);
        } catch (IOException notJson) {
            return false;
        }
    }

    private static String text(@Nullable Object node) {
        return switch (node) {
            case String string -> quoted(string);
            case Boolean flag -> flag.toString();
            case Integer number -> number.toString();
            case Long number when Math.abs(number) <= LARGEST_EXACT -> number.toString();
            case Collection<?> list ->
                list.stream().map(CanonicalJson::text).collect(Collectors.joining(",", "[", "]"));
            case Map<?, ?> map ->
                map.entrySet().stream().map(CanonicalJson::member).collect(Collectors.joining(",", "{", "}"));
            case null, default ->
                throw new IllegalArgumentException(
                        "a ledger entry holds text, whole numbers, flags, lists and maps only");
        };
    }

    private static String member(Map.Entry<?, ?> member) {
        if (!(member.getKey() instanceof String name)) {
            throw new IllegalArgumentException("a name in a ledger entry is text");
        }
        return quoted(name) + ":" + text(member.getValue());
    }

    private static String quoted(String string) {
        requireUnicode(string);
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < string.length(); i++) {
            var c = string.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private static void requireUnicode(String string) {
        try {
            UTF_8.newEncoder().encode(CharBuffer.wrap(string));
        } catch (CharacterCodingException loneSurrogate) {
            throw new IllegalArgumentException("a ledger entry holds Unicode text only", loneSurrogate);
        }
    }
}
