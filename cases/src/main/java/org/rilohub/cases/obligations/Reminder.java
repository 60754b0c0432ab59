package org.rilohub.cases.obligations;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rilohub.agreements.Obligation;
import org.rilohub.cases.tasks.Task;
import org.rilohub.cases.tasks.TaskDecision;
import org.rilohub.cases.tasks.TaskWork;
import org.rilohub.ledger.Leaves;

/** A task that only calls something to mind: whoever decides it has seen it, and only the receiver's message closes what is owed. */
public record Reminder(String kind, Leaves leaves) implements TaskWork {
    static final String DISCLOSURE = "disclosure";

    /** One for each kind of reminder there is. */
    public static List<TaskWork> all(Leaves leaves) {
        return Stream.of(name(Obligation.DELETE_BY.toString()), name(Obligation.REPORT_BACK.toString()), DISCLOSURE)
                .<TaskWork>map(kind -> new Reminder(kind, leaves))
                .toList();
    }

    static String kind(Owed owed) {
        return name(owed.name());
    }

    private static String name(String obligation) {
        return "obligation." + obligation;
    }

    @Override
    public void decided(Connection tx, Task task, TaskDecision decision) throws SQLException {
        var facts = Map.of("task", task.kind(), "subject", task.subject().toString(), "by", decision.by());
        leaves.write(tx, "reminder-seen", task.owner(), facts);
    }
}
