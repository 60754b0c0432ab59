package org.rilohub.schemas.scan;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The words of a text. A word ends at whatever is no letter or digit, and where East Asian script meets another. */
final class Words {
    private static final int FIRST_EAST_ASIAN = 0x1100;
    private static final Set<UnicodeScript> EAST_ASIAN =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HANGUL, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    private final List<Word> words;
    private final String run;

    private Words(List<Word> words) {
        this.words = List.copyOf(words);
        this.run = words.stream().map(Word::text).collect(Collectors.joining());
    }

    /** One word, and where it stands in the folded text. */
    record Word(String text, Span span) {}

    static Words of(Folded text) {
        var upper = text.upper();
        var words = new ArrayList<Word>();
        int start = 0;
        int end;
        for (int i = 0; i < upper.length(); i = end) {
            int c = upper.codePointAt(i);
            end = i + Character.charCount(c);
            if (i > start && endsBefore(c, upper.codePointBefore(i))) {
                words.add(word(upper, start, i));
                start = i;
            }
            if (!Character.isLetterOrDigit(c)) {
                start = end;
            }
        }
        if (start < upper.length()) {
            words.add(word(upper, start, upper.length()));
        }
        return new Words(words);
    }

    private static Word word(String text, int start, int end) {
        return new Word(text.substring(start, end), new Span(start, end));
    }

    private static boolean endsBefore(int c, int last) {
        return !Character.isLetterOrDigit(c) || isEastAsian(c) != isEastAsian(last);
    }

    /** Whether any of it is in a script that writes names in two characters and no blanks between words. */
    static boolean isEastAsian(String text) {
        return text.codePoints().anyMatch(Words::isEastAsian);
    }

    private static boolean isEastAsian(int c) {
        return c >= FIRST_EAST_ASIAN && EAST_ASIAN.contains(UnicodeScript.of(c));
    }

    List<Word> inOrder() {
        return words;
    }

    List<String> texts() {
        return words.stream().map(Word::text).toList();
    }

    /** The words with nothing between them. */
    String run() {
        return run;
    }

    /** Everywhere this stands in the run. */
    Stream<Span> anywhere(String wanted) {
        return IntStream.iterate(run.indexOf(wanted), at -> at >= 0, at -> run.indexOf(wanted, at + 1))
                .mapToObj(at -> new Span(place(at), place(at + wanted.length() - 1) + 1));
    }

    /** Where a character of the run stands in the folded text. */
    private int place(int inRun) {
        int before = 0;
        for (var word : words) {
            if (inRun < before + word.text().length()) {
                return word.span().start() + inRun - before;
            }
            before += word.text().length();
        }
        throw new IndexOutOfBoundsException(inRun);
    }

    /** All of these words, wherever they stand near each other, in any order, with at most two others between them. */
    Stream<Word> together(Set<String> wanted) {
        return texts().containsAll(wanted)
                ? IntStream.range(0, words.size())
                        .filter(at -> wanted.contains(words.get(at).text()))
                        .mapToObj(at -> words.subList(at, Math.min(at + wanted.size() + 2, words.size())))
                        .filter(near -> near.stream().map(Word::text).toList().containsAll(wanted))
                        .flatMap(near -> near.stream().filter(word -> wanted.contains(word.text())))
                : Stream.empty();
    }
}
