package org.rilohub.schemas.scan;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A text as a reader sees it: widths folded (NFKC), no marks set on letters, nothing that shows nothing (soft hyphens,
 * characters of no width), letters that look alike made one ({@link LookAlikes}), a run of blanks made one. Knows where
 * each of its characters came from.
 */
final class Folded {
    /** Marks and default ignorables (UAX 44); the voicing marks of kana stay, for they make another letter. */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cf}\\p{M}\\u115F\\u1160\\u2065\\uFFF0-\\uFFF8\\x{E0000}-\\x{E0FFF}&&[^\\u3099\\u309A]]");

    private static final char PROLONGED_SOUND = 'ー';

    private final String asWritten;
    private final String upper;
    private final int[] starts;
    private final int[] ends;

    private Folded(String asWritten, int[] starts, int[] ends) {
        this.asWritten = asWritten;
        this.upper = capitals(asWritten);
        this.starts = starts;
        this.ends = ends;
    }

    static Folded of(String raw) {
        return new Reader(raw).read();
    }

    /** Letters one by one, so that every character keeps its place, whatever the machine's language. */
    private static String capitals(String text) {
        var upper = new StringBuilder(text.length());
        text.codePoints().map(Character::toUpperCase).forEach(upper::appendCodePoint);
        return upper.toString();
    }

    String asWritten() {
        return asWritten;
    }

    /** The same in capitals, character by character. */
    String upper() {
        return upper;
    }

    boolean hasDigit() {
        return upper.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /** Where a stretch of the folded text stands in the text it was folded from. */
    Span inRaw(Span folded) {
        return new Span(starts[folded.start()], ends[folded.end() - 1]);
    }

    /** Folds letter by letter: a letter is a character with all that only changes it. */
    private static final class Reader {
        private final String raw;
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder letter = new StringBuilder();
        private int[] starts = new int[64];
        private int[] ends = new int[64];
        private int letterStart;

        Reader(String raw) {
            this.raw = raw;
        }

        Folded read() {
            int end;
            for (int i = 0; i < raw.length(); i = end) {
                int c = raw.codePointAt(i);
                end = i + Character.charCount(c);
                var seen = seen(c);
                if (!seen.isEmpty() && !joins(seen.codePointAt(0))) {
                    close(i);
                    letterStart = i;
                }
                letter.append(seen);
            }
            close(raw.length());
            return new Folded(
                    text.toString(), Arrays.copyOf(starts, text.length()), Arrays.copyOf(ends, text.length()));
        }

        private static String seen(int c) {
            var one = Character.toString(c);
            return c < 0x80
                    ? one
                    : UNSEEN.matcher(Normalizer.normalize(one, Normalizer.Form.NFKD))
                            .replaceAll("");
        }

        /** Voicing marks, and the vowels and final consonants of a syllable of Hangul. */
        private static boolean joins(int c) {
            return c == 0x3099 || c == 0x309A || (c >= 0x1161 && c <= 0x11FF);
        }

        private void close(int end) {
            if (letter.isEmpty()) {
                return;
            }
            var whole = Normalizer.normalize(letter, Normalizer.Form.NFC);
            whole.codePoints().forEach(c -> append(c, end));
            letter.setLength(0);
        }

        private void append(int c, int end) {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                blank(end);
            } else if (c == PROLONGED_SOUND && endsInDigit()) {
                place("-", end);
            } else {
                place(c < 0x80 ? Character.toString(c) : LookAlikes.of(c), end);
            }
        }

        private void blank(int end) {
            if (text.isEmpty() || text.charAt(text.length() - 1) != ' ') {
                place(" ", end);
            } else {
                ends[text.length() - 1] = end;
            }
        }

        /** In Japanese numbers the sign of the long vowel serves as a dash. */
        private boolean endsInDigit() {
            char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
            return last >= '0' && last <= '9';
        }

        private void place(String seen, int end) {
            for (int i = 0; i < seen.length(); i++) {
                int at = text.length();
                if (at == starts.length) {
                    starts = Arrays.copyOf(starts, at * 2);
                    ends = Arrays.copyOf(ends, at * 2);
                }
                starts[at] = letterStart;
                ends[at] = end;
                text.append(seen.charAt(i));
            }
        }
    }
}
