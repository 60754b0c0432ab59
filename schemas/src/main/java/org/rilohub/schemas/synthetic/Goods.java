package org.rilohub.schemas.synthetic;

import java.util.List;
import java.util.Optional;
import org.rilohub.schemas.CitesDetail;
import org.rilohub.schemas.CommodityCategory;

/** A class of goods with its cases and the amount seized in all of them. */
record Goods(
        CommodityCategory category,
        String type,
        String hs,
        String unit,
        Optional<String> dosageForm,
        int cases,
        double amount,
        Optional<CitesDetail> cites) {
    static final List<Goods> ALL = Rows.read("goods.tsv", Goods::of);

    private static Goods of(String[] row) {
        return new Goods(
                CommodityCategory.valueOf(row[0]),
                row[1],
                row[2],
                row[3],
                Optional.of(row[4]).filter(form -> !form.isEmpty()),
                Integer.parseInt(row[5]),
                Double.parseDouble(row[6]),
                Optional.of(row[7]).filter(text -> !text.isEmpty()).map(Goods::cites));
    }

    private static CitesDetail cites(String text) {
        var parts = text.split(":", 2);
        return new CitesDetail(parts[1], parts[0], Optional.of("IVC"), Optional.of("I"));
    }

    double mean() {
        return amount / cases;
    }

    boolean isCounted() {
        return unit.equals("H87");
    }
}
