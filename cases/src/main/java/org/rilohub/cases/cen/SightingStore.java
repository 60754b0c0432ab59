package org.rilohub.cases.cen;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;

/** Sightings in the database, and which are like which. */
final class SightingStore {
    private static final String INSERT = """
            insert into sighting (message_id, owner, at, lanes, group_id, seized_month, reference_mark, place_marks,
                strong_marks, reference_near, place_near, strong_near, amounts, same_case, amends, cancels)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[]::numeric[], ?::text[]::uuid[], ?, ?)
            on conflict (message_id) do nothing
            """;

    private static final String CERTAIN = """
            select other.message_id, other.amounts, case
                    when other.message_id = own.amends or other.amends = own.message_id then 'AMENDS'
                    when other.reference_mark = any (own.reference_near) then 'REFERENCE'
                    else 'SAME_CASE' end as rule
            from sighting own join sighting other on other.owner = own.owner and other.message_id <> own.message_id
                and (other.message_id = own.amends or other.amends = own.message_id
                    or other.reference_mark = any (own.reference_near)
                    or other.message_id = any (own.same_case) or own.message_id = any (other.same_case))
            where own.message_id = ?
            order by other.message_id
            """;

    private static final String PROBABLE = """
            select other.message_id, other.amounts, case
                    when other.strong_marks && own.strong_near then 'CONVEYANCE'
                    when other.place_marks && own.place_near then 'PLACE_AND_QUANTITY'
                    else 'SAME_CASE' end as rule
            from sighting own join sighting other on other.group_id <> own.group_id
                and (other.strong_marks && own.strong_near
                    or other.owner = own.owner and other.place_marks && own.place_near
                    or other.owner <> own.owner
                        and (other.message_id = any (own.same_case) or own.message_id = any (other.same_case)))
            where own.message_id = ?
                and not exists (
                    select 1 from sighting_tie tie
                    where tie.first = least(own.message_id, other.message_id)
                        and tie.second = greatest(own.message_id, other.message_id))
            order by other.message_id
            limit ?
            """;

    /** Another report and why it may be the same seizure. */
    record Candidate(UUID id, Tie.Rule rule, List<BigDecimal> amounts) {
        Candidate {
            amounts = List.copyOf(amounts);
        }
    }

    /** Everything by which a report is found again: keyed digests. */
    record Marks(
            String reference,
            List<String> places,
            List<String> strong,
            List<String> referenceNear,
            List<String> placesNear,
            List<String> strongNear) {}

    /** Nodes that match take turns: two would not see what the other ties. */
    void takeTurn(Connection tx) throws SQLException {
        Sql.of("select pg_advisory_xact_lock(hashtextextended('cen-match', 308))")
                .first(tx, row -> true);
    }

    boolean insert(Connection tx, Sighting sighting, LocalDate month, Marks marks, List<UUID> sameCase)
            throws SQLException {
        return Sql.of(
                                INSERT,
                                sighting.id(),
                                sighting.owner(),
                                sighting.at(),
                                sighting.lanes().stream()
                                        .map(Lane::name)
                                        .sorted()
                                        .toList(),
                                sighting.group(),
                                month,
                                marks.reference(),
                                marks.places(),
                                marks.strong(),
                                marks.referenceNear(),
                                marks.placesNear(),
                                marks.strongNear(),
                                sighting.amounts().stream()
                                        .map(BigDecimal::toPlainString)
                                        .toList(),
                                sameCase.stream().map(UUID::toString).toList(),
                                sighting.amends(),
                                sighting.cancels())
                        .update(tx)
                > 0;
    }

    void goods(Connection tx, UUID message, int number, String category, Optional<BigDecimal> kilograms)
            throws SQLException {
        Sql.of(
                        "insert into sighting_goods (message_id, number, category, kilograms) values (?, ?, ?, ?)",
                        message,
                        number,
                        category,
                        kilograms)
                .update(tx);
    }

    Optional<Sighting> find(Connection tx, UUID id) throws SQLException {
        return Sql.of("select * from sighting where message_id = ?", id).first(tx, SightingStore::sighting);
    }

    /** Reports of the same administration that are certainly of the same seizure. */
    List<Candidate> certain(Connection tx, UUID id) throws SQLException {
        return Sql.of(CERTAIN, id).list(tx, SightingStore::candidate);
    }

    /**
     * Reports of any administration that may be of the same seizure and of which nothing is known yet, the oldest first;
     * quantities are still to be compared.
     */
    List<Candidate> probable(Connection tx, UUID id, int most) throws SQLException {
        return Sql.of(PROBABLE, id, most).list(tx, SightingStore::candidate);
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                row.getObject("message_id", UUID.class), Tie.Rule.valueOf(row.getString("rule")), amounts(row));
    }

    /** Everybody in these groups, in their order. */
    List<Sighting> inGroups(Connection tx, Collection<UUID> groups) throws SQLException {
        return Sql.of("select * from sighting where group_id = any (?::uuid[]) order by message_id", texts(groups))
                .list(tx, SightingStore::sighting);
    }

    void regroup(Connection tx, Map<UUID, UUID> groups) throws SQLException {
        for (var each : groups.entrySet()) {
            Sql.of(
                            "update sighting set group_id = ? where message_id = ? and group_id <> ?",
                            each.getValue(),
                            each.getKey(),
                            each.getValue())
                    .update(tx);
        }
    }

    static List<String> texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    private static Sighting sighting(ResultSet row) throws SQLException {
        var lanes = EnumSet.noneOf(Lane.class);
        Sql.texts(row, "lanes").forEach(lane -> lanes.add(Lane.valueOf(lane)));
        return new Sighting(
                row.getObject("message_id", UUID.class),
                Party.of(row.getString("owner")),
                Sql.instant(row, "at"),
                lanes,
                row.getObject("group_id", UUID.class),
                amounts(row),
                Optional.ofNullable(row.getObject("amends", UUID.class)),
                row.getBoolean("cancels"));
    }

    private static List<BigDecimal> amounts(ResultSet row) throws SQLException {
        return List.of((BigDecimal[]) row.getArray("amounts").getArray());
    }
}
