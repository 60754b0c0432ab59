package org.rilohub.gateway.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** What must happen, and nothing else: the checked-in file the demonstration is measured by. */
final class Expectations {
    private final Report expected;

    private Expectations(Report expected) {
        this.expected = expected;
    }

    /** The file that belongs to the demonstration messages. */
    static Expectations packaged() {
        try (var file = Expectations.class.getResourceAsStream("expectations.json")) {
            return new Expectations(new JsonMapper().readValue(file, Report.class));
        } catch (java.io.IOException e) {
            throw new IllegalStateException("the expectations cannot be read", e);
        }
    }

    /** Every difference, one sentence each: missing, additional, or other than expected. Empty if all is as it must be. */
    List<String> differences(Report actual) {
        var differences = new ArrayList<String>();
        compare(expected.acceptances(), actual.acceptances(), Acceptance::message, differences);
        compare(expected.rows(), actual.rows(), Row::key, differences);
        return differences;
    }

    private static <T extends Record> void compare(
            Collection<T> expected, Collection<T> actual, Function<T, String> key, List<String> differences) {
        var wanted = byKey(expected, key, differences);
        var found = byKey(actual, key, differences);
        wanted.forEach((name, row) -> {
            if (!found.containsKey(name)) {
                differences.add("missing: " + name);
            } else if (!row.equals(found.get(name))) {
                differences.add("different: " + name + ": expected " + row + ", found " + found.get(name));
            }
        });
        found.keySet().stream()
                .filter(name -> !wanted.containsKey(name))
                .forEach(name -> differences.add("additional: " + name));
    }

    private static <T> Map<String, T> byKey(Collection<T> rows, Function<T, String> key, List<String> differences) {
        var map = new TreeMap<String, T>();
        for (var row : rows) {
            if (map.put(key.apply(row), row) != null) {
                differences.add("twice: " + key.apply(row));
            }
        }
        return map;
    }
}
