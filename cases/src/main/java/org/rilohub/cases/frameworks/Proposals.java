package org.rilohub.cases.frameworks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.schemas.Party;

/** What was proposed and who signed for it, in the caller's transaction; an organisation sees its own only. */
public final class Proposals {
    private static final String INSERT = """
            insert into framework_proposal (proposal_id, owner, framework, yaml, cases, version_hash, cases_hash,
                effective_from, proposed_by, proposed_at, expires_at, follows)
            select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce(max(number), 0) from framework_version where framework = ?
            """;
    private static final String SELECT = """
            select p.*, v.number
            from framework_proposal p left join framework_version v using (proposal_id)
            where p.owner = ?
            """;
    private static final String OPEN = SELECT + """
            and v.number is null and p.withdrawn_at is null and p.expires_at > ?
            order by p.proposed_at, p.proposal_id
            """;
    private static final String ONE = SELECT + " and p.proposal_id = ?";
    private static final String APPROVALS =
            "select * from framework_approval where proposal_id = ? order by approved_at, subject";
    private static final String APPROVE = """
            insert into framework_approval (proposal_id, subject, certificate_fingerprint, key_fingerprint, certificate,
                statement, approved_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String WITHDRAW =
            "update framework_proposal set withdrawn_by = ?, withdrawn_at = ? where proposal_id = ?";

    /** Reads what a row says and whatever belongs to it. */
    private record Row(Connection tx, ResultSet row) {
        Proposal proposal() throws SQLException {
            var id = row.getObject("proposal_id", UUID.class);
            return new Proposal(
                    id,
                    Party.of(row.getString("owner")),
                    row.getString("framework"),
                    row.getString("yaml"),
                    row.getString("cases"),
                    row.getString("version_hash"),
                    row.getString("cases_hash"),
                    row.getObject("effective_from", LocalDate.class),
                    row.getString("proposed_by"),
                    instant("proposed_at"),
                    instant("expires_at"),
                    Optional.ofNullable(row.getObject("withdrawn_at", OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant),
                    Optional.ofNullable(row.getObject("number", Integer.class)),
                    approvals(tx, id));
        }

        Approval approval() throws SQLException {
            return new Approval(
                    row.getString("subject"),
                    row.getString("certificate_fingerprint"),
                    row.getString("key_fingerprint"),
                    Approval.certificate(row.getBytes("certificate")),
                    row.getString("statement"),
                    instant("approved_at"));
        }

        private Instant instant(String column) throws SQLException {
            return row.getObject(column, OffsetDateTime.class).toInstant();
        }
    }

    /** Adds one. */
    public void add(Connection tx, Proposal proposal) throws SQLException {
        try (var insert = tx.prepareStatement(INSERT)) {
            insert.setObject(1, proposal.proposalId());
            insert.setString(2, proposal.owner().organisation());
            insert.setString(3, proposal.framework());
            insert.setString(4, proposal.yaml());
            insert.setString(5, proposal.cases());
            insert.setString(6, proposal.versionHash());
            insert.setString(7, proposal.casesHash());
            insert.setObject(8, proposal.effectiveFrom());
            insert.setString(9, proposal.proposedBy());
            insert.setObject(10, utc(proposal.proposedAt()));
            insert.setObject(11, utc(proposal.expiresAt()));
            insert.setString(12, proposal.framework());
            insert.executeUpdate();
        }
    }

    /** Those that can be approved at this instant, oldest first. */
    public List<Proposal> open(Connection tx, Party owner, Instant now) throws SQLException {
        try (var query = tx.prepareStatement(OPEN)) {
            query.setString(1, owner.organisation());
            query.setObject(2, utc(now));
            return found(tx, query);
        }
    }

    /** One of the owner's, whatever has become of it. */
    public Optional<Proposal> find(Connection tx, Party owner, UUID id) throws SQLException {
        try (var query = tx.prepareStatement(ONE)) {
            query.setString(1, owner.organisation());
            query.setObject(2, id);
            return found(tx, query).stream().findFirst();
        }
    }

    /** The number of the newest version when it was made; zero where there was none. */
    public int follows(Connection tx, UUID id) throws SQLException {
        try (var query = tx.prepareStatement("select follows from framework_proposal where proposal_id = ?")) {
            query.setObject(1, id);
            try (var rows = query.executeQuery()) {
                return rows.next() ? rows.getInt(1) : 0;
            }
        }
    }

    private static List<Proposal> found(Connection tx, PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            var found = new ArrayList<Proposal>();
            while (rows.next()) {
                found.add(new Row(tx, rows).proposal());
            }
            return found;
        }
    }

    private static List<Approval> approvals(Connection tx, UUID id) throws SQLException {
        try (var query = tx.prepareStatement(APPROVALS)) {
            query.setObject(1, id);
            try (var rows = query.executeQuery()) {
                var found = new ArrayList<Approval>();
                while (rows.next()) {
                    found.add(new Row(tx, rows).approval());
                }
                return found;
            }
        }
    }

    /**
     * Adds a signature.
     *
     * @throws SQLException if the same person, certificate or key has signed before: the caller must not commit
     */
    public void approve(Connection tx, UUID id, Approval approval) throws SQLException {
        try (var insert = tx.prepareStatement(APPROVE)) {
            insert.setObject(1, id);
            insert.setString(2, approval.subject());
            insert.setString(3, approval.certificateFingerprint());
            insert.setString(4, approval.keyFingerprint());
            insert.setBytes(5, approval.der());
            insert.setString(6, approval.statement());
            insert.setObject(7, utc(approval.at()));
            insert.executeUpdate();
        }
    }

    /**
     * Takes it back.
     *
     * @throws SQLException if it was taken back before, or is a version by now: the caller must not commit
     */
    public void withdraw(Connection tx, UUID id, String subject, Instant at) throws SQLException {
        try (var update = tx.prepareStatement(WITHDRAW)) {
            update.setString(1, subject);
            update.setObject(2, utc(at));
            update.setObject(3, id);
            update.executeUpdate();
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
