package org.rilohub.agreements;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A question that somebody asks before there is a message: one kind of message to several receivers, in the form of
 * {@code ./hub explain}.
 */
public final class WhatIf {
    private WhatIf() {}

    /**
     * One abstract question per receiver, in the order of {@code to}.
     *
     * @param asked {@code asOf} (a day, or a month: its last day), {@code from}, {@code to[]}, {@code lane},
     *     {@code messageType}, {@code category}, {@code purpose}, {@code proceedings}, {@code nominal},
     *     {@code handling[]}, {@code tlp}, {@code classification}, {@code origin} (null or one), and at will
     *     {@code sourceKind}, {@code requestKind}, {@code operation}, {@code consents[]}
     * @throws UnreadableQuestionException if a field is missing or unknown, or a code is not of its list
     */
    public static List<Question> questions(Map<?, ?> asked) {
        var common = new TreeMap<String, Object>();
        asked.forEach((name, value) -> {
            if (value != null) {
                common.put(String.valueOf(name), value);
            }
        });
        rename(common, "category", "categories");
        rename(common, "origin", "origins");
        return receivers(common.remove("to")).stream()
                .map(to -> question(common, to))
                .toList();
    }

    private static Question question(SortedMap<String, Object> common, Object to) {
        var one = new TreeMap<String, Object>(common);
        one.put("to", to);
        return QuestionTree.read(one);
    }

    /** A single value becomes a list of one. */
    private static void rename(SortedMap<String, Object> tree, String one, String many) {
        if (tree.containsKey(many)) {
            throw new UnreadableQuestionException(many, "(field)", List.of(one));
        }
        var value = tree.remove(one);
        if (value != null) {
            tree.put(many, List.of(value));
        }
    }

    private static List<?> receivers(@Nullable Object to) {
        return switch (to) {
            case List<?> many -> many;
            case String one -> List.of(one);
            case null, default -> throw new UnreadableQuestionException("to", String.valueOf(to), List.of("a list"));
        };
    }
}
