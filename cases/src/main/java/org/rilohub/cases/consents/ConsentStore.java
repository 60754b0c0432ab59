package org.rilohub.cases.consents;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.cases.consents.ConsentCase.Ruling;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.ConsentUse;
import org.rilohub.schemas.Party;

/** Consents in their table, in the caller's transaction. */
final class ConsentStore {
    /** Whether it is new: the same case stays as it is. */
    boolean add(Connection tx, ConsentCase asked) throws SQLException {
        return Sql.of(
                                """
                        insert into consent (consent_id, owner, asked_by, asked_of, concerning, use, recipient, agency,
                            framework, proceedings_digest, wanted_until, asked_at, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """,
                                asked.consentId(),
                                asked.askedOf(),
                                asked.askedBy(),
                                asked.askedOf(),
                                asked.concerning(),
                                asked.use(),
                                asked.recipient(),
                                asked.agency(),
                                asked.framework(),
                                asked.proceedings(),
                                asked.wantedUntil(),
                                asked.askedAt(),
                                asked.state())
                        .update(tx)
                == 1;
    }

    /** The open case that asks the same, if there is one. */
    Optional<UUID> openTwin(Connection tx, ConsentCase asked) throws SQLException {
        return Sql.of(
                        """
                        select consent_id from consent
                        where asked_by = ? and concerning = ? and use = ? and state in ('ASKED', 'IN_EXAMINATION')
                            and recipient is not distinct from cast(? as text)
                            and agency is not distinct from cast(? as text)
                            and proceedings_digest is not distinct from cast(? as text)
                        """,
                        asked.askedBy(),
                        asked.concerning(),
                        asked.use(),
                        asked.recipient(),
                        asked.agency(),
                        asked.proceedings())
                .first(tx, row -> row.getObject(1, UUID.class));
    }

    /** One case, held until {@code tx} ends. */
    Optional<ConsentCase> hold(Connection tx, UUID consentId) throws SQLException {
        return Sql.of("select * from consent where consent_id = ? for update", consentId)
                .first(tx, ConsentStore::read);
    }

    void move(Connection tx, UUID consentId, ConsentState state) throws SQLException {
        Sql.of("update consent set state = ? where consent_id = ?", state, consentId)
                .update(tx);
    }

    void rule(Connection tx, UUID consentId, ConsentState state, Ruling ruling) throws SQLException {
        Sql.of(
                        """
                        update consent set state = ?, decision_message = ?, decided_at = ?, ground = ?, conditions = ?,
                            valid_until = ?
                        where consent_id = ?
                        """,
                        state,
                        ruling.message(),
                        ruling.at(),
                        ruling.ground(),
                        ruling.conditions(),
                        ruling.validUntil(),
                        consentId)
                .update(tx);
    }

    static ConsentCase read(ResultSet row) throws SQLException {
        return new ConsentCase(
                row.getObject("consent_id", UUID.class),
                Party.of(row.getString("asked_by")),
                Party.of(row.getString("asked_of")),
                row.getObject("concerning", UUID.class),
                ConsentUse.valueOf(row.getString("use")),
                Sql.text(row, "recipient").map(Party::of),
                Sql.text(row, "agency"),
                Sql.text(row, "framework"),
                Sql.text(row, "proceedings_digest"),
                day(row, "wanted_until"),
                Sql.instant(row, "asked_at"),
                ConsentState.valueOf(row.getString("state")),
                ruling(row));
    }

    private static Optional<Ruling> ruling(ResultSet row) throws SQLException {
        var message = Optional.ofNullable(row.getObject("decision_message", UUID.class));
        return message.isEmpty() ? Optional.empty() : Optional.of(ruling(row, message.get()));
    }

    private static Ruling ruling(ResultSet row, UUID message) throws SQLException {
        Instant at = Sql.instant(row, "decided_at");
        return new Ruling(message, Sql.text(row, "ground"), row.getInt("conditions"), day(row, "valid_until"), at);
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
