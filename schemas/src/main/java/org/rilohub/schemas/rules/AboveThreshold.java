package org.rilohub.schemas.rules;

import java.util.stream.Stream;
import org.rilohub.schemas.SeizedGoods;

/** SR-12: a report all of whose goods are below RILO's thresholds is accepted, and kept out of the CEN lane. */
final class AboveThreshold implements Rule {
    @Override
    public Stream<Finding> examine(Subject subject) {
        return isBelow(subject)
                ? Stream.of(Finding.info(
                        "SR-12",
                        "report.goods[].quantity.value",
                        "The quantity is below RILO's threshold: the report stays out of the CEN lane."))
                : Stream.empty();
    }

    /** By the settings, or by what the office has set since. */
    private static boolean isBelow(Subject subject) {
        var goods = subject.report().goods();
        return (!goods.isEmpty() && goods.stream().allMatch(each -> isBelow(each, subject)))
                || subject.memory()
                        .filter(memory -> memory.isBelowThresholds(subject.report()))
                        .isPresent();
    }

    private static boolean isBelow(SeizedGoods goods, Subject subject) {
        var threshold = subject.settings().cenThresholdKg().get(goods.category());
        return threshold != null
                && new Normalisation(subject.lists(), subject.settings())
                        .kilograms(goods, subject.date())
                        .filter(kg -> kg.compareTo(threshold) < 0)
                        .isPresent();
    }
}
