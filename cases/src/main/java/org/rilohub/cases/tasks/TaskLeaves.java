package org.rilohub.cases.tasks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.rilohub.ledger.Leaves;

/** Every act on a task in the ledger: ids and codes, and of reasons no more than a digest of them as they are stored. */
final class TaskLeaves {
    private final Leaves leaves;

    TaskLeaves(Leaves leaves) {
        this.leaves = leaves;
    }

    void opened(Connection tx, Task task) throws SQLException {
        var facts = facts(task);
        facts.put("deciders", task.deciders().stream().sorted().toList());
        facts.put("approvals", task.approvals());
        facts.put("facts", task.facts());
        task.dueAt().ifPresent(due -> facts.put("dueAt", due.toString()));
        leaves.write(tx, "task-opened", task.owner(), facts);
    }

    /** @param reasonsDigest of the reasons encrypted: of a short text a plain digest would tell too much */
    void voted(Connection tx, String kind, Task task, CastVote cast, String reasonsDigest) throws SQLException {
        var facts = facts(task);
        facts.put("by", cast.by());
        facts.put("roles", cast.roles().stream().sorted().toList());
        facts.put("positive", cast.vote().positive());
        cast.vote().ground().ifPresent(ground -> facts.put("ground", ground));
        cast.vote().choice().ifPresent(choice -> facts.put("choice", choice));
        facts.put("reasonsDigest", reasonsDigest);
        leaves.write(tx, kind, task.owner(), facts);
    }

    void restated(Connection tx, Task task) throws SQLException {
        var facts = facts(task);
        facts.put("facts", task.facts());
        leaves.write(tx, "task-restated", task.owner(), facts);
    }

    void closed(Connection tx, Task task) throws SQLException {
        leaves.write(tx, "task-closed", task.owner(), facts(task));
    }

    void overdue(Connection tx, Task task, int reminders) throws SQLException {
        var facts = facts(task);
        task.dueAt().ifPresent(due -> facts.put("dueAt", due.toString()));
        facts.put("reminders", reminders);
        leaves.write(tx, "task-overdue", task.owner(), facts);
    }

    private static Map<String, Object> facts(Task task) {
        return new TreeMap<>(Map.of(
                "taskId", task.taskId().toString(),
                "taskKind", task.kind(),
                "subject", task.subject().toString(),
                "question", task.question()));
    }
}
