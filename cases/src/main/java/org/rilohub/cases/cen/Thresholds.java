package org.rilohub.cases.cen;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.Person;
import org.rilohub.ledger.Leaves;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.CodeLists;
import org.rilohub.schemas.CommodityCategory;
import org.rilohub.schemas.Party;

/** The RILO office's thresholds: every version is kept, and a later one about the same thing takes its place. */
public final class Thresholds {
    private static final BigDecimal MOST = new BigDecimal("1000000000");
    private static final int DECIMALS = 6;

    private final Leaves leaves;
    private final Party office;
    private final CodeLists lists;
    private final Clock clock;

    public Thresholds(Leaves leaves, Party office, CodeLists lists, Clock clock) {
        this.leaves = leaves;
        this.office = office;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * Adds a version.
     *
     * @return its number
     * @throws OutOfTurnException {@code forbidden} to all but officers and supervisors of the office,
     *     {@code incomplete-request} if the type is none of the category's or the minimum is no quantity
     */
    public int set(Connection tx, Person person, Threshold threshold) throws SQLException {
        CenRefusal.requireOfficer(person);
        if (!person.organisation().equals(office)) {
            throw OutOfTurnException.of("forbidden", "OFFICE_ONLY", "", "Ask the RILO office.");
        }
        requireSound(threshold);
        Sql.of("select pg_advisory_xact_lock(hashtextextended('cen-threshold', 308))")
                .first(tx, row -> true);
        int number = insert(tx, person, threshold);
        leaves.write(tx, "cen-threshold-changed", office, facts(person, threshold, number));
        return number;
    }

    private void requireSound(Threshold threshold) {
        boolean typed = threshold
                .type()
                .map(type -> lists.find("commodity-type", type, threshold.effectiveFrom())
                        .filter(entry -> entry.values("categories")
                                .contains(threshold.category().name()))
                        .isPresent())
                .orElse(true);
        if (!typed) {
            throw OutOfTurnException.of(
                    "incomplete-request", "TYPE_OF_CATEGORY", "type", "Name a type of the category.");
        }
        var minimum = threshold.minimum();
        if (minimum.signum() < 0 || minimum.compareTo(MOST) > 0 || minimum.scale() > DECIMALS) {
            throw OutOfTurnException.of(
                    "incomplete-request", "MINIMUM", "minimum", "Give a quantity of at most six decimals.");
        }
    }

    private int insert(Connection tx, Person person, Threshold threshold) throws SQLException {
        return Sql.of(
                        """
                        insert into cen_threshold (owner, number, category, type, member, measure, minimum,
                            effective_from, set_by, set_at)
                        select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ? from cen_threshold where owner = ?
                        returning number
                        """,
                        office,
                        threshold.category(),
                        threshold.type(),
                        threshold.member(),
                        threshold.measure(),
                        threshold.minimum(),
                        threshold.effectiveFrom(),
                        person.subject(),
                        clock.instant(),
                        office)
                .first(tx, row -> row.getInt("number"))
                .orElseThrow();
    }

    private static SortedMap<String, Object> facts(Person person, Threshold threshold, int number) {
        var facts = new TreeMap<String, Object>();
        facts.put("number", number);
        facts.put("category", threshold.category().name());
        threshold.type().ifPresent(type -> facts.put("type", type));
        threshold.member().ifPresent(member -> facts.put("member", member.organisation()));
        facts.put("measure", threshold.measure().name());
        facts.put("minimum", threshold.minimum().toPlainString());
        facts.put("effectiveFrom", threshold.effectiveFrom().toString());
        facts.put("by", person.subject());
        return facts;
    }

    /** Every version there ever was, in the order in which they were made. */
    public List<Threshold> versions(Connection tx) throws SQLException {
        return Sql.of("select * from cen_threshold where owner = ? order by number", office)
                .list(tx, Thresholds::threshold);
    }

    /** Those that count for what is accepted on that day. */
    public ThresholdsInForce on(Connection tx, LocalDate day) throws SQLException {
        return ThresholdsInForce.on(day, versions(tx));
    }

    private static Threshold threshold(ResultSet row) throws SQLException {
        return new Threshold(
                CommodityCategory.valueOf(row.getString("category")),
                Sql.text(row, "type"),
                Sql.text(row, "member").map(Party::of),
                Threshold.Measure.valueOf(row.getString("measure")),
                row.getBigDecimal("minimum"),
                row.getObject("effective_from", LocalDate.class));
    }
}
