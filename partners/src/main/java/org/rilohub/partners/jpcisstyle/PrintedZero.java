package org.rilohub.partners.jpcisstyle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rilohub.partners.Change;
import org.rilohub.partners.Change.Kind;
import org.rilohub.partners.xml.Branches;
import org.rilohub.schemas.GoodsConcerned;
import org.rilohub.schemas.SeizedGoods;

/** How Japan's tables print little and nothing: {@code 0} is some, below 500 g; {@code -} is none at all. */
final class PrintedZero implements Idiom {
    private static final String VALUE = "quantity.value";

    private final List<Standing> goods = Stream.concat(
                    Standing.of(SeizedGoods.class).stream(), Standing.of(GoodsConcerned.class).stream())
            .toList();

    @Override
    public List<Change> read(Map<String, Object> tree) {
        var changes = new ArrayList<Change>();
        Branches.groupsAt(tree, "report").forEach(report -> {
            if (report.get("goods") instanceof List<?> seized && seized.removeIf(PrintedZero::isNone)) {
                changes.add(new Change("goods[]." + VALUE, Kind.DROPPED, "printed-none"));
            }
        });
        goods.forEach(where -> zeros(where, tree).forEach(quantity -> {
            quantity.put("trace", true);
            changes.add(new Change(where.field(VALUE), Kind.MAPPED, "printed-zero"));
        }));
        return changes;
    }

    @Override
    public List<Change> write(Map<String, Object> tree) {
        goods.forEach(where -> zeros(where, tree).forEach(quantity -> quantity.remove("trace")));
        return List.of();
    }

    private static List<Map<String, Object>> zeros(Standing where, Map<String, Object> tree) {
        return where.in(tree).stream()
                .flatMap(each -> Branches.groupsAt(each, "quantity").stream())
                .filter(PrintedZero::isZero)
                .toList();
    }

    private static boolean isNone(Object goods) {
        return Branches.at(Branches.group(goods), VALUE).contains("-");
    }

    private static boolean isZero(Map<String, Object> quantity) {
        return String.valueOf(quantity.get("value")).matches("0+(\\.0+)?");
    }
}
