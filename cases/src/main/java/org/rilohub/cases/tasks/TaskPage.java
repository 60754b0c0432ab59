package org.rilohub.cases.tasks;

import java.util.List;
import java.util.Optional;

/**
 * Some tasks, the longest open first.
 *
 * @param next where the following page begins, if there may be more
 */
public record TaskPage(List<StandingTask> tasks, Optional<TaskCursor> next) {
    public TaskPage {
        tasks = List.copyOf(tasks);
    }
}
