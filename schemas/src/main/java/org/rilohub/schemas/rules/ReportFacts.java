package org.rilohub.schemas.rules;

import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rilohub.schemas.Conveyance;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Picture;
import org.rilohub.schemas.scan.FreeTextScan;

/** SR-01: what a report as a whole must say: codes that name nobody, a place, an operation, pictures that are some. */
final class ReportFacts implements Rule {
    private static final String ID = "SR-01";

    @Override
    public Stream<Finding> examine(Subject subject) {
        return Stream.of(
                        codes(subject),
                        place(subject),
                        journey(subject),
                        operation(subject),
                        feedback(subject),
                        pictures(subject))
                .flatMap(findings -> findings);
    }

    /** They are kept and shown where no legal basis carries a name. */
    private static Stream<Finding> codes(Subject subject) {
        return new FreeTextScan(subject.lists())
                .codesThatName(subject.submission()).stream()
                        .map(path -> Finding.reject(
                                ID, Problems.RULE_VIOLATED, path, "Use a code that names nobody in the report."));
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

    private static Stream<Finding> feedback(Subject subject) {
        boolean points = subject.report().relatedReports().stream()
                .anyMatch(related -> related.relation().equals("FEEDBACK_TO"));
        return subject.header().messageType() == MessageType.Feedback && !points
                ? reject("relatedReports[]", Problems.RULE_VIOLATED, "Name the warning that this is the feedback to.")
                : Stream.empty();
    }

    private static Stream<Finding> pictures(Subject subject) {
        boolean never = subject.report().goods().stream()
                .flatMap(goods ->
                        subject.code("commodity-category", goods.category().name()).stream())
                .anyMatch(category -> category.attribute("pictures").isPresent());
        if (never && !subject.report().pictures().isEmpty()) {
            return reject("pictures[]", Problems.RULE_VIOLATED, "Never attach pictures of goods of this category.");
        }
        return subject.report().pictures().stream().allMatch(picture -> isPicture(picture, subject))
                ? Stream.empty()
                : reject("pictures[].content", Problems.SCHEMA_INVALID, "Give base64 of a picture of its media type.");
    }

    private static boolean isPicture(Picture picture, Subject subject) {
        var magic = subject.code("media-type", picture.mediaType()).flatMap(type -> type.attribute("magic"));
        try {
            var octets =
                    HexFormat.of().withUpperCase().formatHex(Base64.getDecoder().decode(picture.content()));
            return magic.isEmpty() || octets.startsWith(magic.get());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Stream<Finding> reject(String field, String problem, String remedy) {
        return Stream.of(Finding.reject(ID, problem, "report." + field, remedy));
    }
}
