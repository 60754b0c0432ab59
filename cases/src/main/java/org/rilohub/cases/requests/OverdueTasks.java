package org.rilohub.cases.requests;

import java.sql.Connection;
import java.util.List;
import org.rilohub.cases.tasks.Task;
import org.rilohub.cases.tasks.TaskDecision;
import org.rilohub.cases.tasks.TaskWork;

/** Tasks that say something is overdue: whoever decides one has taken note, and nothing follows. */
public final class OverdueTasks implements TaskWork {
    private final String kind;

    private OverdueTasks(String kind) {
        this.kind = kind;
    }

    /** One for each clock that can be late. */
    public static List<TaskWork> all() {
        return List.of(
                new OverdueTasks(RequestClocks.overdue(RequestClocks.ACKNOWLEDGE)),
                new OverdueTasks(RequestClocks.overdue(RequestClocks.ANSWER)));
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public void decided(Connection tx, Task task, TaskDecision decision) {}
}
