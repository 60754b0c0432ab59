package org.rilohub.partners;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rilohub.schemas.Scalars;
import org.rilohub.schemas.SeizedGoods;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.schemas.Trees;
import org.rilohub.schemas.rules.Normalisation;

/** A report like another but for one field. */
final class Reports {
    private Reports() {}

    static SeizureReport withDetection(SeizureReport report, List<String> detection) {
        return with(report, Map.of("detection", detection));
    }

    /** With the weight of all goods whose unit weighs. */
    static SeizureReport weighed(SeizureReport report, Normalisation normalisation) {
        var goods = report.goods().stream()
                .map(each -> weighed(each, report, normalisation))
                .toList();
        return with(report, Map.of("goods", goods));
    }

    private static Map<String, Object> weighed(SeizedGoods goods, SeizureReport report, Normalisation normalisation) {
        var tree = new TreeMap<>(Trees.of(goods));
        normalisation
                .kilograms(goods, report.seizureDate())
                .ifPresent(kilograms -> tree.put("normalisedKg", Scalars.text(kilograms)));
        return tree;
    }

    private static SeizureReport with(SeizureReport report, Map<String, Object> fields) {
        var tree = new TreeMap<>(Trees.of(report));
        tree.putAll(fields);
        return Trees.read(SeizureReport.class, tree);
    }
}
