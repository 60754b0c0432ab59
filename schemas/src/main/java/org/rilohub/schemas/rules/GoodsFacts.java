package org.rilohub.schemas.rules;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.rilohub.schemas.CommodityCategory;
import org.rilohub.schemas.PackageCount;
import org.rilohub.schemas.ReportProfile;
import org.rilohub.schemas.SeizedGoods;

/** SR-01: what each category of goods must, may and must not say. */
final class GoodsFacts implements Rule {
    private static final String ID = "SR-01";
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    @Override
    public Stream<Finding> examine(Subject subject) {
        return subject.report().goods().stream().flatMap(goods -> examine(goods, subject));
    }

    private static Stream<Finding> examine(SeizedGoods goods, Subject subject) {
        return Stream.of(
                        amount(goods),
                        required(goods, subject),
                        purity(goods, subject),
                        brand(goods, subject),
                        value(goods, subject),
                        packages(goods))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> amount(SeizedGoods goods) {
        boolean something = goods.quantity().value().signum() > 0;
        return something || Subject.isTrace(goods.quantity())
                ? Stream.empty()
                : reject("quantity.value", "Give more than 0, or set the trace flag.");
    }

    private static Stream<Finding> required(SeizedGoods goods, Subject subject) {
        if (subject.report().profile() != ReportProfile.STANDARD) {
            return Stream.empty();
        }
        return Stream.concat(
                says(goods, subject, "hs", "required") && goods.hsCode().isEmpty()
                        ? reject("hsCode", "Give the HS code: goods of this category need one.")
                        : Stream.empty(),
                says(goods, subject, "cites", "required") && goods.cites().isEmpty()
                        ? reject("cites", "Give appendix and species of the specimen.")
                        : Stream.empty());
    }

    private static Stream<Finding> purity(SeizedGoods goods, Subject subject) {
        if (goods.purity().isEmpty()) {
            return Stream.empty();
        }
        if (!says(goods, subject, "purity", "yes")) {
            return reject("purity", "Leave the purity out: it is for drugs only.");
        }
        return goods.purity().get().compareTo(ALL) > 0
                ? reject("purity", "Give a percentage from 0 to 100.")
                : Stream.empty();
    }

    private static Stream<Finding> brand(SeizedGoods goods, Subject subject) {
        var brandless = goods.brand().isPresent() && !says(goods, subject, "brand", "yes")
                ? reject("brand", "Leave the brand out: goods of this category have none.")
                : Stream.<Finding>empty();
        var holderless = goods.rightHolder().isPresent() && goods.category() != CommodityCategory.IPR
                ? reject("rightHolder", "Leave the right holder out: it is for infringing goods only.")
                : Stream.<Finding>empty();
        return Stream.concat(brandless, holderless);
    }

    private static Stream<Finding> value(SeizedGoods goods, Subject subject) {
        boolean simplified = subject.report().profile() == ReportProfile.SIMPLIFIED;
        return simplified && goods.estimatedValue().isPresent() && !says(goods, subject, "amount", "required")
                ? reject("estimatedValue", "Leave the value out: a simplified report gives it for currency only.")
                : Stream.empty();
    }

    private static Stream<Finding> packages(SeizedGoods goods) {
        return goods.packages()
                        .map(PackageCount::value)
                        .filter(count -> !isCount(count))
                        .isPresent()
                ? reject("packages.value", "Give a whole number of packages from 1 on.")
                : Stream.empty();
    }

    private static boolean isCount(BigDecimal number) {
        return number.signum() > 0 && number.stripTrailingZeros().scale() <= 0;
    }

    private static boolean says(SeizedGoods goods, Subject subject, String attribute, String value) {
        return subject.code("commodity-category", goods.category().name())
                .flatMap(category -> category.attribute(attribute))
                .filter(value::equals)
                .isPresent();
    }

    private static Stream<Finding> reject(String field, String remedy) {
        return Stream.of(Finding.reject(ID, Problems.RULE_VIOLATED, "report.goods[]." + field, remedy));
    }
}
