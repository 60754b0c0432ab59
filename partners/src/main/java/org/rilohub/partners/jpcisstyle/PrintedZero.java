package org.rilohub.partners.jpcisstyle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rilohub.partners.Change;
import org.rilohub.partners.Change.Kind;
import org.rilohub.partners.xml.Branches;

/** How Japan's tables print little and nothing: {@code 0} is some, below 500 g; {@code -} is none at all. */
final class PrintedZero implements Idiom {
    private static final String VALUE = "goods[].quantity.value";

    @Override
    public List<Change> read(Map<String, Object> tree) {
        var changes = new ArrayList<Change>();
        Branches.groupsAt(tree, "report").forEach(report -> {
            if (report.get("goods") instanceof List<?> goods && goods.removeIf(PrintedZero::isNone)) {
                changes.add(new Change(VALUE, Kind.DROPPED, "printed-none"));
            }
        });
        for (var quantity : Branches.groupsAt(tree, "report.goods").stream()
                .flatMap(goods -> Branches.groupsAt(goods, "quantity").stream())
                .toList()) {
            if (isZero(quantity)) {
                quantity.put("trace", true);
                changes.add(new Change(VALUE, Kind.MAPPED, "printed-zero"));
            }
        }
        return changes;
    }

    @Override
    public List<Change> write(Map<String, Object> tree) {
        for (var goods : Branches.groupsAt(tree, "report.goods")) {
            Branches.groupsAt(goods, "quantity").stream()
                    .filter(PrintedZero::isZero)
                    .forEach(quantity -> quantity.remove("trace"));
        }
        return List.of();
    }

    private static boolean isNone(Object goods) {
        return Branches.at(Branches.group(goods), "quantity.value").contains("-");
    }

    private static boolean isZero(Map<String, Object> quantity) {
        return String.valueOf(quantity.get("value")).matches("0+(\\.0+)?");
    }
}
