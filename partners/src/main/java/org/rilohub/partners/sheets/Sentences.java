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

    /** In Japanese what the rule asks; in English the remedy itself, which says more of the case. */
    static String ofRule(String rule, String remedy, Locale language) {
        return language.getLanguage().equals("ja") && LINES.containsKey(rule) ? of(rule, language) : remedy;
    }
}
