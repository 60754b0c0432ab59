package org.rilohub.schemas.scan;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The words of a text. A word ends at whatever is no letter or digit, and where East Asian script meets another.
 *
 * @param inOrder the words
 * @param run the words with nothing between them
 */
record Words(List<String> inOrder, String run) {
    private static final int FIRST_EAST_ASIAN = 0x1100;
    private static final Set<UnicodeScript> EAST_ASIAN =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HANGUL, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    Words {
        inOrder = List.copyOf(inOrder);
    }

    static Words of(Folded text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        text.upper().codePoints().forEach(c -> {
            if (!word.isEmpty() && endsBefore(c, word)) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (Character.isLetterOrDigit(c)) {
                word.appendCodePoint(c);
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return new Words(words, String.join("", words));
    }

    private static boolean endsBefore(int c, StringBuilder word) {
        return !Character.isLetterOrDigit(c) || isEastAsian(c) != isEastAsian(word.codePointBefore(word.length()));
    }

    /** Whether any of it is in a script that writes names in two characters and no blanks between words. */
    static boolean isEastAsian(String text) {
        return text.codePoints().anyMatch(Words::isEastAsian);
    }

    private static boolean isEastAsian(int c) {
        return c >= FIRST_EAST_ASIAN && EAST_ASIAN.contains(UnicodeScript.of(c));
    }

    /** Whether all of these words stand near each other, in any order, with at most two others between them. */
    boolean holdTogether(Set<String> wanted) {
        if (!inOrder.containsAll(wanted)) {
            return false;
        }
        for (int i = 0; i < inOrder.size(); i++) {
            int end = Math.min(i + wanted.size() + 2, inOrder.size());
            if (wanted.contains(inOrder.get(i)) && inOrder.subList(i, end).containsAll(wanted)) {
                return true;
            }
        }
        return false;
    }
}
