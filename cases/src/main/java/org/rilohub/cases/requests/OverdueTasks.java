package org.rilohub.cases.requests;

import java.sql.Connection;
import java.util.List;
import java.util.stream.Stream;
import org.rilohub.cases.tasks.Task;
import org.rilohub.cases.tasks.TaskDecision;
import org.rilohub.cases.tasks.TaskWork;

/** Tasks that say something is due or overdue: whoever decides one has taken note, and nothing follows. */
public final class OverdueTasks implements TaskWork {
    private final String kind;

    private OverdueTasks(String kind) {
        this.kind = kind;
    }

    /** Two for each clock that can be late. */
    public static List<TaskWork> all() {
        return Stream.of(RequestClocks.ACKNOWLEDGE, RequestClocks.ANSWER)
                .flatMap(what -> Stream.of(RequestClocks.due(what), RequestClocks.overdue(what)))
                .<TaskWork>map(OverdueTasks::new)
                .toList();
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public void decided(Connection tx, Task task, TaskDecision decision) {}
}
