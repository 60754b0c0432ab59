package org.rilohub.routes.door;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rilohub.cases.tasks.TaskCursor;
import org.rilohub.cases.tasks.TaskFilter;
import org.rilohub.cases.tasks.TaskState;

/**
 * Which tasks an address asks for.
 *
 * @param after where the page begins; empty for the first
 */
record TaskQuery(TaskFilter filter, Optional<TaskCursor> after, int limit) {
    private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]?|100");

    /** @throws RefusedAtDoorException if something in it is none of what it should be */
    static TaskQuery of(
            Optional<String> kind,
            Optional<String> state,
            Optional<String> dueBefore,
            Optional<String> role,
            Optional<String> cursor,
            String limit) {
        if (!LIMIT.matcher(limit).matches()) {
            throw new RefusedAtDoorException(PlainStatus.BAD_REQUEST, "LIMIT");
        }
        var filter = new TaskFilter(kind, state.map(TaskQuery::state), dueBefore.map(TaskQuery::instant), role);
        return new TaskQuery(filter, cursor.map(TaskQuery::cursor), Integer.parseInt(limit));
    }

    /** Whether what waits to be released belongs to it: it stands on the first page, and has no day and no decider. */
    boolean takesReleases() {
        return after.isEmpty()
                && filter.role().isEmpty()
                && filter.dueBefore().isEmpty()
                && filter.state().map(TaskState::isOpen).orElse(true);
    }

    private static TaskState state(String code) {
        try {
            return TaskState.valueOf(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new RefusedAtDoorException(PlainStatus.BAD_REQUEST, "STATE");
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new RefusedAtDoorException(PlainStatus.BAD_REQUEST, "INSTANT");
        }
    }

    private static TaskCursor cursor(String text) {
        try {
            return TaskCursor.of(text);
        } catch (IllegalArgumentException e) {
            throw new RefusedAtDoorException(PlainStatus.BAD_REQUEST, "CURSOR");
        }
    }
}
