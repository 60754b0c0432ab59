package org.rilohub.partners.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.rilohub.schemas.MalformedFieldException;
import org.rilohub.schemas.MalformedFieldException.Rule;

/** Reaching into the trees of {@link org.rilohub.schemas.Trees} by dotted path. */
public final class Branches {
    private Branches() {}

    /** What stands at {@code path}: several values of a list, one, or none. An empty path is the branch itself. */
    public static List<Object> at(Map<String, Object> branch, String path) {
        Object node = branch;
        for (var step : steps(path)) {
            node = node instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return node instanceof List<?> many ? List.<Object>copyOf(many) : node == null ? List.of() : List.of(node);
    }

    /** The groups at {@code path}. */
    public static List<Map<String, Object>> groupsAt(Map<String, Object> branch, String path) {
        return at(branch, path).stream().map(Branches::group).toList();
    }

    /** A group of a tree, which by the trees' form has text keys. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> group(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalArgumentException("not a group of the tree");
    }

    /** Puts a value where {@link #at} will find it; a second one only where the slot repeats. */
    static void put(Map<String, Object> branch, Slot slot, Object value) {
        var steps = steps(slot.path());
        var here = branch;
        for (var step : steps.subList(0, steps.size() - 1)) {
            here = group(here.computeIfAbsent(step, absent -> new TreeMap<String, Object>()));
        }
        if (slot.repeats()) {
            add(here, steps.getLast(), value);
        } else if (here.putIfAbsent(steps.getLast(), value) != null) {
            throw new MalformedFieldException(slot.field(), Rule.NOT_OF_ITS_TYPE);
        }
    }

    @SuppressWarnings("unchecked")
    private static void add(Map<String, Object> here, String step, Object value) {
        ((List<Object>) here.computeIfAbsent(step, absent -> new ArrayList<>())).add(value);
    }

    /** A copy that may be changed without changing the original, at any depth. */
    public static SortedMap<String, Object> copy(Map<String, Object> tree) {
        var copy = new TreeMap<String, Object>();
        tree.forEach((key, node) -> copy.put(key, copyOf(node)));
        return copy;
    }

    private static Object copyOf(Object node) {
        return switch (node) {
            case Map<?, ?> map -> copy(group(map));
            case List<?> many ->
                new ArrayList<>(many.stream().map(Branches::copyOf).toList());
            default -> node;
        };
    }

    /** Shows every single value with its path, {@code report.goods[].category}. */
    public static void visit(Map<String, Object> tree, BiConsumer<String, Object> visitor) {
        tree.forEach((key, node) -> visit(key, node, visitor));
    }

    private static void visit(String path, Object node, BiConsumer<String, Object> visitor) {
        switch (node) {
            case Map<?, ?> map -> group(map).forEach((key, child) -> visit(path + "." + key, child, visitor));
            case List<?> many -> many.forEach(each -> visit(path + "[]", each, visitor));
            default -> visitor.accept(path, node);
        }
    }

    private static List<String> steps(String path) {
        return path.isEmpty() ? List.of() : List.of(path.split("\\."));
    }
}
