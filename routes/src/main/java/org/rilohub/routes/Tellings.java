package org.rilohub.routes;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.cases.disclosures.Disclosure;
import org.rilohub.cases.disclosures.Telling;
import org.rilohub.cases.disclosures.Told;
import org.rilohub.cases.recalls.Chain;
import org.rilohub.cases.recalls.Notice;
import org.rilohub.cases.recalls.Notice.Progress;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.routes.Parcel.State;
import org.rilohub.schemas.Content;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.schemas.SpontaneousInformation;
import org.rilohub.security.Vault;

/** Who was told what, and what was built on it, from the record of dispatches. */
public final class Tellings implements Told, Chain {
    private static final String DELIVERED = """
            select dispatch_id, report_id, provider, receiver, lane, framework, delivered_at
            from dispatch where state = 'DELIVERED' and
            """;

    private static final String TOLD = """
            select dispatch_id, provider, receiver from dispatch where state = 'DELIVERED' and
            """;

    private final Messages messages;

    public Tellings(Vault vault, SecureRandom random) {
        this.messages = new Messages(vault, random);
    }

    @Override
    public Optional<Disclosure> disclosure(Connection tx, UUID dispatchId) throws SQLException {
        return Sql.of(DELIVERED + " dispatch_id = ?", dispatchId).first(tx, row -> disclosure(tx, row));
    }

    @Override
    public Optional<Party> originator(Connection tx, UUID messageId) throws SQLException {
        return messages.owner(tx, messageId);
    }

    @Override
    public List<Telling> tellings(Connection tx, Collection<UUID> dispatchIds) throws SQLException {
        return Sql.of(
                        TOLD + " dispatch_id = any (?::uuid[]) order by dispatch_id",
                        dispatchIds.stream().map(UUID::toString).toList())
                .list(tx, Tellings::telling);
    }

    @Override
    public List<Telling> toldOf(Connection tx, UUID messageId) throws SQLException {
        return Sql.of(TOLD + " report_id = ? order by dispatch_id", messageId).list(tx, Tellings::telling);
    }

    private static Telling telling(ResultSet row) throws SQLException {
        return new Telling(
                row.getObject("dispatch_id", UUID.class),
                Party.of(row.getString("provider")),
                Party.of(row.getString("receiver")));
    }

    @Override
    public List<UUID> builtOn(Connection tx, UUID dispatchId) throws SQLException {
        return Sql.of("select report_id from origin where dispatch_id = ? order by report_id", dispatchId)
                .list(tx, row -> row.getObject("report_id", UUID.class));
    }

    @Override
    public List<UUID> origins(Connection tx, UUID messageId) throws SQLException {
        return Sql.of("select dispatch_id from origin where report_id = ? order by dispatch_id", messageId)
                .list(tx, row -> row.getObject("dispatch_id", UUID.class));
    }

    @Override
    public List<Notice> notices(Connection tx, UUID messageId, Party receiver) throws SQLException {
        return Sql.of("""
                        select dispatch_id, prompted_by, state from dispatch
                        where report_id = ? and receiver = ? and prompted_by is not null order by dispatch_id
                        """, messageId, receiver).list(tx, Tellings::notice);
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getObject("dispatch_id", UUID.class),
                row.getObject("prompted_by", UUID.class),
                progress(State.valueOf(row.getString("state"))));
    }

    private static Progress progress(State state) {
        return switch (state) {
            case PENDING, QUEUED -> Progress.UNDER_WAY;
            case DELIVERED -> Progress.SIGNED;
            case REFUSED, REFERRED, RILO_REVIEW, PARKED, CANCELLED -> Progress.STOPPED;
        };
    }

    private Disclosure disclosure(Connection tx, ResultSet row) throws SQLException {
        var messageId = row.getObject("report_id", UUID.class);
        return new Disclosure(
                row.getObject("dispatch_id", UUID.class),
                messageId,
                Party.of(row.getString("provider")),
                Party.of(row.getString("receiver")),
                Lane.valueOf(row.getString("lane")),
                Sql.text(row, "framework"),
                messages.content(tx, messageId).flatMap(message -> agency(message.content())),
                Sql.instant(row, "delivered_at"));
    }

    private static Optional<String> agency(Content content) {
        return switch (content) {
            case SeizureReport report -> report.detectingAgency();
            case SpontaneousInformation information -> information.originatingAgency();
            default -> Optional.empty();
        };
    }
}
