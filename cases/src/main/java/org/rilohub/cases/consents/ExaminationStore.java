package org.rilohub.cases.consents;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.rilohub.cases.consents.Examination.Answer;
import org.rilohub.cases.consents.Examination.Finding;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Party;

/** What was found of each step, in its table, in the caller's transaction. */
final class ExaminationStore {
    void open(Connection tx, UUID consentId, Party owner, ConsentStep step) throws SQLException {
        Sql.of("insert into consent_step (consent_id, owner, step) values (?, ?, ?)", consentId, owner, step)
                .update(tx);
    }

    Examination of(Connection tx, UUID consentId) throws SQLException {
        return new Examination(Sql.of(
                        "select step, answer, ground from consent_step where consent_id = ? order by step", consentId)
                .list(
                        tx,
                        row -> new Finding(
                                ConsentStep.valueOf(row.getString("step")),
                                Answer.valueOf(row.getString("answer")),
                                Sql.text(row, "ground"))));
    }

    void answer(Connection tx, UUID consentId, Finding finding, Instant at) throws SQLException {
        Sql.of("""
                        update consent_step set answer = ?, ground = ?, answered_at = ?
                        where consent_id = ? and step = ? and answer = 'OPEN'
                        """, finding.answer(), finding.ground(), at, consentId, finding.step())
                .update(tx);
    }
}
