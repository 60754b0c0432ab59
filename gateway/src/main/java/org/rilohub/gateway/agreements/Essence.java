package org.rilohub.gateway.agreements;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rilohub.agreements.Answer;

/**
 * What an answer comes to: two answers of the same essence let the same things out under the same conditions.
 *
 * @param framework the basis, or {@code -}
 */
record Essence(
        String outcome,
        String framework,
        SortedSet<String> problems,
        SortedSet<String> withheld,
        SortedSet<String> obligations) {
    Essence {
        problems = Collections.unmodifiableSortedSet(new TreeSet<>(problems));
        withheld = Collections.unmodifiableSortedSet(new TreeSet<>(withheld));
        obligations = Collections.unmodifiableSortedSet(new TreeSet<>(obligations));
    }

    static Essence of(Answer answer) {
        return new Essence(
                answer.outcome().name(),
                answer.framework().map(Answer.Basis::framework).orElse("-"),
                new TreeSet<>(answer.problems()),
                new TreeSet<>(
                        answer.withheld().stream().map(Answer.Withheld::field).toList()),
                new TreeSet<>(answer.obligations()));
    }

    /** Of an answer as it was recorded. */
    static Essence of(Map<?, ?> recorded) {
        var withheld = new ArrayList<Object>();
        items(recorded.get("withheld")).forEach(item -> withheld.add(((Map<?, ?>) item).get("field")));
        return new Essence(
                String.valueOf(recorded.get("outcome")),
                recorded.get("framework") instanceof Map<?, ?> basis ? String.valueOf(basis.get("framework")) : "-",
                texts(items(recorded.get("problems"))),
                texts(withheld),
                texts(items(recorded.get("obligations"))));
    }

    private static List<?> items(@Nullable Object list) {
        return list instanceof List<?> many ? many : List.of();
    }

    private static SortedSet<String> texts(List<?> items) {
        var texts = new TreeSet<String>();
        items.forEach(item -> texts.add(String.valueOf(item)));
        return texts;
    }

    SortedMap<String, Object> tree() {
        return new TreeMap<>(Map.of(
                "outcome", outcome,
                "framework", framework,
                "problems", problems,
                "withheld", withheld,
                "obligations", obligations));
    }
}
