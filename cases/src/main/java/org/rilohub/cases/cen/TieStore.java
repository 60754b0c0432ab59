package org.rilohub.cases.cen;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.ledger.sql.Sql;

/** What is known of pairs of sightings, in the database. */
final class TieStore {
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

    /** Sets what is known of two, whatever was known before. */
    void put(Connection tx, Tie tie) throws SQLException {
        Sql.of(
                        """
                        insert into sighting_tie (tie_id, first, second, rule, state, made_by, made_at)
                        values (?, least(?, ?), greatest(?, ?), ?, ?, ?, ?)
                        on conflict (first, second) do update
                        set rule = excluded.rule, state = excluded.state, made_by = excluded.made_by,
                            made_at = excluded.made_at
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
                .update(tx);
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
