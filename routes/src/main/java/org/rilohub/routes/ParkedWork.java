package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.rilohub.cases.CaseMessage;
import org.rilohub.cases.CaseWork;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.disclosures.Addressing;
import org.rilohub.cases.tasks.Task;
import org.rilohub.cases.tasks.TaskDecision;
import org.rilohub.cases.tasks.TaskWork;
import org.rilohub.ledger.Leaves;
import org.rilohub.routes.Parcel.State;

/** Has what was put aside decided anew, or ends it, as people of its owner say. */
final class ParkedWork implements TaskWork {
    private static final List<String> ENDED = List.of("refused-by-provider");

    private final Messages messages;
    private final Dispatches dispatches;
    private final CaseWork cases;
    private final Errands errands;
    private final Outbox outbox;
    private final Leaves leaves;
    private final Clock clock;

    ParkedWork(
            Messages messages,
            Dispatches dispatches,
            CaseWork cases,
            Errands errands,
            Outbox outbox,
            Leaves leaves,
            Clock clock) {
        this.messages = messages;
        this.dispatches = dispatches;
        this.cases = cases;
        this.errands = errands;
        this.outbox = outbox;
        this.leaves = leaves;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Parking.KIND;
    }

    /** In the transaction of the decision, and out of the state PARKED alone: it goes on once, or ends once. */
    @Override
    public void decided(Connection tx, Task task, TaskDecision decision) throws SQLException {
        var parcel = dispatches
                .hold(tx, task.subject(), State.PARKED)
                .filter(held -> held.owner().equals(task.owner()));
        if (parcel.isPresent()) {
            decided(tx, parcel.get(), task, decision);
        } else if (decision.positive()) {
            address(tx, task, decision);
        } else {
            withdraw(tx, task, decision);
        }
    }

    private void decided(Connection tx, Parcel parcel, Task task, TaskDecision decision) throws SQLException {
        if (decision.positive()) {
            dispatches.reopen(tx, parcel.dispatchId(), clock.instant());
            errands.tellUndecided(tx, parcel);
            leaves.write(tx, "released", task.owner(), parcel.facts(facts(task, decision)));
        } else {
            dispatches.cancel(tx, parcel.dispatchId());
            cases.refused(tx, message(tx, parcel.reportId()), parcel.receiver(), ENDED);
            errands.tellSender(tx, parcel);
            leaves.write(tx, "cancelled", task.owner(), parcel.facts(facts(task, decision)));
        }
    }

    private CaseMessage message(Connection tx, UUID reportId) throws SQLException {
        var content = messages.content(tx, reportId).orElseThrow(() -> new IllegalStateException("no such message"));
        return new CaseMessage(reportId, content, messages.acceptedAt(tx, reportId));
    }

    /** It never had a dispatch: it is addressed now. */
    private void address(Connection tx, Task task, TaskDecision decision) throws SQLException {
        if (!messages.reopen(tx, task.subject(), task.owner())) {
            throw gone();
        }
        outbox.putMessage(tx, task.owner(), task.subject());
        leaves.write(tx, "released", task.owner(), facts(task.subject(), task, decision));
    }

    private void withdraw(Connection tx, Task task, TaskDecision decision) throws SQLException {
        if (!messages.end(tx, task.subject(), task.owner())) {
            throw gone();
        }
        tellCases(tx, task.subject());
        errands.tellSender(tx, task.owner(), task.subject());
        leaves.write(tx, "cancelled", task.owner(), facts(task.subject(), task, decision));
    }

    /** Whom it was for nobody has found out: to its cases it is refused for everybody whom its sender named. */
    private void tellCases(Connection tx, UUID reportId) throws SQLException {
        var message = message(tx, reportId);
        for (var receiver : new TreeSet<>(Addressing.named(message))) {
            cases.refused(tx, message, receiver, ENDED);
        }
    }

    private static OutOfTurnException gone() {
        return new OutOfTurnException("out-of-turn", "NOT_PARKED", List.of());
    }

    private static SortedMap<String, Object> facts(UUID reportId, Task task, TaskDecision decision) {
        var facts = facts(task, decision);
        facts.put("reportId", reportId.toString());
        return facts;
    }

    private static SortedMap<String, Object> facts(Task task, TaskDecision decision) {
        var facts = new TreeMap<String, Object>();
        facts.put("taskId", task.taskId().toString());
        facts.put("by", decision.by().getLast());
        decision.ground().ifPresent(ground -> facts.put("ground", ground));
        return facts;
    }
}
