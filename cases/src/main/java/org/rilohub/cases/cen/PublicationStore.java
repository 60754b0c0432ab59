package org.rilohub.cases.cen;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rilohub.cases.cen.PublicationLife.Actor;
import org.rilohub.cases.cen.PublicationLife.Event;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Party;
import org.rilohub.security.Vault;

/** Publications and each of their steps in the database; remarks under a key of their own. */
final class PublicationStore {
    private final Vault vault;

    /** Who did what when. */
    record Deed(Event event, Actor actor, String by, Instant at) {}

    PublicationStore(Vault vault) {
        this.vault = vault;
    }

    /** @return whether there was none of this message */
    boolean insert(Connection tx, Publication publication) throws SQLException {
        return Sql.of(
                                """
                        insert into publication (publication_id, owner, provider, kind, report_id, state, opened_at,
                            changed_at, facts)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """,
                                publication.id(),
                                publication.owner(),
                                publication.provider(),
                                publication.kind(),
                                publication.reportId(),
                                publication.state(),
                                publication.openedAt(),
                                publication.changedAt(),
                                publication.facts())
                        .update(tx)
                > 0;
    }

    Optional<Publication> find(Connection tx, UUID reportId) throws SQLException {
        return Sql.of("select * from publication where report_id = ?", reportId).first(tx, this::publication);
    }

    /** Holds it for whoever changes it. */
    Optional<Publication> hold(Connection tx, UUID reportId) throws SQLException {
        return Sql.of("select * from publication where report_id = ? for update", reportId)
                .first(tx, this::publication);
    }

    List<Publication> waiting(Connection tx, Waiting waiting, Waiting.Place behind, int limit) throws SQLException {
        return Sql.of("""
                        select * from publication
                        where owner = ? and state = 'RILO_REVIEW' and (opened_at, publication_id) > (?, ?)
                            and provider = coalesce(?, provider) and kind = coalesce(?, kind)
                        order by opened_at, publication_id limit ?
                        """, waiting.owner(), behind.at(), behind.id(), waiting.provider(), waiting.kind(), limit)
                .list(tx, this::publication);
    }

    boolean wasPublished(Connection tx, Party provider, UUID reportId) throws SQLException {
        return Sql.of("""
                        select 1 from publication join publication_step step using (publication_id)
                        where publication.report_id = ? and provider = ? and step.state = 'PUBLISHED'
                        """, reportId, provider).first(tx, row -> true).isPresent();
    }

    void step(Connection tx, Publication publication, Deed deed) throws SQLException {
        Sql.of(
                        """
                        insert into publication_step (publication_id, number, event, actor, made_by, report_id, state, at)
                        select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ? from publication_step where publication_id = ?
                        """,
                        publication.id(),
                        deed.event(),
                        deed.actor(),
                        deed.by(),
                        publication.reportId(),
                        publication.state(),
                        deed.at(),
                        publication.id())
                .update(tx);
    }

    void move(Connection tx, UUID id, PublicationState state, Instant at) throws SQLException {
        Sql.of("update publication set state = ?, changed_at = ? where publication_id = ?", state, at, id)
                .update(tx);
    }

    void judge(Connection tx, UUID id, Verdict verdict) throws SQLException {
        var key = verdict.remarks().map(words -> vault.newKey());
        Sql.of(
                        """
                        update publication set ground = ?, rules = ?, wrapped_key = ?, remarks = ?
                        where publication_id = ?
                        """,
                        verdict.ground(),
                        verdict.rules(),
                        key.map(Vault.ContentKey::wrapped),
                        verdict.remarks()
                                .flatMap(words -> key.map(
                                        each -> each.encrypt(words.getBytes(StandardCharsets.UTF_8), "remarks"))),
                        id)
                .update(tx);
    }

    /** The newer message takes the place of the older, and nothing said of the older holds any more. */
    void replace(Connection tx, UUID id, UUID reportId, List<String> facts) throws SQLException {
        Sql.of("""
                        update publication set report_id = ?, facts = ?, ground = null, rules = '{}',
                            wrapped_key = null, remarks = null
                        where publication_id = ?
                        """, reportId, facts, id).update(tx);
    }

    /** Who has said yes to its newest message without its being validated yet. */
    List<String> approvers(Connection tx, Publication publication) throws SQLException {
        return Sql.of("""
                        select made_by from publication_step
                        where publication_id = ? and report_id = ? and event = 'APPROVE' order by number
                        """, publication.id(), publication.reportId()).list(tx, row -> row.getString("made_by"));
    }

    /** The message that has taken the place of this one of the provider's, in whatever number of steps. */
    Optional<UUID> successor(Connection tx, Party provider, UUID reportId) throws SQLException {
        return Sql.of("""
                        select publication.report_id from publication join publication_step step using (publication_id)
                        where step.report_id = ? and provider = ? and publication.report_id <> step.report_id
                        limit 1
                        """, reportId, provider).first(tx, row -> row.getObject("report_id", UUID.class));
    }

    List<PublicationState> steps(Connection tx, UUID id) throws SQLException {
        return Sql.of("select state from publication_step where publication_id = ? order by number", id)
                .list(tx, row -> PublicationState.valueOf(row.getString("state")));
    }

    private Publication publication(ResultSet row) throws SQLException {
        return new Publication(
                row.getObject("publication_id", UUID.class),
                Party.of(row.getString("owner")),
                Party.of(row.getString("provider")),
                Publication.Kind.valueOf(row.getString("kind")),
                row.getObject("report_id", UUID.class),
                PublicationState.valueOf(row.getString("state")),
                Sql.instant(row, "opened_at"),
                Sql.instant(row, "changed_at"),
                Sql.texts(row, "facts"),
                Sql.text(row, "ground").map(Verdict.Ground::valueOf),
                Sql.texts(row, "rules"),
                remarks(row.getBytes("wrapped_key"), row.getBytes("remarks")));
    }

    private Optional<String> remarks(byte @Nullable [] wrapped, byte @Nullable [] sealed) {
        if (wrapped == null || sealed == null) {
            return Optional.empty();
        }
        return Optional.of(new String(vault.unwrap(wrapped).decrypt(sealed, "remarks"), StandardCharsets.UTF_8));
    }
}
