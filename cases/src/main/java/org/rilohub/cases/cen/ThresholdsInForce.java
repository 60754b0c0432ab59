package org.rilohub.cases.cen;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rilohub.cases.cen.Threshold.Measure;
import org.rilohub.schemas.CommodityCategory;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.SeizedGoods;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.schemas.rules.Normalisation;

/** The thresholds of one day: of several about the same thing, the version made last. */
public record ThresholdsInForce(List<Threshold> thresholds) {
    /** How many pieces one unit is; what is not here is not counted. */
    private static final Map<String, BigDecimal> PIECES = Map.of(
            "H87", BigDecimal.ONE,
            "C62", BigDecimal.ONE,
            "NAR", BigDecimal.ONE,
            "PR", BigDecimal.TWO,
            "MIL", BigDecimal.valueOf(1000));

    public ThresholdsInForce {
        thresholds = List.copyOf(thresholds);
    }

    /** @param versions all there ever were, in the order in which they were made */
    static ThresholdsInForce on(LocalDate day, List<Threshold> versions) {
        var inForce = new ArrayList<Threshold>();
        for (var version : versions) {
            if (!version.effectiveFrom().isAfter(day)) {
                inForce.removeIf(version::isAbout);
                inForce.add(version);
            }
        }
        return new ThresholdsInForce(inForce);
    }

    /** SR-12: whether all goods of a report are below what the CEN lane takes. */
    public boolean keepOut(SeizureReport report, Party provider, Normalisation weights) {
        return !report.goods().isEmpty()
                && report.goods().stream()
                        .allMatch(goods -> isBelow(goods, provider, weights.kilograms(goods, report.seizureDate())));
    }

    private boolean isBelow(SeizedGoods goods, Party provider, Optional<BigDecimal> kilograms) {
        var pieces = Optional.ofNullable(PIECES.get(goods.quantity().unit()))
                .map(each -> each.multiply(goods.quantity().value()));
        var byWeight = below(goods, provider, Measure.KILOGRAMS, kilograms);
        var byCount = below(goods, provider, Measure.PIECES, pieces);
        return byWeight.or(() -> byCount).isPresent() && byWeight.orElse(true) && byCount.orElse(true);
    }

    /** Empty where it has no such quantity, or nobody set a minimum. */
    private Optional<Boolean> below(SeizedGoods goods, Party provider, Measure measure, Optional<BigDecimal> quantity) {
        return quantity.flatMap(amount -> thresholds.stream()
                .filter(each -> each.measure() == measure && each.concerns(goods.category(), goods.type(), provider))
                .max(Comparator.comparingInt(Threshold::closeness))
                .map(closest -> amount.compareTo(closest.minimum()) < 0));
    }

    /** As the rules of the schema take them: kilograms by category, for everybody and every type. */
    public SortedMap<CommodityCategory, BigDecimal> kilograms() {
        var minimum = new TreeMap<CommodityCategory, BigDecimal>();
        thresholds.stream()
                .filter(each -> each.measure() == Measure.KILOGRAMS && each.closeness() == 0)
                .forEach(each -> minimum.put(each.category(), each.minimum()));
        return Collections.unmodifiableSortedMap(minimum);
    }
}
