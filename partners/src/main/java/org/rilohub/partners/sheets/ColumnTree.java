package org.rilohub.partners.sheets;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rilohub.partners.sheets.SheetColumn.Step;

/** Builds the tree of a record from values that come with the way to them. */
final class ColumnTree {
    private final SortedMap<String, Object> fields = new TreeMap<>();

    /** A group that repeats, by the numbers of its columns. */
    private record Numbered(SortedMap<Integer, ColumnTree> groups) {}

    void put(String name, Object value) {
        fields.put(name, value);
    }

    void put(List<Step> steps, Object value) {
        var step = steps.getFirst();
        if (steps.size() == 1) {
            fields.put(step.name(), value);
        } else {
            group(step).put(steps.subList(1, steps.size()), value);
        }
    }

    private ColumnTree group(Step step) {
        if (step.number() == 0) {
            return (ColumnTree) fields.computeIfAbsent(step.name(), any -> new ColumnTree());
        }
        var many = (Numbered) fields.computeIfAbsent(step.name(), any -> new Numbered(new TreeMap<>()));
        return many.groups().computeIfAbsent(step.number(), any -> new ColumnTree());
    }

    /** Maps, lists and single values; numbers without columns filled leave no gap. */
    Map<String, Object> settled() {
        var settled = new TreeMap<String, Object>();
        fields.forEach((name, value) -> settled.put(name, plain(value)));
        return settled;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case ColumnTree group -> group.settled();
            case Numbered many ->
                many.groups().values().stream().map(ColumnTree::settled).toList();
            default -> value;
        };
    }
}
