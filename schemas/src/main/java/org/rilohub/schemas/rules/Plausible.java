package org.rilohub.schemas.rules;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.rilohub.schemas.CodeEntry;
import org.rilohub.schemas.Concealment;
import org.rilohub.schemas.Conveyance;

/** SR-07: nobody swallows four kilograms: the weight is below the ceiling of the conveyance and of the place. */
final class Plausible implements Rule {
    @Override
    public Stream<Finding> examine(Subject subject) {
        var report = subject.report();
        var normalisation = new Normalisation(subject.lists(), subject.settings());
        var kg = report.goods().stream()
                .flatMap(goods -> normalisation.kilograms(goods, subject.date()).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var type = report.conveyance().flatMap(Conveyance::type).flatMap(code -> subject.code("conveyance-type", code));
        var place =
                report.concealment().map(Concealment::place).flatMap(code -> subject.code("concealment-place", code));
        return Stream.of(type, place).anyMatch(code -> isAbove(kg, code))
                ? Stream.of(Finding.flag(
                        "SR-07",
                        "report.goods[].quantity.value",
                        "This is much for its conveyance or place of concealment: check quantity and unit."))
                : Stream.empty();
    }

    private static boolean isAbove(BigDecimal kg, Optional<CodeEntry> code) {
        return code.flatMap(entry -> entry.attribute("ceilingKg"))
                .filter(ceiling -> kg.compareTo(new BigDecimal(ceiling)) > 0)
                .isPresent();
    }
}
