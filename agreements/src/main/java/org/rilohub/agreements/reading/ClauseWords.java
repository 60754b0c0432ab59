package org.rilohub.agreements.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a clause or term says, sentence by sentence. A field nobody wrote a sentence for is told by its name: nothing is left out. */
final class ClauseWords {
    private final Words words;

    ClauseWords(Words words) {
        this.words = words;
    }

    String title(String clause) {
        return words.maybe("clause." + clause).orElse(clause);
    }

    List<String> sentences(String clause, Map<String, Object> fields) {
        var sentences = new ArrayList<String>();
        words.maybe("says." + clause).ifPresent(sentences::add);
        fields.forEach((field, value) -> {
            if (value instanceof Map<?, ?> group) {
                sentences.addAll(ofGroup(clause, field, group));
            } else {
                sentences.add(sentence(clause, field, value));
            }
        });
        return sentences;
    }

    /** One for the group, with its values in the order of their names, and one for each value that has a sentence. */
    private List<String> ofGroup(String clause, String field, Map<?, ?> group) {
        var values = new TreeMap<String, Object>();
        group.forEach((name, value) -> values.put(String.valueOf(name), value));
        var key = "says." + clause + "." + field;
        var sentences = new ArrayList<String>();
        sentences.add(words.maybe(key, values.values().toArray()).orElseGet(() -> plain(field, values)));
        values.forEach(
                (name, value) -> words.maybe(key + "." + name + "." + value).ifPresent(sentences::add));
        return sentences;
    }

    /** Of one field; {@code personal-data}, {@code gate}, {@code CLOSED}. */
    String sentence(String clause, String field, Object value) {
        var key = "says." + clause + "." + field;
        if (value instanceof List<?> many) {
            return many.isEmpty()
                    ? words.maybe(key + ".none").orElseGet(() -> plain(field, words.of("none")))
                    : words.maybe(key, value(value)).orElseGet(() -> plain(field, value(value)));
        }
        return words.maybe(key + "." + value)
                .or(() -> words.maybe(key, value))
                .orElseGet(() -> plain(field, value(value)));
    }

    /** A value by itself. */
    String value(Object value) {
        return switch (value) {
            case List<?> many ->
                many.isEmpty()
                        ? words.of("none")
                        : words.codes(many.stream().map(String::valueOf).toList());
            case Boolean flag -> words.of(flag ? "yes" : "no");
            default -> words.code(String.valueOf(value));
        };
    }

    private String plain(String field, Object value) {
        return words.of("says.other", field, value);
    }
}
