package org.rilohub.schemas.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rilohub.schemas.CodeLists;
import org.rilohub.schemas.Scalars;
import org.rilohub.schemas.SeizedGoods;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.schemas.Trees;

/**
 * Quantities in kilograms and in user doses. A litre counts as a kilogram, without correction for purity, as in the
 * UNODC's seizure statistics; doses are those of the Ministry of Finance of Japan.
 */
public final class Normalisation {
    private static final int MILLIGRAM = 6;
    private static final Set<String> ONE_BY_ONE = Set.of("TABLET", "CAPSULE");

    private final CodeLists lists;
    private final SortedMap<String, BigDecimal> tabletKg;

    public Normalisation(CodeLists lists, RuleSettings settings) {
        this.lists = lists;
        this.tabletKg = settings.tabletKg();
    }

    /** Kilograms to six decimals; empty where the unit does not weigh. A trace of 0 is 0, which is not empty. */
    public Optional<BigDecimal> kilograms(SeizedGoods goods, LocalDate on) {
        return perUnit(goods, on)
                .map(kg -> goods.quantity().value().multiply(kg))
                .map(kg -> Scalars.canonical(kg.setScale(MILLIGRAM, RoundingMode.HALF_UP)));
    }

    /** The report with the weight of its goods filled in, where they weigh; whatever stood there before is replaced. */
    public SeizureReport applied(SeizureReport report) {
        var tree = new TreeMap<>(Trees.of(report));
        var goods = report.goods().stream().map(each -> weighed(each, report.seizureDate()));
        tree.put("goods", goods.toList());
        return Trees.read(SeizureReport.class, tree);
    }

    private SortedMap<String, Object> weighed(SeizedGoods goods, LocalDate on) {
        var tree = new TreeMap<>(Trees.of(goods));
        tree.remove("normalisedKg");
        kilograms(goods, on).ifPresent(kg -> tree.put("normalisedKg", Scalars.text(kg)));
        return tree;
    }

    private Optional<BigDecimal> perUnit(SeizedGoods goods, LocalDate on) {
        return lists.find("unit", goods.quantity().unit(), on)
                .flatMap(unit -> unit.attribute("kg"))
                .map(BigDecimal::new)
                .or(() -> isTablets(goods) ? Optional.ofNullable(tabletKg.get(goods.type())) : Optional.empty());
    }

    private static boolean isTablets(SeizedGoods goods) {
        return goods.quantity().unit().equals("H87")
                && goods.dosageForm().filter(ONE_BY_ONE::contains).isPresent();
    }

    /** User doses, as Japan counts them, rounded down; empty where Japan names no dose for the type. */
    public Optional<BigDecimal> doses(SeizedGoods goods, LocalDate on) {
        var type = lists.find("commodity-type", goods.type(), on);
        if (isTablets(goods)
                && type.flatMap(entry -> entry.attribute("doseTablets")).isPresent()) {
            return Optional.of(goods.quantity().value());
        }
        return type.flatMap(entry -> entry.attribute("doseKg"))
                .map(BigDecimal::new)
                .flatMap(dose -> kilograms(goods, on).map(kg -> kg.divide(dose, 0, RoundingMode.DOWN)));
    }
}
