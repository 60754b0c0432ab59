package org.rilohub.cases.cen;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rilohub.ledger.sql.Sql;

/** What is known of pairs of sightings, in the database. */
final class TieStore {
    /** Stops as soon as as many are found as are looked for. */
    private static final String REACH = """
            with recursive reach (message_id) as (
                select ?::uuid
                union
                select case when tie.first = reach.message_id then tie.second else tie.first end
                from reach join sighting_tie tie on tie.state <> 'CUT'
                    and (tie.first = reach.message_id or tie.second = reach.message_id)
            )
            select message_id from reach limit ?
            """;

    private static final String APART = """
            select 1 from sighting one join sighting other on one.message_id = ? and other.message_id = ?
            where exists (
                select 1 from sighting mine join sighting theirs on theirs.group_id = other.group_id
                    join sighting_tie tie on tie.state = 'CUT'
                        and tie.first = least(mine.message_id, theirs.message_id)
                        and tie.second = greatest(mine.message_id, theirs.message_id)
                where mine.group_id = one.group_id)
            """;

    /** Nodes that match take turns: two would not see what the other ties. */
    void takeTurn(Connection tx) throws SQLException {
        Sql.of("select pg_advisory_xact_lock(hashtextextended('cen-match', 308))")
                .first(tx, row -> true);
    }

    /** Every tie between two of these. */
    List<Tie> among(Connection tx, Collection<UUID> ids) throws SQLException {
        return Sql.of("""
                        select * from sighting_tie where first = any (?::uuid[]) and second = any (?::uuid[])
                        order by first, second
                        """, SightingStore.texts(ids), SightingStore.texts(ids)).list(tx, TieStore::read);
    }

    /**
     * Every report that is tied or proposed to this one, to one that is tied or proposed to that, and so on; itself, too.
     *
     * @param most how many are looked for
     */
    Set<UUID> reach(Connection tx, UUID id, int most) throws SQLException {
        return Set.copyOf(Sql.of(REACH, id, most).list(tx, row -> row.getObject("message_id", UUID.class)));
    }

    /** How often people were asked about a report, and have not said that it is the same. */
    int asked(Connection tx, UUID id) throws SQLException {
        return Sql.of("select count(*) from sighting_tie where state <> 'TIED' and (first = ? or second = ?)", id, id)
                .first(tx, row -> row.getInt("count"))
                .orElse(0);
    }

    /** Whether a person has said that some of one report's group and some of another's are two. */
    boolean areApart(Connection tx, UUID one, UUID other) throws SQLException {
        return Sql.of(APART, one, other).first(tx, row -> true).isPresent();
    }

    Optional<Tie> between(Connection tx, UUID one, UUID other) throws SQLException {
        return Sql.of(
                        "select * from sighting_tie where first = least(?, ?) and second = greatest(?, ?)",
                        one,
                        other,
                        one,
                        other)
                .first(tx, TieStore::read);
    }

    Optional<Tie> find(Connection tx, UUID id) throws SQLException {
        return Sql.of("select * from sighting_tie where tie_id = ?", id).first(tx, TieStore::read);
    }

    /**
     * Sets what is known of two, whatever was known before.
     *
     * @return as it is stored: it keeps the id that it had
     */
    Tie put(Connection tx, Tie tie) throws SQLException {
        return Sql.of(
                        """
                        insert into sighting_tie (tie_id, first, second, rule, state, made_by, made_at)
                        values (?, least(?, ?), greatest(?, ?), ?, ?, ?, ?)
                        on conflict (first, second) do update
                        set rule = excluded.rule, state = excluded.state, made_by = excluded.made_by,
                            made_at = excluded.made_at
                        returning *
                        """,
                        tie.id(),
                        tie.first(),
                        tie.second(),
                        tie.first(),
                        tie.second(),
                        tie.rule(),
                        tie.state(),
                        tie.by(),
                        tie.at())
                .first(tx, TieStore::read)
                .orElseThrow();
    }

    private static Tie read(ResultSet row) throws SQLException {
        return new Tie(
                row.getObject("tie_id", UUID.class),
                row.getObject("first", UUID.class),
                row.getObject("second", UUID.class),
                Tie.Rule.valueOf(row.getString("rule")),
                Tie.State.valueOf(row.getString("state")),
                row.getString("made_by"),
                Sql.instant(row, "made_at"));
    }
}
