package org.rilohub.cases.tasks;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.security.Digests;
import org.rilohub.security.Vault;

/** Votes in the database; what people wrote lies there under a key of its own. */
final class TaskVotes {
    private static final String REASONS = "task-reasons";

    private final Vault vault;

    TaskVotes(Vault vault) {
        this.vault = vault;
    }

    /** @return digest of the reasons as they are stored */
    String add(Connection tx, UUID taskId, CastVote cast) throws SQLException {
        var key = vault.newKey();
        var sealed = key.encrypt(cast.vote().reasons().getBytes(StandardCharsets.UTF_8), REASONS);
        Sql.of(
                        """
                        insert into task_vote (task_id, number, subject, roles, positive, ground, choice, wrapped_key,
                            reasons, at)
                        values (?, (select count(*) + 1 from task_vote where task_id = ?), ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        taskId,
                        taskId,
                        cast.by(),
                        cast.roles().stream().sorted().toList(),
                        cast.vote().positive(),
                        cast.vote().ground(),
                        cast.vote().choice(),
                        key.wrapped(),
                        sealed,
                        cast.at())
                .update(tx);
        return Digests.of(sealed);
    }

    /** In their order. */
    List<CastVote> of(Connection tx, UUID taskId) throws SQLException {
        return Sql.of("""
                        select subject, roles, positive, ground, choice, wrapped_key, reasons, at from task_vote
                        where task_id = ? order by number
                        """, taskId).list(tx, this::cast);
    }

    private CastVote cast(ResultSet row) throws SQLException {
        var key = vault.unwrap(row.getBytes("wrapped_key"));
        var reasons = new String(key.decrypt(row.getBytes("reasons"), REASONS), StandardCharsets.UTF_8);
        return new CastVote(
                row.getString("subject"),
                Set.copyOf(Sql.texts(row, "roles")),
                new TaskVote(row.getBoolean("positive"), Sql.text(row, "ground"), reasons, Sql.text(row, "choice")),
                Sql.instant(row, "at"));
    }
}
