package org.rilohub.gateway.explain;

import java.util.ArrayList;
import java.util.List;

/** How many columns text takes on a terminal (Unicode Standard Annex 11), and where it may be folded. */
final class TextWidth {
    /** First and last code point of each range that takes two columns. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0x33FF}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF}, {0xA000, 0xA4CF},
        {0xA960, 0xA97F}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE10, 0xFE19}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6}, {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD}
    };

    /** Never at the beginning of a line. */
    private static final String CLOSING = "、。，．・：；？！）」』】〉》ー々%)],.;:";

    private TextWidth() {}

    static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    private static int of(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    private static boolean isWide(int c) {
        for (var range : WIDE) {
            if (range[0] <= c && c <= range[1]) {
                return true;
            }
        }
        return false;
    }

    /** Lines of at most {@code width} columns: broken at blanks, between wide characters, and within what is longer. */
    static List<String> fold(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var piece : pieces(text, width)) {
            if (of(line.toString()) + of(piece.stripTrailing()) > width && !line.isEmpty()) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? piece.stripLeading() : piece);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** What must stay together, with the blank after it. */
    private static List<String> pieces(String text, int width) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        int[] characters = text.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            piece.appendCodePoint(characters[i]);
            boolean last = i + 1 == characters.length;
            if (last || of(piece.toString()) >= width - 2 || mayBreak(characters[i], characters[i + 1])) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
        }
        return pieces;
    }

    private static boolean mayBreak(int before, int after) {
        if (before == ' ') {
            return after != ' ';
        }
        return (isWide(before) || isWide(after))
                && after != ' '
                && CLOSING.indexOf(after) < 0
                && "「『（(".indexOf(before) < 0;
    }
}
