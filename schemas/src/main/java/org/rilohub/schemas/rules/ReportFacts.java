package org.rilohub.schemas.rules;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rilohub.schemas.Conveyance;
import org.rilohub.schemas.Lane;

/** SR-01: what a report as a whole must say: a place, an operation, no pictures of what is never shown. */
final class ReportFacts implements Rule {
    private static final String ID = "SR-01";

    @Override
    public Stream<Finding> examine(Subject subject) {
        return Stream.of(place(subject), journey(subject), operation(subject), pictures(subject))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> place(Subject subject) {
        var report = subject.report();
        return report.customsOffice().isPresent() || report.seizureLocation().isPresent()
                ? Stream.empty()
                : reject("seizureLocation", Problems.RULE_VIOLATED, "Name the customs office or the UN/LOCODE.");
    }

    private static Stream<Finding> journey(Subject subject) {
        return subject.report()
                        .conveyance()
                        .filter(conveyance -> isWrongJourney(conveyance, subject))
                        .isPresent()
                ? reject(
                        "conveyance.serviceNumber",
                        Problems.RULE_VIOLATED,
                        "Give the flight or voyage number in capitals and digits, as this mode of transport writes it.")
                : Stream.empty();
    }

    private static boolean isWrongJourney(Conveyance conveyance, Subject subject) {
        var form = subject.code("transport-mode", conveyance.mode()).flatMap(mode -> mode.attribute("journey"));
        return form.isPresent()
                && conveyance
                        .serviceNumber()
                        .filter(number -> !Pattern.matches(form.get(), number))
                        .isPresent();
    }

    private static Stream<Finding> operation(Subject subject) {
        return subject.goesTo(Lane.OPERATION) && subject.report().operation().isEmpty()
                ? reject("operation", Problems.RULE_VIOLATED, "Name the operation: the operation lane needs one.")
                : Stream.empty();
    }

    private static Stream<Finding> pictures(Subject subject) {
        boolean never = subject.report().goods().stream()
                .flatMap(goods ->
                        subject.code("commodity-category", goods.category().name()).stream())
                .anyMatch(category -> category.attribute("pictures").isPresent());
        return never && !subject.report().pictures().isEmpty()
                ? reject("pictures[]", Problems.RULE_VIOLATED, "Never attach pictures of goods of this category.")
                : Stream.empty();
    }

    private static Stream<Finding> reject(String field, String problem, String remedy) {
        return Stream.of(Finding.reject(ID, problem, "report." + field, remedy));
    }
}
