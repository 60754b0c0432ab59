package org.rilohub.routes.door;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.rilohub.cases.Person;
import org.rilohub.cases.cen.Waiting;
import org.rilohub.cases.tasks.StandingTask;
import org.rilohub.cases.tasks.TaskCursor;
import org.rilohub.cases.tasks.TaskFilter;
import org.rilohub.cases.tasks.TaskPage;
import org.rilohub.cases.tasks.TaskState;
import org.rilohub.cases.tasks.TaskVote;
import org.rilohub.routes.Desk;
import org.rilohub.routes.ProblemException;
import org.rilohub.routes.Problems;
import org.rilohub.schemas.Party;

/** Two reports that each organisation has to release, and one task. */
record Tasks(List<UUID> released) implements Desk {
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
    private static final Waiting.Place BETWEEN = new Waiting.Place(AT, Hub.TASK);

    @Override
    public Releases releases(Person person, Waiting.Place behind, int limit) {
        var first = release(Hub.TASK, person);
        var second = release(Hub.REPORT, person);
        if (behind.equals(BETWEEN)) {
            return new Releases(List.of(second), Optional.empty());
        }
        return limit == 1
                ? new Releases(List.of(first), Optional.of(BETWEEN))
                : new Releases(List.of(first, second), Optional.empty());
    }

    private static Task release(UUID taskId, Person person) {
        return new Task(
                taskId,
                REVIEW,
                Hub.REPORT,
                Party.customs("KR"),
                AT,
                List.of("for " + person.organisation().organisation()));
    }

    @Override
    public TaskPage page(Person person, TaskFilter filter, Optional<TaskCursor> after, int limit) {
        return after.map(cursor -> cursor.openedAt().isBefore(AT)).orElse(true)
                ? new TaskPage(List.of(standing(person, 1)), Optional.of(new TaskCursor(AT, Hub.TASK)))
                : new TaskPage(List.of(), Optional.empty());
    }

    private static StandingTask standing(Person person, int version) {
        var task = new org.rilohub.cases.tasks.Task(
                Hub.TASK,
                person.organisation(),
                "REFERRAL",
                Hub.REPORT,
                "referral.nominal",
                List.of("receiver=customs:KR"),
                Set.of("supervisor"),
                1,
                Set.of(),
                AT,
                Optional.of(Instant.parse("2026-11-24T10:00:00Z")));
        return new StandingTask(task, version > 1 ? TaskState.DECIDED : TaskState.OPEN, version, 0);
    }

    @Override
    public Shown task(Person person, UUID taskId) {
        return new Shown(standing(person, 1), List.of());
    }

    @Override
    public StandingTask decide(Person person, UUID taskId, TaskVote vote, OptionalInt readVersion) {
        if (readVersion.orElse(0) != 1) {
            throw new ProblemException(Problems.of("precondition-failed"));
        }
        return standing(person, 2);
    }

    @Override
    public void release(Person person, UUID taskId) {
        released.add(taskId);
    }
}
