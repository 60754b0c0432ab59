package org.rilohub.schemas.scan;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text without differences of width (NFKC), and the same in capitals.
 *
 * @param asWritten widths folded, runs of blanks made one
 * @param upper the same in capitals, whatever the machine's language
 */
record Folded(String asWritten, String upper) {
    static Folded of(String raw) {
        var text = Normalizer.normalize(raw, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("\\s+", " ");
        return new Folded(text, text.toUpperCase(Locale.ROOT));
    }
}
