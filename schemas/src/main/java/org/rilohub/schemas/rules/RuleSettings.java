package org.rilohub.schemas.rules;

import java.math.BigDecimal;
import java.time.Period;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rilohub.schemas.CommodityCategory;

/**
 * What an operator may set for the rules.
 *
 * @param retention how long after acceptance a report may be replaced or cancelled
 * @param cenThresholdKg below it, a report of the category stays out of the CEN lane; none for the others
 * @param tabletKg kilograms of one tablet by commodity type: UNODC uses 90 to 300 mg by region and drug
 */
public record RuleSettings(
        Period retention,
        SortedMap<CommodityCategory, BigDecimal> cenThresholdKg,
        SortedMap<String, BigDecimal> tabletKg) {
    public RuleSettings {
        cenThresholdKg = Collections.unmodifiableSortedMap(new TreeMap<>(cenThresholdKg));
        tabletKg = Collections.unmodifiableSortedMap(new TreeMap<>(tabletKg));
    }

    /** Five years, no thresholds (RILO's are not published), and tablet weights inside the published range. */
    public static RuleSettings standard() {
        var tablets = new TreeMap<String, BigDecimal>();
        tablets.put("STIMULANT", new BigDecimal("0.00009"));
        tablets.put("MDMA_GROUP", new BigDecimal("0.0003"));
        return new RuleSettings(Period.ofYears(5), new TreeMap<>(), tablets);
    }
}
