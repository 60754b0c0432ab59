package org.rilohub.cases.consents;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rilohub.cases.consents.ConsentCase.Ruling;
import org.rilohub.cases.consents.Examination.Finding;
import org.rilohub.ledger.Leaves;

/** Writes the leaf of each step of a consent: ids, codes, counts and days. */
record ConsentLog(Leaves leaves) {
    void asked(Connection tx, ConsentCase asked) throws SQLException {
        var facts = facts(asked);
        facts.put("askedBy", asked.askedBy().organisation());
        facts.put("concerning", asked.concerning().toString());
        facts.put("use", asked.use().name());
        asked.recipient().ifPresent(party -> facts.put("recipient", party.organisation()));
        asked.agency().ifPresent(agency -> facts.put("agency", agency));
        asked.framework().ifPresent(framework -> facts.put("framework", framework));
        asked.proceedings().ifPresent(digest -> facts.put("proceedingsDigest", digest));
        leaves.write(tx, "consent-asked", asked.askedOf(), facts);
    }

    void moved(Connection tx, ConsentCase asked, ConsentEvent event) throws SQLException {
        leaves.write(tx, event.leaf(), asked.askedOf(), facts(asked));
    }

    void ruled(Connection tx, ConsentCase asked, ConsentEvent event, Ruling ruling) throws SQLException {
        var facts = facts(asked);
        facts.put("decision", ruling.message().toString());
        facts.put("conditions", ruling.conditions());
        ruling.ground().ifPresent(ground -> facts.put("ground", ground));
        ruling.validUntil().map(LocalDate::toString).ifPresent(day -> facts.put("validUntil", day));
        leaves.write(tx, event.leaf(), asked.askedOf(), facts);
    }

    void answered(Connection tx, ConsentCase asked, Finding finding, List<String> by) throws SQLException {
        var facts = facts(asked);
        facts.put("step", finding.step().name());
        facts.put("answer", finding.answer().name());
        facts.put("by", by);
        finding.ground().ifPresent(ground -> facts.put("ground", ground));
        leaves.write(tx, "consent-step-answered", asked.askedOf(), facts);
    }

    private static Map<String, Object> facts(ConsentCase asked) {
        return new TreeMap<>(Map.of("consentId", asked.consentId().toString()));
    }
}
