package org.rilohub.cases.cen;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.CommodityCategory;
import org.rilohub.schemas.Party;

/**
 * Counts seizures, not reports: a seizure that was reported three times is one, with the quantity of its newest report. The
 * office counts what it may see, an administration its own reports.
 */
public final class Counts {
    /** Of each group the newest report that nobody has replaced or cancelled. */
    private static final String SEIZURES = """
            with visible as (
                select s.*, row_number() over (partition by s.group_id order by s.at desc, s.message_id desc) as rank
                from sighting s
                where not s.cancels
                    and not exists (
                        select 1 from sighting later
                        where later.amends = s.message_id and later.owner = s.owner)
                    and (s.owner = ? or (? and s.lanes && array['CEN', 'OPERATION']))
            )
            select g.category, v.seized_month, count(distinct v.message_id) as seizures, sum(g.kilograms) as kilograms
            from visible v join sighting_goods g using (message_id)
            where v.rank = 1 and v.seized_month >= ? and v.seized_month < ?
            group by g.category, v.seized_month
            order by g.category, v.seized_month
            """;

    private final SightingStore store = new SightingStore();
    private final TieStore ties = new TieStore();
    private final Party office;

    /**
     * The seizures of one category in one month.
     *
     * @param kilograms of those whose goods weigh; empty if none does
     */
    public record Count(CommodityCategory category, YearMonth month, int seizures, Optional<BigDecimal> kilograms) {}

    public Counts(Party office) {
        this.office = office;
    }

    /** Every category and month of a year in which anything was seized; a seizure of two categories counts in both. */
    public List<Count> of(Connection tx, Party viewer, int year) throws SQLException {
        return Sql.of(SEIZURES, viewer, viewer.equals(office), LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))
                .list(tx, Counts::count);
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(
                CommodityCategory.valueOf(row.getString("category")),
                YearMonth.from(row.getObject("seized_month", LocalDate.class)),
                row.getInt("seizures"),
                Optional.ofNullable(row.getBigDecimal("kilograms")));
    }

    /** The group a report is in, without the reports that the viewer may not see; empty if it may not see this one. */
    public Optional<SeizureGroup> group(Connection tx, Party viewer, UUID report) throws SQLException {
        var found = store.find(tx, report).filter(sighting -> sighting.isVisibleTo(viewer, office));
        return found.isEmpty() ? Optional.empty() : Optional.of(group(tx, viewer, found.get()));
    }

    private SeizureGroup group(Connection tx, Party viewer, Sighting one) throws SQLException {
        var visible = store.inGroups(tx, List.of(one.group())).stream()
                .filter(sighting -> sighting.isVisibleTo(viewer, office))
                .sorted(Comparator.comparing(Sighting::at).thenComparing(Sighting::id, Components.ORDER))
                .toList();
        var parts = visible.stream()
                .map(part -> new SeizureGroup.Part(part.id(), part.owner(), part.lanes(), part.at()))
                .toList();
        return new SeizureGroup(
                parts, ties.among(tx, visible.stream().map(Sighting::id).toList()));
    }
}
