package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.rilohub.cases.tasks.Task;
import org.rilohub.cases.tasks.TaskDecision;
import org.rilohub.cases.tasks.TaskWork;
import org.rilohub.ledger.Leaves;
import org.rilohub.routes.Accept.Again;
import org.rilohub.routes.Quarantine.Kept;
import org.rilohub.security.Verified;

/**
 * Verifies what was quarantined once more, where people say so, and accepts what holds now. All of it is one transaction with
 * their decision: a message is replayed and marked, or neither.
 */
final class QuarantineWork implements TaskWork {
    private final Quarantine quarantine;
    private final Accept accept;
    private final Predicate<Verified> asAtItsDoor;
    private final Leaves leaves;

    /** @param asAtItsDoor what the door of a message asks of it once it is opened */
    QuarantineWork(Quarantine quarantine, Accept accept, Predicate<Verified> asAtItsDoor, Leaves leaves) {
        this.quarantine = quarantine;
        this.accept = accept;
        this.asAtItsDoor = asAtItsDoor;
        this.leaves = leaves;
    }

    @Override
    public String kind() {
        return QuarantineTasks.KIND;
    }

    /** What came again is counted beside its message first, and told of in the task after it. */
    @Override
    public void hold(Connection tx, Task task) throws SQLException {
        quarantine.hold(tx, task.subject());
    }

    @Override
    public void decided(Connection tx, Task task, TaskDecision decision) throws SQLException {
        for (var id : quarantine.hold(tx, task.subject())) {
            var kept = quarantine.kept(tx, id);
            if (decision.positive()) {
                replay(tx, kept, task, decision);
            } else {
                end(tx, kept, task, decision);
            }
        }
    }

    private void replay(Connection tx, Kept kept, Task task, TaskDecision decision) throws SQLException {
        var facts = facts(kept, task);
        switch (accept.again(tx, kept.received(), asAtItsDoor)) {
            case Again.Admitted admitted -> {
                var reportId = admitted.acknowledged().reportId();
                quarantine.replayed(tx, kept.id(), task.taskId(), reportId, decision.at());
                facts.put("outcome", "ACCEPTED");
                facts.put("reportId", reportId.toString());
            }
            case Again.Refused refused -> {
                var refusal = refused.refusal();
                quarantine.refused(tx, kept.id(), task.taskId(), refusal.reason(), decision.at());
                facts.put("outcome", "REFUSED");
                facts.put("problem", refusal.problem());
                facts.put("again", refusal.reason());
                facts.put("alarm", refusal.alarm());
            }
        }
        leaves.write(tx, "replayed", kept.received().peer(), facts);
    }

    private void end(Connection tx, Kept kept, Task task, TaskDecision decision) throws SQLException {
        quarantine.ended(tx, kept.id(), task.taskId(), decision.at());
        var facts = facts(kept, task);
        decision.ground().ifPresent(ground -> facts.put("ground", ground));
        leaves.write(tx, "quarantine-ended", kept.received().peer(), facts);
    }

    /** {@code instance} is that of the leaf that tells why it was quarantined. */
    private static SortedMap<String, Object> facts(Kept kept, Task task) {
        var facts = new TreeMap<String, Object>();
        facts.put("instance", kept.id().toString());
        facts.put("taskId", task.taskId().toString());
        facts.put("peer", kept.received().peer().organisation());
        facts.put("reason", kept.reason());
        return facts;
    }
}
