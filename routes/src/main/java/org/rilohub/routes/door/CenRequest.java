package org.rilohub.routes.door;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rilohub.cases.cen.Threshold;
import org.rilohub.cases.cen.Verdict;
import org.rilohub.schemas.CommodityCategory;
import org.rilohub.schemas.Party;

/** What people say to the CEN lane, as the staff's door takes it, and nothing else. */
final class CenRequest {
    private static final Pattern QUANTITY = Pattern.compile("[0-9]{1,10}(\\.[0-9]{1,6})?");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-.*");

    private CenRequest() {}

    private record Decided(
            String decision,
            @Nullable String ground,
            @Nullable List<String> rules,
            @Nullable String remarks) {
        Verdict verdict() {
            return new Verdict(
                    value("decision", decision, Verdict.Decision::valueOf),
                    Optional.ofNullable(ground).map(code -> value("ground", code, Verdict.Ground::valueOf)),
                    Optional.ofNullable(rules).orElse(List.of()).stream()
                            .map(rule -> value("rules", rule, Function.identity()))
                            .toList(),
                    Optional.ofNullable(remarks));
        }
    }

    private record Minimum(
            String category,
            @Nullable String type,
            @Nullable String member,
            String measure,
            String minimum,
            String effectiveFrom) {
        Threshold threshold() {
            return new Threshold(
                    value("category", category, CommodityCategory::valueOf),
                    Optional.ofNullable(type),
                    Optional.ofNullable(member).map(party -> value("member", party, Party::of)),
                    value("measure", measure, Threshold.Measure::valueOf),
                    value("minimum", minimum, CenRequest::quantity),
                    value("effectiveFrom", effectiveFrom, CenRequest::day));
        }
    }

    private record Other(String with) {}

    /** Whether its grounds are enough is for the desk to say. */
    static Verdict verdict(byte[] json) {
        return StrictRecord.read(json, Decided.class).verdict();
    }

    static Threshold threshold(byte[] json) {
        return StrictRecord.read(json, Minimum.class).threshold();
    }

    static UUID other(byte[] json) {
        var with = StrictRecord.read(json, Other.class).with();
        return value("with", with, text -> Ids.read(text).orElseThrow(IllegalArgumentException::new));
    }

    private static BigDecimal quantity(String text) {
        if (!QUANTITY.matcher(text).matches()) {
            throw new IllegalArgumentException("no quantity");
        }
        return new BigDecimal(text);
    }

    private static LocalDate day(String text) {
        if (!DAY.matcher(text).matches()) {
            throw new IllegalArgumentException("no year of ours");
        }
        return LocalDate.parse(text);
    }

    /** What is left out is null, whatever its type says. */
    private static <T> T value(String field, @Nullable String text, Function<String, T> reading) {
        if (text == null) {
            throw StrictRecord.refused(field);
        }
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw StrictRecord.refused(field);
        }
    }
}
