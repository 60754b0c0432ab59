package org.rilohub.schemas.scan;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text without differences of width (NFKC), without marks set on letters and characters that show nothing, and the
 * same in capitals.
 *
 * @param asWritten widths folded, runs of blanks made one
 * @param upper the same in capitals, whatever the machine's language
 */
record Folded(String asWritten, String upper) {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** Marks and default ignorables (UAX 44); the voicing marks of kana stay, for they make another letter. */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cf}\\p{M}\\u115F\\u1160\\u2065\\uFFF0-\\uFFF8\\x{E0000}-\\x{E0FFF}&&[^\\u3099\\u309A]]");

    static Folded of(String raw) {
        var text = BLANKS.matcher(isAscii(raw) ? raw : plain(raw)).replaceAll(" ");
        return new Folded(text, text.toUpperCase(Locale.ROOT));
    }

    private static String plain(String raw) {
        var apart = Normalizer.normalize(raw, Normalizer.Form.NFKD);
        return Normalizer.normalize(UNSEEN.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
    }

    private static boolean isAscii(String raw) {
        return raw.chars().allMatch(c -> c < 0x80);
    }
}
