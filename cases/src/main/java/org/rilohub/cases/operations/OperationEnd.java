package org.rilohub.cases.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rilohub.cases.clocks.Alarm;
import org.rilohub.cases.clocks.Alarms;
import org.rilohub.ledger.Leaves;
import org.rilohub.ledger.sql.Sql;

/** Ends an operation once, by whomever: its warnings end with it, and the time of keeping begins. */
final class OperationEnd {
    private final OperationStore store;
    private final Alarms alarms;
    private final Leaves leaves;

    OperationEnd(OperationStore store, Alarms alarms, Leaves leaves) {
        this.store = store;
        this.alarms = alarms;
        this.leaves = leaves;
    }

    /** @param by the issuer's id of a person, or {@code term} */
    void now(Connection tx, Operation operation, Instant ends, String by) throws SQLException {
        if (store.end(tx, operation.id(), ends)) {
            alarms.drop(tx, OperationClock.KIND, operation.id());
            for (var warning : endWarnings(tx, operation.id(), ends)) {
                WarningClock.over(tx, alarms, operation.owner(), warning, ends);
            }
            keep(tx, operation, ends);
            leaves.write(
                    tx,
                    "operation-ended",
                    operation.owner(),
                    Map.of("operation", operation.code(), "ends", ends.toString(), "by", by));
        }
    }

    private void keep(Connection tx, Operation operation, Instant ends) throws SQLException {
        var over = ends.plus(Duration.ofDays(operation.terms().retentionDays()));
        alarms.set(
                tx,
                new Alarm(operation.owner(), OperationClock.KIND, operation.id(), OperationClock.RETENTION_OVER, over));
    }

    /** A warning holds no longer than its operation. */
    private static List<UUID> endWarnings(Connection tx, UUID operation, Instant ends) throws SQLException {
        return Sql.of("""
                        update operation_message set valid_until = least(valid_until, ?)
                        where operation_id = ? and type = 'Warning' and lapsed_at is null
                        returning message_id
                        """, ends, operation).list(tx, row -> row.getObject("message_id", UUID.class));
    }
}
