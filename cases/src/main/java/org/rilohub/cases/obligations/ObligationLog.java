package org.rilohub.cases.obligations;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rilohub.cases.Delivered;
import org.rilohub.cases.disclosures.Disclosure;
import org.rilohub.ledger.Leaves;
import org.rilohub.schemas.DisclosureNotice;
import org.rilohub.schemas.InformationUse;

/** Writes the leaf of each step of an obligation: ids, codes and days. */
record ObligationLog(Leaves leaves) {
    void opened(Connection tx, Delivered delivered, List<String> codes) throws SQLException {
        var facts = Map.of(
                "dispatchId", delivered.dispatchId().toString(),
                "receiver", delivered.receiver().organisation(),
                "obligations", codes);
        leaves.write(tx, "obligations-opened", delivered.provider(), facts);
    }

    /** @param kind {@code obligation-due} or {@code obligation-overdue}: told, and nothing else happens */
    void rang(Connection tx, Owed owed, String kind) throws SQLException {
        var facts = Map.of(
                "dispatchId", owed.dispatchId().toString(),
                "receiver", owed.receiver().organisation(),
                "obligation", owed.code());
        leaves.write(tx, kind, owed.provider(), facts);
    }

    void used(Connection tx, Disclosure told, UUID message, InformationUse use, List<String> closed)
            throws SQLException {
        var facts = Map.of(
                "dispatchId", told.dispatchId().toString(),
                "receiver", told.receiver().organisation(),
                "message", message.toString(),
                "use", use.name(),
                "closed", closed);
        leaves.write(tx, "use-reported", told.provider(), facts);
    }

    void noticed(Connection tx, Disclosure told, UUID message, DisclosureNotice notice) throws SQLException {
        var facts = Map.of(
                "dispatchId", told.dispatchId().toString(),
                "receiver", told.receiver().organisation(),
                "message", message.toString(),
                "day", notice.on().toString(),
                "inAdvance", !notice.already());
        leaves.write(tx, "disclosure-noticed", told.provider(), facts);
    }
}
