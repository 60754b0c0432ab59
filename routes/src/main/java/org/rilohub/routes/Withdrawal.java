package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.rilohub.ledger.Leaves;

/** Stops whatever has not left yet of a report that its owner cancels or replaces; what is on its way stays as it is. */
final class Withdrawal {
    private final Messages messages;
    private final Dispatches dispatches;
    private final Parking parking;
    private final Leaves leaves;

    Withdrawal(Messages messages, Dispatches dispatches, Parking parking, Leaves leaves) {
        this.messages = messages;
        this.dispatches = dispatches;
        this.parking = parking;
        this.leaves = leaves;
    }

    /** Before its cases hear of the later report: message first, then dispatches, then the publication, as everywhere. */
    void hold(Connection tx, UUID original) throws SQLException {
        messages.hold(tx, original);
        dispatches.holdAll(tx, original);
    }

    /** In the transaction that admits the later report. */
    void withdraw(Connection tx, UUID original, UUID by) throws SQLException {
        var owner = messages.withdraw(tx, original);
        if (owner.isPresent()) {
            leaves.write(tx, "cancelled", owner.get(), Map.of("reportId", original.toString(), "by", by.toString()));
            parking.settle(tx, original);
        }
        for (var parcel : dispatches.holdAll(tx, original)) {
            if (dispatches.cancel(tx, parcel.dispatchId())) {
                leaves.write(tx, "cancelled", parcel.owner(), parcel.facts(Map.of("by", by.toString())));
                parking.settle(tx, parcel.dispatchId());
            }
        }
    }
}
