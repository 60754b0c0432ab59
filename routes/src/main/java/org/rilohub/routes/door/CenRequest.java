package org.rilohub.routes.door;

import static org.rilohub.routes.door.StrictRecord.value;

import java.math.BigDecimal;
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
                    value("effectiveFrom", effectiveFrom, Filters::utcDay));
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
}
