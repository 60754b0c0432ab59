package org.rilohub.cases.referrals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.rilohub.agreements.Problem;
import org.rilohub.agreements.Ruling;
import org.rilohub.ledger.sql.Sql;

/** Rulings in the database, one for each task. */
final class RulingRows {
    void add(Connection tx, UUID dispatchId, Ruling ruling, Instant at) throws SQLException {
        Sql.of(
                        """
                        insert into ruling (task_id, dispatch_id, says, problems, roles, people, basis, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        ruling.task(),
                        dispatchId,
                        ruling.says(),
                        ruling.problems().stream().map(Problem::name).toList(),
                        List.copyOf(ruling.roles()),
                        ruling.people(),
                        ruling.basis(),
                        at)
                .update(tx);
    }

    /**
     * In their order.
     *
     * @param conditional the messages by which others consented on conditions: a yes to conditions that is older than one of
     *     them is left out
     */
    List<Ruling> of(Connection tx, UUID dispatchId, List<UUID> conditional) throws SQLException {
        return Sql.of(
                        """
                        select task_id, says, problems, roles, people, basis from ruling
                        where dispatch_id = ? and (says = 'REFUSE' or ? <> all (problems) or not exists (
                            select from consent
                            where consent.decision_message = any (?::uuid[]) and consent.decided_at > ruling.at))
                        order by at, task_id
                        """,
                        dispatchId,
                        Problem.CONDITIONS_NEED_HUMAN,
                        conditional.stream().map(UUID::toString).toList())
                .list(tx, RulingRows::ruling);
    }

    private static Ruling ruling(ResultSet row) throws SQLException {
        var problems = EnumSet.noneOf(Problem.class);
        Sql.texts(row, "problems").forEach(name -> problems.add(Problem.valueOf(name)));
        return new Ruling(
                row.getObject("task_id", UUID.class),
                Ruling.Says.valueOf(row.getString("says")),
                new TreeSet<>(problems),
                new TreeSet<>(Sql.texts(row, "roles")),
                row.getInt("people"),
                Sql.text(row, "basis"));
    }
}
