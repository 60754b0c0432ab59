package org.rilohub.routes.door;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rilohub.cases.cen.Waiting;
import org.rilohub.cases.tasks.TaskCursor;
import org.rilohub.cases.tasks.TaskFilter;
import org.rilohub.cases.tasks.TaskState;
import org.rilohub.routes.Desk;

/**
 * Which tasks an address asks for: what waits to be released, and behind that what people decide.
 *
 * @param behind where among the first the page begins, if it says so
 * @param after where among the second it begins; empty for their first
 */
record TaskQuery(TaskFilter filter, Optional<Waiting.Place> behind, Optional<TaskCursor> after, int limit) {
    /** No cursor of what people decide begins like this. */
    private static final String RELEASES = "R.";

    /** Whatever can name something. */
    private static final Pattern NAME = Pattern.compile("[!-~]{1,100}");

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
        var filter = new TaskFilter(
                kind.map(text -> name(text, "KIND")),
                state.map(TaskQuery::state),
                dueBefore.map(TaskQuery::instant),
                role.map(text -> name(text, "ROLE")));
        boolean isOfReleases = cursor.filter(text -> text.startsWith(RELEASES)).isPresent();
        return new TaskQuery(
                filter,
                cursor.filter(text -> isOfReleases).map(TaskQuery::releaseCursor),
                cursor.filter(text -> !isOfReleases).map(TaskQuery::taskCursor),
                Integer.parseInt(limit));
    }

    /** The cursor of a page that begins there, among what waits to be released. */
    static String cursor(Waiting.Place place) {
        return RELEASES + ReviewCursor.text(place);
    }

    /** Behind which what waits to be released belongs to the page; that has no day and no decider. */
    Optional<Waiting.Place> releases() {
        boolean belong = after.isEmpty()
                && filter.kind().map(Desk.REVIEW::equals).orElse(true)
                && filter.role().isEmpty()
                && filter.dueBefore().isEmpty()
                && filter.state().map(TaskState::isOpen).orElse(true);
        return belong ? Optional.of(behind.orElse(Waiting.Place.FIRST)) : Optional.empty();
    }

    private static String name(String text, String what) {
        if (!NAME.matcher(text).matches()) {
            throw new RefusedAtDoorException(PlainStatus.BAD_REQUEST, what);
        }
        return text;
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
            return Filters.utc(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new RefusedAtDoorException(PlainStatus.BAD_REQUEST, "INSTANT");
        }
    }

    private static Waiting.Place releaseCursor(String text) {
        try {
            return ReviewCursor.read(text.substring(RELEASES.length()));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new RefusedAtDoorException(PlainStatus.BAD_REQUEST, "CURSOR");
        }
    }

    private static TaskCursor taskCursor(String text) {
        try {
            return TaskCursor.of(text);
        } catch (IllegalArgumentException e) {
            throw new RefusedAtDoorException(PlainStatus.BAD_REQUEST, "CURSOR");
        }
    }
}
