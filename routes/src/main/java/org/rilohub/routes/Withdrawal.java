package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.rilohub.cases.Reviews;
import org.rilohub.cases.referrals.Referrals;
import org.rilohub.cases.tasks.TaskBook;
import org.rilohub.ledger.Leaves;

/** Stops whatever has not left yet of a report that its owner cancels or replaces; what is on its way stays as it is. */
final class Withdrawal {
    private final Messages messages;
    private final Dispatches dispatches;
    private final Reviews reviews;
    private final TaskBook tasks;
    private final Parking parking;
    private final Leaves leaves;
    private final Clock clock;

    Withdrawal(
            Messages messages,
            Dispatches dispatches,
            Reviews reviews,
            TaskBook tasks,
            Parking parking,
            Leaves leaves,
            Clock clock) {
        this.messages = messages;
        this.dispatches = dispatches;
        this.reviews = reviews;
        this.tasks = tasks;
        this.parking = parking;
        this.leaves = leaves;
        this.clock = clock;
    }

    /** In the transaction that admits the later report: message first, then dispatches, then the review, as everywhere. */
    void withdraw(Connection tx, UUID original, UUID by) throws SQLException {
        var owner = messages.withdraw(tx, original);
        if (owner.isPresent()) {
            leaves.write(tx, "cancelled", owner.get(), Map.of("reportId", original.toString(), "by", by.toString()));
            parking.settle(tx, original);
        }
        for (var parcel : dispatches.holdAll(tx, original)) {
            if (dispatches.cancel(tx, parcel.dispatchId())) {
                leaves.write(tx, "cancelled", parcel.owner(), parcel.facts(Map.of("by", by.toString())));
                tasks.close(tx, Referrals.KIND, parcel.dispatchId());
                parking.settle(tx, parcel.dispatchId());
            }
        }
        reviews.withdraw(tx, original, clock.instant());
    }
}
