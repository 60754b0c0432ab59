package org.rilohub.gateway.partnerkit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A scenario that was played, and what came of each of its checks. */
record Played(String scenario, List<Check> checks) {
    Played {
        checks = List.copyOf(checks);
    }

    Map<String, Object> json() {
        return Map.of(
                "name", scenario, "checks", checks.stream().map(Played::json).toList());
    }

    private static Map<String, Object> json(Check check) {
        var json = new TreeMap<String, Object>();
        json.put("id", check.promise().id());
        json.put("chapter", check.promise().chapter());
        json.put("verdict", check.verdict().name());
        json.put("evidence", check.evidence());
        return json;
    }
}
