package org.rilohub.cases.frameworks;

import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.schemas.Party;

/** Every version of every framework, in the caller's transaction. It only grows. */
public final class FrameworkVersions {
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('framework_version', 300))";
    private static final String COUNT = "select count(*) from framework_version";
    private static final String ALL = """
            select framework, number, owner, yaml, cases, version_hash, cases_hash, effective_from, proposal_id, recorded_at
            from framework_version
            order by framework, number
            """;
    private static final String INSERT = """
            insert into framework_version (framework, number, owner, source, yaml, cases, version_hash, cases_hash,
                effective_from, proposal_id, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** Lets one transaction at a time change frameworks, on any node, until {@code tx} ends. */
    public void lock(Connection tx) throws SQLException {
        try (var lock = tx.prepareStatement(LOCK)) {
            lock.execute();
        }
    }

    /** How many there are; it changes when one is added, and only then. */
    public long count(Connection tx) throws SQLException {
        try (var query = tx.prepareStatement(COUNT);
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** All of them, by framework, oldest first. */
    public List<StoredVersion> all(Connection tx) throws SQLException {
        try (var query = tx.prepareStatement(ALL);
                var rows = query.executeQuery()) {
            var found = new ArrayList<StoredVersion>();
            while (rows.next()) {
                found.add(version(rows));
            }
            return found;
        }
    }

    private static StoredVersion version(ResultSet row) throws SQLException {
        return new StoredVersion(
                row.getString("framework"),
                row.getInt("number"),
                Party.of(row.getString("owner")),
                row.getString("yaml"),
                row.getString("cases"),
                row.getString("version_hash"),
                row.getString("cases_hash"),
                Optional.ofNullable(row.getObject("effective_from", LocalDate.class)),
                Optional.ofNullable(row.getObject("proposal_id", UUID.class)),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    /**
     * Adds one.
     *
     * @throws SQLException if the number is taken, or it is not what two people signed: the caller must not commit
     */
    public void add(Connection tx, StoredVersion version) throws SQLException {
        try (var insert = tx.prepareStatement(INSERT)) {
            insert.setString(1, version.framework());
            insert.setInt(2, version.number());
            insert.setString(3, version.owner().organisation());
            insert.setString(4, version.source().name());
            insert.setString(5, version.yaml());
            insert.setString(6, version.cases());
            insert.setString(7, version.versionHash());
            insert.setString(8, version.casesHash());
            insert.setDate(9, version.effectiveFrom().map(Date::valueOf).orElse(null));
            insert.setObject(10, version.proposal().orElse(null));
            insert.setObject(11, version.recordedAt().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }
}
