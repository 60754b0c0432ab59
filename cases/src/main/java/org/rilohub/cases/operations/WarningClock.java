package org.rilohub.cases.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.rilohub.cases.clocks.Alarm;
import org.rilohub.cases.clocks.Alarms;
import org.rilohub.cases.clocks.Bell;
import org.rilohub.cases.operations.ThreadStore.Open;
import org.rilohub.ledger.Leaves;
import org.rilohub.schemas.Party;

/**
 * Reminds of a warning when half and four fifths of its validity have gone by, and says at its end who never answered: a
 * leaf each time, as long as anybody is missing.
 */
public final class WarningClock implements Bell {
    static final String KIND = "warning";
    private static final String OVER = "answer:100";
    private static final List<Integer> PERCENT = List.of(50, 80, 100);

    private final OperationStore store;
    private final ThreadStore threads = new ThreadStore();
    private final Leaves leaves;

    public WarningClock(Operations operations, Leaves leaves) {
        this.store = operations.store();
        this.leaves = leaves;
    }

    /** Sets the alarms of a warning. */
    static void set(Connection tx, Alarms alarms, Party owner, Open warning) throws SQLException {
        var validity = Duration.between(warning.at(), warning.until());
        for (int percent : PERCENT) {
            var due = warning.at().plus(validity.multipliedBy(percent).dividedBy(100));
            alarms.set(tx, new Alarm(owner, KIND, warning.messageId(), "answer:" + percent, due));
        }
    }

    /** Nothing but the end is left to ring for. */
    static void over(Connection tx, Alarms alarms, Party owner, UUID warning, Instant at) throws SQLException {
        alarms.drop(tx, KIND, warning);
        alarms.set(tx, new Alarm(owner, KIND, warning, OVER, at));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void ring(Connection tx, Alarm alarm, Instant now) throws SQLException {
        var warning = threads.holdWarning(tx, alarm.subject());
        if (warning.isPresent()) {
            ring(tx, alarm, warning.get(), now);
        }
    }

    private void ring(Connection tx, Alarm alarm, Open warning, Instant now) throws SQLException {
        var operation = store.find(tx, warning.operation());
        var missing = threads.missing(tx, warning.messageId());
        boolean over = alarm.step().equals(OVER);
        if (over) {
            threads.lapsed(tx, warning.messageId(), now);
        } else if (operation.isEmpty() || operation.get().state(now) != OperationState.RUNNING) {
            return;
        }
        if (!missing.isEmpty() && operation.isPresent()) {
            leaves.write(
                    tx,
                    over ? "warning-unanswered" : "warning-reminded",
                    warning.owner(),
                    facts(alarm, operation.get(), missing));
        }
    }

    private static Map<String, Object> facts(Alarm alarm, Operation operation, List<Party> missing) {
        var facts = new TreeMap<String, Object>();
        facts.put("operation", operation.code());
        facts.put("warningId", alarm.subject().toString());
        facts.put("step", alarm.step());
        facts.put("missing", missing.stream().map(Party::organisation).toList());
        return facts;
    }
}
