package org.rilohub.partners.sheets;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people are told, by code ({@code sentences.tsv}). */
final class Sentences {
    private static final Map<String, Line> LINES = Tsv.rows("sentences.tsv").stream()
            .map(cells -> new Line(cells.get(0), cells.get(1), cells.get(2)))
            .collect(Collectors.toUnmodifiableMap(Line::code, Function.identity()));

    private static final Map<String, String> JAPANESE = LINES.values().stream()
            .filter(line -> line.code().contains("/"))
            .collect(Collectors.toUnmodifiableMap(Line::en, Line::ja));

    private record Line(String code, String en, String ja) {
        String in(Locale language) {
            return language.getLanguage().equals("ja") ? ja : en;
        }
    }

    private Sentences() {}

    /** @throws IllegalArgumentException if nothing is said of the code */
    static String of(String code, Locale language) {
        var line = LINES.get(code);
        if (line == null) {
            throw new IllegalArgumentException("no sentence for " + code);
        }
        return line.in(language);
    }

    /** In English the remedy itself; in Japanese the same where it is known, else what the rule asks. */
    static String ofRule(String rule, String remedy, Locale language) {
        if (!language.getLanguage().equals("ja")) {
            return remedy;
        }
        return JAPANESE.getOrDefault(remedy, LINES.containsKey(rule) ? of(rule, language) : remedy);
    }
}
