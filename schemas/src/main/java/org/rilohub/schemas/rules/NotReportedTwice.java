package org.rilohub.schemas.rules;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.rilohub.schemas.FunctionCode;
import org.rilohub.schemas.Quantity;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.schemas.rules.Memory.Likeness;

/** SR-04: no other report has the same date, office and type and a quantity within one per cent. */
final class NotReportedTwice implements Rule {
    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    @Override
    public Stream<Finding> examine(Subject subject) {
        var report = subject.report();
        if (report.functionCode() != FunctionCode.ORIGINAL || report.goods().isEmpty()) {
            return Stream.empty();
        }
        var own = report.goods().getFirst().quantity();
        boolean twice = likeness(report)
                .flatMap(likeness -> subject.memory().map(memory -> memory.quantitiesIn(likeness)))
                .filter(others -> others.stream().anyMatch(other -> isClose(own, other)))
                .isPresent();
        return twice
                ? Stream.of(
                        Finding.flag(
                                "SR-04",
                                "report.goods[].quantity.value",
                                "Another report of that day and office is almost the same: check whether it is the same seizure."))
                : Stream.empty();
    }

    private static Optional<Likeness> likeness(SeizureReport report) {
        return report.customsOffice()
                .or(report::seizureLocation)
                .map(office -> new Likeness(
                        report.reportingAdministration(),
                        report.nationalReference(),
                        report.seizureDate(),
                        office,
                        report.goods().getFirst().type()));
    }

    private static boolean isClose(Quantity own, Quantity other) {
        var difference = own.value().subtract(other.value()).abs();
        return own.unit().equals(other.unit())
                && difference.compareTo(own.value().multiply(TOLERANCE)) <= 0;
    }
}
