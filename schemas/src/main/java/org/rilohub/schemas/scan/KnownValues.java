package org.rilohub.schemas.scan;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.rilohub.schemas.DataClass;
import org.rilohub.schemas.Facts;
import org.rilohub.schemas.Facts.Found;
import org.rilohub.schemas.Scalars;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.scan.Words.Word;

/**
 * The nominal values of one message, made ready to be found again however they are spaced, hyphenated or turned round.
 *
 * <p>Anywhere in a text: long values, and East Asian ones of two characters. As whole words: short values, and each part
 * of a person's name. Near each other, in any order: all the words of a name.
 */
final class KnownValues implements Detector {
    private static final int PICTURE = 1024;
    private static final int SHORTEST_EAST_ASIAN = 2;
    private static final int SHORTEST_WORD = 3;
    private static final int LONG_NUMBER = 6;
    private static final int LONG_WORDS = 8;

    /** What stands in names and tells nobody from another: particles, and the marks of invented people. */
    private static final Set<String> IN_MANY_NAMES = Set.of(
            "AND",
            "BIN",
            "BINTI",
            "DAS",
            "DEL",
            "DEN",
            "DER",
            "DOS",
            "IBN",
            "MRS",
            "ONE",
            "PERSON",
            "SAMPLE",
            "SYNTHETIC",
            "TEN",
            "TER",
            "THE",
            "TWO",
            "VAN",
            "VON");

    private final Set<String> anywhere = new HashSet<>();
    private final Set<String> inWords = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Set<Set<String>> together = new HashSet<>();

    private KnownValues() {}

    static KnownValues none() {
        return new KnownValues();
    }

    static KnownValues of(Submission submission) {
        var known = new KnownValues();
        Facts.visit(submission, (path, found) -> {
            if (isNominal(found)) {
                known.add(path, Words.of(Folded.of(Scalars.text(found.value()))));
            }
        });
        return known;
    }

    private static boolean isNominal(Found found) {
        var field = found.part().field();
        return field.is() == DataClass.NOMINAL && field.codes().isEmpty() && field.max() < PICTURE;
    }

    private void add(String path, Words value) {
        addWhole(value);
        if (value.texts().size() > 1 && value.run().length() >= SHORTEST_WORD) {
            together.add(Set.copyOf(value.texts()));
        }
        if (isAPersonsName(path)) {
            value.texts().stream().filter(part -> !IN_MANY_NAMES.contains(part)).forEach(this::addWord);
            addTurned(value);
        }
    }

    private static boolean isAPersonsName(String path) {
        return path.endsWith(".personsInvolved[].name") || path.endsWith(".persons[].name");
    }

    private void addWhole(Words value) {
        boolean single = value.texts().size() == 1;
        if (Words.isEastAsian(value.run()) || value.run().length() >= (hasDigit(value) ? LONG_NUMBER : LONG_WORDS)) {
            addAnywhere(value.run(), single && !hasDigit(value));
        } else if (single) {
            addWord(value.run());
        }
    }

    /** A single word of letters is not looked for across the words of a text. */
    private void addAnywhere(String run, boolean word) {
        if (run.codePointCount(0, run.length()) >= SHORTEST_EAST_ASIAN) {
            (word && !Words.isEastAsian(run) ? inWords : anywhere).add(run);
        }
    }

    private void addWord(String word) {
        if (Words.isEastAsian(word)) {
            addAnywhere(word, true);
        } else if (word.length() >= SHORTEST_WORD) {
            words.add(word);
        }
    }

    /** Family and given name in the other order, where nothing need stand between them. */
    private void addTurned(Words name) {
        if (name.texts().size() == 2 && Words.isEastAsian(name.run())) {
            anywhere.add(name.texts().getLast() + name.texts().getFirst());
        }
    }

    private static boolean hasDigit(Words value) {
        return value.run().codePoints().anyMatch(Character::isDigit);
    }

    @Override
    public Stream<Span> in(Folded text) {
        return isEmpty() ? Stream.empty() : in(Words.of(text));
    }

    private boolean isEmpty() {
        return anywhere.isEmpty() && inWords.isEmpty() && words.isEmpty() && together.isEmpty();
    }

    private Stream<Span> in(Words text) {
        return Stream.of(
                        anywhere.stream().flatMap(text::anywhere),
                        text.inOrder().stream().filter(this::names).map(Word::span),
                        together.stream().flatMap(text::together).map(Word::span))
                .flatMap(spans -> spans);
    }

    private boolean names(Word word) {
        return words.contains(word.text()) || inWords.stream().anyMatch(word.text()::contains);
    }
}
