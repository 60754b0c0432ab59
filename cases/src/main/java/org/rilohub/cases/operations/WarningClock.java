package org.rilohub.cases.operations;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.rilohub.cases.clocks.Alarm;
import org.rilohub.cases.clocks.Alarms;
import org.rilohub.cases.clocks.Bell;
import org.rilohub.cases.operations.ThreadStore.Open;
import org.rilohub.cases.tasks.Task;
import org.rilohub.cases.tasks.TaskBook;
import org.rilohub.cases.tasks.TaskDecision;
import org.rilohub.cases.tasks.TaskWork;
import org.rilohub.ledger.Leaves;
import org.rilohub.schemas.Party;

/**
 * Reminds of a warning when half and four fifths of its validity have gone by, and says at its end who never answered: a
 * leaf each time, as long as anybody is missing; at its end to people, too, who say no more than that they have seen it.
 */
public final class WarningClock implements Bell, TaskWork {
    /** Of its alarms and of its tasks. */
    static final String KIND = "warning";

    /** Its tasks ask two sides, each in its own words. */
    private static final String UNANSWERED = "warning.unanswered.";

    private static final String OVER = "answer:100";
    private static final List<Integer> PERCENT = List.of(50, 80, 100);

    private final OperationStore store;
    private final ThreadStore threads = new ThreadStore();
    private final Predicate<Party> staffed;
    private final TaskBook tasks;
    private final Leaves leaves;
    private final Supplier<UUID> ids;

    /**
     * @param staffed whose people sign in here: nobody else gets tasks
     * @param ids of new tasks
     */
    public WarningClock(
            Operations operations, Predicate<Party> staffed, TaskBook tasks, Leaves leaves, Supplier<UUID> ids) {
        this.store = operations.store();
        this.staffed = staffed;
        this.tasks = tasks;
        this.leaves = leaves;
        this.ids = ids;
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
            if (over) {
                askToChase(tx, warning, operation.get(), missing, now);
            }
        }
    }

    /** The leader and the warner see everybody who is missing; who is both is told once. */
    private void askToChase(Connection tx, Open warning, Operation operation, List<Party> missing, Instant now)
            throws SQLException {
        var sides = new LinkedHashMap<Party, String>();
        sides.put(operation.owner(), "leader");
        sides.putIfAbsent(warning.owner(), "warner");
        for (var side : sides.entrySet()) {
            if (staffed.test(side.getKey())) {
                tasks.open(tx, task(warning, operation, missing, side.getKey(), UNANSWERED + side.getValue(), now));
            }
        }
    }

    private Task task(
            Open warning, Operation operation, List<Party> missing, Party owner, String question, Instant now) {
        return new Task(
                ids.get(),
                owner,
                KIND,
                warning.messageId(),
                question,
                List.of(
                        "operation=" + operation.code(),
                        "warner=" + warning.owner().organisation(),
                        "missing=" + missing.stream().map(Party::organisation).collect(joining(" "))),
                Set.of("officer", "supervisor"),
                1,
                Set.of(),
                now,
                Optional.empty());
    }

    @Override
    public void decided(Connection tx, Task task, TaskDecision decision) throws SQLException {
        var facts = Map.of("task", task.kind(), "subject", task.subject().toString(), "by", decision.by());
        leaves.write(tx, "reminder-seen", task.owner(), facts);
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
