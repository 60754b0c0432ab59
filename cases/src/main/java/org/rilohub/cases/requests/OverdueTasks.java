package org.rilohub.cases.requests;

import java.sql.Connection;
import java.util.List;
import java.util.stream.Stream;
import org.rilohub.cases.tasks.Task;
import org.rilohub.cases.tasks.TaskDecision;
import org.rilohub.cases.tasks.TaskWork;

/** Tasks that say something is due, overdue or over: whoever decides one has taken note, and nothing follows. */
public final class OverdueTasks implements TaskWork {
    private final String kind;

    private OverdueTasks(String kind) {
        this.kind = kind;
    }

    /** Two for each clock that can be late, and one for what has ended because of it. */
    public static List<TaskWork> all() {
        var clocks = Stream.of(RequestClocks.CONFIRM, RequestClocks.ACKNOWLEDGE, RequestClocks.ANSWER)
                .flatMap(what -> Stream.of(RequestClocks.due(what), RequestClocks.overdue(what)));
        return Stream.concat(clocks, Stream.of(RequestClocks.EXPIRED))
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
