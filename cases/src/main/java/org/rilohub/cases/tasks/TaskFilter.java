package org.rilohub.cases.tasks;

import java.time.Instant;
import java.util.Optional;

/**
 * Which tasks of an organisation are wanted.
 *
 * @param state empty for those that people can still decide
 * @param dueBefore those that are due earlier; without it, those without a day too
 * @param role those that somebody in this role may decide
 */
public record TaskFilter(
        Optional<String> kind, Optional<TaskState> state, Optional<Instant> dueBefore, Optional<String> role) {
    /** Everything that people can still decide. */
    public static final TaskFilter OPEN =
            new TaskFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Those of one kind that people can still decide. */
    public static TaskFilter ofKind(String kind) {
        return new TaskFilter(Optional.of(kind), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
