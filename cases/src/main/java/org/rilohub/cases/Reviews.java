package org.rilohub.cases;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.schemas.Party;

/** Reviews before publication in the CEN lane, in the caller's transaction. */
public final class Reviews {
    private static final String OPEN = """
            insert into review (task_id, owner, kind, report_id, provider, opened_at, facts)
            values (?, ?, 'RILO_REVIEW', ?, ?, ?, ?)
            on conflict (report_id) do nothing
            """;
    private static final String IS_RELEASED =
            "select released_at is not null from review where report_id = ? for update";
    private static final String OPEN_TASKS = """
            select task_id, owner, report_id, provider, opened_at, facts
            from review
            where owner = ? and released_at is null and withdrawn_at is null
            order by opened_at, task_id
            """;
    private static final String REPORT_OF = """
            select report_id from review
            where task_id = ? and owner = ? and released_at is null and withdrawn_at is null
            """;
    private static final String WITHDRAW = """
            update review set withdrawn_at = ?
            where report_id = ? and released_at is null and withdrawn_at is null
            """;
    private static final String RELEASE = """
            update review set released_by = ?, released_at = ?
            where task_id = ? and owner = ? and released_at is null and withdrawn_at is null
            returning report_id
            """;

    /**
     * Opens the one review of a report, or finds the one already there; holds it until {@code tx} ends, so that a release
     * comes wholly before or wholly after.
     *
     * @return whether the report was released already
     * @throws SQLException if the store fails: the caller must not commit
     */
    public boolean open(Connection tx, Review review) throws SQLException {
        insert(tx, review);
        try (var query = tx.prepareStatement(IS_RELEASED)) {
            query.setObject(1, review.reportId());
            try (var rows = query.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private static void insert(Connection tx, Review review) throws SQLException {
        try (var insert = tx.prepareStatement(OPEN)) {
            insert.setObject(1, review.taskId());
            insert.setString(2, review.owner().organisation());
            insert.setObject(3, review.reportId());
            insert.setString(4, review.provider().organisation());
            insert.setObject(5, utc(review.openedAt()));
            insert.setArray(6, tx.createArrayOf("text", review.facts().toArray()));
            insert.executeUpdate();
        }
    }

    /** What waits for this organisation, oldest first; another's never shows. */
    public List<Review> openTasks(Connection tx, Party owner) throws SQLException {
        try (var query = tx.prepareStatement(OPEN_TASKS)) {
            query.setString(1, owner.organisation());
            try (var rows = query.executeQuery()) {
                var found = new ArrayList<Review>();
                while (rows.next()) {
                    found.add(review(rows));
                }
                return found;
            }
        }
    }

    private static Review review(ResultSet row) throws SQLException {
        return new Review(
                row.getObject("task_id", UUID.class),
                Party.of(row.getString("owner")),
                row.getObject("report_id", UUID.class),
                Party.of(row.getString("provider")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                List.of((String[]) row.getArray("facts").getArray()));
    }

    /**
     * What an open review is about.
     *
     * @return the report, or empty if there is no such open review of this owner's
     */
    public Optional<UUID> reportOf(Connection tx, UUID taskId, Party owner) throws SQLException {
        try (var query = tx.prepareStatement(REPORT_OF)) {
            query.setObject(1, taskId);
            query.setString(2, owner.organisation());
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getObject(1, UUID.class)) : Optional.empty();
            }
        }
    }

    /** Closes the open review of a report that its provider has cancelled or replaced, if there is one. */
    public void withdraw(Connection tx, UUID reportId, Instant at) throws SQLException {
        try (var update = tx.prepareStatement(WITHDRAW)) {
            update.setObject(1, utc(at));
            update.setObject(2, reportId);
            update.executeUpdate();
        }
    }

    /**
     * Releases a report, once.
     *
     * @param subject the issuer's id of the person who does it; never a name
     * @return the report, or empty if there is no such open review of this owner's
     */
    public Optional<UUID> release(Connection tx, UUID taskId, Party owner, String subject, Instant at)
            throws SQLException {
        try (var update = tx.prepareStatement(RELEASE)) {
            update.setString(1, subject);
            update.setObject(2, utc(at));
            update.setObject(3, taskId);
            update.setString(4, owner.organisation());
            try (var rows = update.executeQuery()) {
                return rows.next() ? Optional.of(rows.getObject(1, UUID.class)) : Optional.empty();
            }
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
