package org.rilohub.cases.cen;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.rilohub.schemas.CommodityCategory;
import org.rilohub.schemas.Party;

/**
 * From which quantity on the CEN lane takes seizures (SR-12).
 *
 * @param type of the category's types; empty: all
 * @param member whose reports it concerns; empty: everybody's
 * @param minimum the first quantity the lane takes; zero takes everything
 * @param effectiveFrom first day, in UTC, of acceptance of a report
 */
public record Threshold(
        CommodityCategory category,
        Optional<String> type,
        Optional<Party> member,
        Measure measure,
        BigDecimal minimum,
        LocalDate effectiveFrom) {
    /** Of what the minimum speaks. */
    public enum Measure {
        KILOGRAMS,
        PIECES
    }

    boolean concerns(CommodityCategory itsCategory, String itsType, Party provider) {
        return category == itsCategory
                && type.map(itsType::equals).orElse(true)
                && member.map(provider::equals).orElse(true);
    }

    /** One for a member counts before one for all, one for a type before one for its category. */
    int closeness() {
        return (member.isPresent() ? 2 : 0) + (type.isPresent() ? 1 : 0);
    }

    boolean isAbout(Threshold other) {
        return category == other.category
                && type.equals(other.type)
                && member.equals(other.member)
                && measure == other.measure;
    }
}
