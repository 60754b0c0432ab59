package org.rilohub.cases.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.rilohub.cases.clocks.Alarm;
import org.rilohub.cases.clocks.Alarms;
import org.rilohub.cases.clocks.Bell;
import org.rilohub.ledger.Leaves;

/** Rings when an operation ends by its term, and when the time of keeping is over. */
public final class OperationClock implements Bell {
    static final String KIND = "operation";
    static final String ENDED = "ended";
    static final String RETENTION_OVER = "operation-retention";

    private final Operations operations;
    private final OperationStore store;
    private final OperationEnd end;
    private final Leaves leaves;

    public OperationClock(Operations operations, Alarms alarms, Leaves leaves) {
        this.operations = operations;
        this.store = operations.store();
        this.end = new OperationEnd(store, alarms, leaves);
        this.leaves = leaves;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void ring(Connection tx, Alarm alarm, Instant now) throws SQLException {
        var found = store.hold(tx, alarm.subject());
        if (found.isEmpty()) {
            return;
        }
        var operation = found.get();
        if (alarm.step().equals(ENDED) && !now.isBefore(operation.ends())) {
            end.now(tx, operation, operation.ends(), "term");
        }
        if (alarm.step().equals(RETENTION_OVER) && store.close(tx, operation.id(), now)) {
            int messages = operations.messagesOf(tx, operation.id()).size();
            leaves.write(
                    tx,
                    "operation-retention-over",
                    operation.owner(),
                    Map.of("operation", operation.code(), "messages", messages));
        }
    }
}
