package org.rilohub.partners;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.schemas.Trees;

/** A report like another but for one field. */
final class Reports {
    private Reports() {}

    static SeizureReport withDetection(SeizureReport report, List<String> detection) {
        return with(report, Map.of("detection", detection));
    }

    private static SeizureReport with(SeizureReport report, Map<String, Object> fields) {
        var tree = new TreeMap<>(Trees.of(report));
        tree.putAll(fields);
        return Trees.read(SeizureReport.class, tree);
    }
}
