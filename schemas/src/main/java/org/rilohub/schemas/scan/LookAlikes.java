package org.rilohub.schemas.scan;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Characters that pass for others to the eye: Cyrillic and Greek letters for Latin ones, letters with strokes, the many
 * dashes and angle quotes, digits of any script.
 *
 * <p>Capital and small letter go the same way, so that a name in Cyrillic or Greek is still found in the other case. Hence
 * a small nu is N, though it looks like v; and a letter that stands for a digit (O for 0) is left alone.
 */
final class LookAlikes {
    private static final String CYRILLIC = "АВЕЅІЈКМНОРСТУХҺԌԚԜҮӀ";
    private static final String CYRILLIC_AS_LATIN = "ABESIJKMHOPCTYXHGQWYI";
    private static final String GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϺ";
    private static final String GREEK_AS_LATIN = "ABEZHIKMNOPTYXCM";
    private static final String LATIN = "ØŁĐĦŦƗɃɅՕՍ";
    private static final String LATIN_AS_PLAIN = "OLDHTIBVOU";
    private static final String DASHES = "‐‑‒–—―−⁃➖⸺⸻﹘";

    private static final Map<Integer, String> TABLE = table();

    private LookAlikes() {}

    /** What the character counts as; itself if it looks like no other. */
    static String of(int c) {
        var other = TABLE.get(c);
        if (other != null) {
            return other;
        }
        int digit = Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(c, 10) : -1;
        return digit < 0 ? Character.toString(c) : Integer.toString(digit);
    }

    private static Map<Integer, String> table() {
        var table = new HashMap<Integer, String>();
        pair(CYRILLIC, CYRILLIC_AS_LATIN, table);
        pair(GREEK, GREEK_AS_LATIN, table);
        pair(LATIN, LATIN_AS_PLAIN, table);
        DASHES.codePoints().forEach(dash -> table.put(dash, "-"));
        table.putAll(Map.of((int) 'ß', "ss", (int) 'ẞ', "SS", (int) 'ı', "i", (int) 'ɡ', "g", (int) 'ɑ', "a"));
        table.putAll(Map.of((int) 'æ', "ae", (int) 'Æ', "AE", (int) 'œ', "oe", (int) 'Œ', "OE", (int) 'ӏ', "i"));
        table.putAll(Map.of((int) '‹', "<", (int) '«', "<<", (int) '〈', "<", (int) '《', "<<", (int) '・', "."));
        return Collections.unmodifiableMap(table);
    }

    private static void pair(String capitals, String others, Map<Integer, String> table) {
        for (int i = 0; i < capitals.length(); i++) {
            var other = others.substring(i, i + 1);
            table.put((int) capitals.charAt(i), other);
            table.putIfAbsent((int) Character.toLowerCase(capitals.charAt(i)), other.toLowerCase(Locale.ROOT));
        }
    }
}
