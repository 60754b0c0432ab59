package org.rilohub.cases.requests;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rilohub.cases.requests.LifeCycle.Row;

/** The life cycle as people read it: drawn and listed from the table itself. */
public final class LifeCyclePicture {
    private static final String TOGETHER = "IN_HAND";

    private LifeCyclePicture() {}

    /**
     * A Mermaid state diagram: one arrow from state to state, with every event that goes that way. What can happen in each of
     * the states in which the requested side has the request in hand is drawn once, from all of them together.
     */
    public static String diagram() {
        var arrows = new LinkedHashMap<String, Set<String>>();
        for (var row : LifeCycle.rows()) {
            arrows.computeIfAbsent(from(row) + " --> " + to(row), arrow -> new LinkedHashSet<>())
                    .add(words(row.event()));
        }
        return "stateDiagram-v2\n    [*] --> " + State.DRAFT + "\n" + inHand() + arrows(arrows) + ends();
    }

    private static String inHand() {
        return "    state " + TOGETHER + " {\n"
                + LifeCycle.IN_HAND.stream()
                        .map(state -> "        " + state + "\n")
                        .collect(Collectors.joining())
                + "    }\n";
    }

    private static String from(Row row) {
        return isOfAllInHand(row) ? TOGETHER : row.from().name();
    }

    private static String to(Row row) {
        return isOfAllInHand(row) && row.to() == row.from()
                ? TOGETHER
                : row.to().name();
    }

    /** Whether the event leads from each of those states to the same state outside, or leaves each as it is. */
    private static boolean isOfAllInHand(Row row) {
        boolean stays = row.to() == row.from();
        return LifeCycle.IN_HAND.contains(row.from())
                && (stays || !LifeCycle.IN_HAND.contains(row.to()))
                && LifeCycle.IN_HAND.stream()
                        .allMatch(state -> LifeCycle.step(state, row.event(), row.by())
                                .filter(other -> other.to() == (stays ? state : row.to()))
                                .isPresent());
    }

    private static String arrows(Map<String, Set<String>> arrows) {
        return arrows.entrySet().stream()
                .map(arrow -> "    " + arrow.getKey() + ": " + String.join(", ", arrow.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private static String ends() {
        return Arrays.stream(State.values())
                .filter(State::isFinal)
                .map(state -> "    " + state + " --> [*]\n")
                .collect(Collectors.joining());
    }

    /** A table of events: by which side, in which states, to which state, under which clause. */
    public static String events() {
        var lines = new LinkedHashMap<String, TreeSet<State>>();
        for (var row : LifeCycle.rows()) {
            lines.computeIfAbsent(key(row), key -> new TreeSet<>()).add(row.from());
        }
        return "| event | by | from | to | clause |\n| --- | --- | --- | --- | --- |\n"
                + lines.entrySet().stream()
                        .map(line -> line.getKey().replace("{from}", states(line.getValue())) + "\n")
                        .collect(Collectors.joining());
    }

    private static String key(Row row) {
        var to = row.to() == row.from() ? "stays" : row.to().name();
        return "| " + row.event() + " | " + words(row.by()) + " | {from} | " + to + " | " + row.clause() + " |";
    }

    private static String states(Set<State> states) {
        return states.stream().map(State::name).collect(Collectors.joining(", "));
    }

    /** A table of what a request must hold, with the article of the framework between the Netherlands and Japan. */
    public static String elements() {
        return "| element | where | when | agreement with the Netherlands | other agreements |\n"
                + "| --- | --- | --- | --- | --- |\n"
                + Elements.all().stream()
                        .map(element -> "| " + element.code() + " | `" + String.join("` or `", element.paths()) + "` | "
                                + (element.when().equals("*") ? "always" : "`" + element.when() + "`") + " | "
                                + element.articles().get(1) + " | "
                                + element.articles().getFirst() + " |\n")
                        .collect(Collectors.joining());
    }

    private static String words(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
