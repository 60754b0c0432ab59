package org.rilohub.routes.door;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.rilohub.cases.Person;
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

/** One task of each organisation. */
record Tasks(List<UUID> released) implements Desk {
    @Override
    public List<Task> tasks(Person person) {
        return List.of(new Task(
                Hub.TASK,
                "RILO_REVIEW",
                Hub.REPORT,
                Party.customs("KR"),
                Instant.parse("2026-11-21T10:00:00Z"),
                List.of("for " + person.organisation().organisation())));
    }

    @Override
    public TaskPage page(Person person, TaskFilter filter, Optional<TaskCursor> after, int limit) {
        return after.isPresent()
                ? new TaskPage(List.of(), Optional.empty())
                : new TaskPage(
                        List.of(standing(person, 1)),
                        Optional.of(new TaskCursor(Instant.parse("2026-11-21T10:00:00Z"), Hub.TASK)));
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
                Instant.parse("2026-11-21T10:00:00Z"),
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
