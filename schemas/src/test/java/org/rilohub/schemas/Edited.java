package org.rilohub.schemas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A submission with some fields of its JSON form changed: {@code report.goods.0.quantity.unit}. */
public final class Edited {
    private final Map<String, Object> tree;

    private Edited(Map<String, Object> tree) {
        this.tree = tree;
    }

    public static Edited of(Submission whole) {
        return new Edited(copy(Trees.of(whole)));
    }

    public Edited set(String path, Object value) {
        var steps = path.split("\\.", -1);
        Object place = tree;
        for (int i = 0; i < steps.length - 1; i++) {
            place = inside(place, steps[i]);
        }
        var last = steps[steps.length - 1];
        if (place instanceof List<?>) {
            list(place).set(Integer.parseInt(last), value);
        } else {
            map(place).put(last, value);
        }
        return this;
    }

    public Edited remove(String path) {
        int dot = path.lastIndexOf('.');
        Object place = tree;
        for (var step : path.substring(0, dot).split("\\.", -1)) {
            place = inside(place, step);
        }
        map(place).remove(path.substring(dot + 1));
        return this;
    }

    public Submission build() {
        return Trees.message(tree);
    }

    private static Object inside(Object place, String step) {
        if (place instanceof List<?> list) {
            return list.get(Integer.parseInt(step));
        }
        return map(place).computeIfAbsent(step, absent -> new TreeMap<String, Object>());
    }

    private static Map<String, Object> copy(Map<String, Object> map) {
        var copy = new TreeMap<String, Object>();
        map.forEach((key, value) -> copy.put(key, copy(value)));
        return copy;
    }

    private static Object copy(Object value) {
        return switch (value) {
            case Map<?, ?> map -> copy(map(map));
            case List<?> list -> new ArrayList<>(list.stream().map(Edited::copy).toList());
            default -> value;
        };
    }

    @SuppressWarnings("unchecked") // JSON objects have text keys
    private static Map<String, Object> map(Object place) {
        return (Map<String, Object>) place;
    }

    @SuppressWarnings("unchecked") // a list of the tree that copy() made
    private static List<Object> list(Object place) {
        return (List<Object>) place;
    }
}
