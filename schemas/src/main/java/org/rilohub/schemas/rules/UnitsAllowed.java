package org.rilohub.schemas.rules;

import java.util.stream.Stream;
import org.rilohub.schemas.CommodityCategory;
import org.rilohub.schemas.SeizedGoods;

/** SR-06: the unit is one of the category's; currency has an amount; counted drugs say what was counted. */
final class UnitsAllowed implements Rule {
    private static final String ID = "SR-06";

    @Override
    public Stream<Finding> examine(Subject subject) {
        return subject.report().goods().stream()
                .flatMap(goods -> Stream.of(unit(goods, subject), amount(goods), counted(goods))
                        .flatMap(findings -> findings));
    }

    private static Stream<Finding> unit(SeizedGoods goods, Subject subject) {
        var unit = subject.code("unit", goods.quantity().unit());
        return unit.isPresent()
                        && !unit.get()
                                .values("categories")
                                .contains(goods.category().name())
                ? reject("quantity.unit", "Use a unit that the list unit allows for the goods' category.")
                : Stream.empty();
    }

    private static Stream<Finding> amount(SeizedGoods goods) {
        return goods.category() == CommodityCategory.CURRENCY
                        && goods.estimatedValue().isEmpty()
                ? reject("estimatedValue", "Give the amount and its ISO 4217 currency.")
                : Stream.empty();
    }

    private static Stream<Finding> counted(SeizedGoods goods) {
        boolean counted = goods.quantity().unit().equals("H87");
        return goods.category() == CommodityCategory.DRUG
                        && counted
                        && goods.dosageForm().isEmpty()
                ? Stream.of(Finding.flag(ID, "report.goods[].dosageForm", "Say in which form the pieces are."))
                : Stream.empty();
    }

    private static Stream<Finding> reject(String field, String remedy) {
        return Stream.of(Finding.reject(ID, Problems.RULE_VIOLATED, "report.goods[]." + field, remedy));
    }
}
