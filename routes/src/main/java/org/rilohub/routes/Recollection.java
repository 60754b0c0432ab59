package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.cases.cen.CenWork;
import org.rilohub.ledger.sql.Database;
import org.rilohub.ledger.sql.StoreException;
import org.rilohub.schemas.Quantity;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.schemas.rules.Memory;

/** What the hub knows of earlier reports while it admits one, in the same transaction. */
final class Recollection implements Memory {
    private final Connection tx;
    private final Messages messages;
    private final CenWork cen;
    private final Incoming incoming;

    Recollection(Connection tx, Messages messages, CenWork cen, Incoming incoming) {
        this.tx = tx;
        this.messages = messages;
        this.cen = cen;
        this.incoming = incoming;
    }

    @Override
    public boolean knowsOtherContentOf(SeizureReport report) {
        var reference = Reference.of(incoming.signer(), report);
        return found(tx -> messages.isReported(tx, reference, incoming.canonicalDigest()));
    }

    /** Those near enough in quantity, which is all the rule looks for. */
    @Override
    public List<Quantity> quantitiesIn(Likeness likeness) {
        var own = Resemblance.of(incoming.submission().report());
        return own.isEmpty()
                ? List.of()
                : found(tx -> messages.alike(tx, incoming.signer(), own.get())).stream()
                        .filter(other -> !other.nationalReference().equals(likeness.nationalReference()))
                        .map(other -> other.goods().getFirst().quantity())
                        .toList();
    }

    @Override
    public Optional<Earlier> find(UUID reportId) {
        return found(tx -> messages.earlier(tx, reportId));
    }

    @Override
    public boolean isBelowThresholds(SeizureReport report) {
        return found(tx -> cen.keepsOut(tx, incoming.signer(), report, incoming.at()));
    }

    /** The rules know no database: what goes wrong there ends the admission. */
    private <T> T found(Database.Work<T> query) {
        try {
            return query.in(tx);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }
}
