package org.rilohub.routes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.rilohub.schemas.Content;
import org.rilohub.schemas.Quantity;
import org.rilohub.schemas.SeizureReport;

/**
 * By what reports are found that may be one (SR-04), without saying what is in them: a digest of administration, day,
 * office, type and unit, and of the quantity to within a hundredth.
 */
record Resemblance(String alike, long hundredth) {
    /** Quantities a hundredth apart lie at most so many steps apart. */
    private static final int NEAR = 2;

    private static final double STEP = Math.log(1.01);

    /** Empty of what is no seizure report, too. */
    static Optional<Resemblance> of(Content content) {
        return content instanceof SeizureReport report ? of(report) : Optional.empty();
    }

    /** Empty where the report does not say enough to be like another. */
    private static Optional<Resemblance> of(SeizureReport report) {
        var office = report.customsOffice().or(report::seizureLocation);
        return report.goods().isEmpty() ? Optional.empty() : office.map(place -> of(report, place));
    }

    private static Resemblance of(SeizureReport report, String office) {
        var first = report.goods().getFirst();
        var alike = String.join(
                "|",
                report.reportingAdministration(),
                report.seizureDate().toString(),
                office,
                first.type(),
                first.quantity().unit());
        return new Resemblance(alike, hundredth(first.quantity()));
    }

    private static long hundredth(Quantity quantity) {
        return quantity.value().compareTo(BigDecimal.ZERO) <= 0
                ? Long.MIN_VALUE / 2
                : (long) Math.floor(Math.log(quantity.value().doubleValue()) / STEP);
    }

    String digest() {
        return digest(hundredth);
    }

    /** The digests of all that a quantity within one per cent can have. */
    List<String> nearDigests() {
        return LongStream.rangeClosed(hundredth - NEAR, hundredth + NEAR)
                .mapToObj(this::digest)
                .toList();
    }

    private String digest(long step) {
        return Digest.of(alike + "|" + step);
    }
}
