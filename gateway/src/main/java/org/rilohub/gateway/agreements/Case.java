package org.rilohub.gateway.agreements;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a framework must answer.
 *
 * @param why it must
 * @param asks in what it differs from a plain question
 */
record Case(String says, String why, Map<String, Object> asks, String outcome, List<String> problems) {
    Case {
        asks = new TreeMap<>(asks);
        problems = List.copyOf(problems);
    }

    /** Of the text of a {@code .cases.yaml}. */
    static List<Case> of(String yaml) {
        return FrameworkText.tree(yaml).get("cases") instanceof List<?> many
                ? many.stream().map(each -> of((Map<?, ?>) each)).toList()
                : List.of();
    }

    private static Case of(Map<?, ?> tree) {
        var asks = new TreeMap<String, Object>();
        if (tree.get("asks") instanceof Map<?, ?> fields) {
            fields.forEach((name, value) -> asks.put(String.valueOf(name), value));
        }
        return new Case(
                text(tree.get("says")),
                text(tree.get("why")),
                asks,
                text(tree.get("outcome")),
                texts(tree.get("problems")));
    }

    private static String text(@Nullable Object value) {
        return String.valueOf(value);
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** {@code asOf 2010-02-28, nominal true}. */
    String asked() {
        return asks.entrySet().stream()
                .map(field -> field.getKey() + " " + field.getValue())
                .collect(Collectors.joining(", "));
    }
}
