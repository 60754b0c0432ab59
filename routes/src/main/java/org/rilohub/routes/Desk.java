package org.rilohub.routes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.rilohub.cases.Person;
import org.rilohub.cases.cen.Waiting;
import org.rilohub.cases.tasks.CastVote;
import org.rilohub.cases.tasks.StandingTask;
import org.rilohub.cases.tasks.TaskCursor;
import org.rilohub.cases.tasks.TaskFilter;
import org.rilohub.cases.tasks.TaskPage;
import org.rilohub.cases.tasks.TaskVote;
import org.rilohub.schemas.Party;

/** What signed-in staff may see and do: tasks of their own organisation. */
public interface Desk {
    /** The kind of what waits to be released. */
    String REVIEW = "RILO_REVIEW";

    /** @param kind {@link #REVIEW}; {@code facts} what a reviewer needs, non-nominal */
    record Task(UUID taskId, String kind, UUID reportId, Party provider, Instant since, List<String> facts) {
        public Task {
            facts = List.copyOf(facts);
        }
    }

    /**
     * Some of what waits to be released, the longest waiting first.
     *
     * @param next where the following page begins, if there is more
     */
    record Releases(List<Task> tasks, Optional<Waiting.Place> next) {
        public static final Releases NONE = new Releases(List.of(), Optional.empty());

        public Releases {
            tasks = List.copyOf(tasks);
        }
    }

    /** A task that people decide, and what was said so far. */
    record Shown(StandingTask standing, List<CastVote> votes) {
        public Shown {
            votes = List.copyOf(votes);
        }
    }

    /**
     * What the person's organisation has to release, the longest waiting first.
     *
     * @param behind {@link Waiting.Place#FIRST} to begin
     * @param limit 1 to 100
     * @throws ProblemException {@code forbidden} without the role
     */
    Releases releases(Person person, Waiting.Place behind, int limit);

    /**
     * What waits for people of the organisation to decide, the longest open first.
     *
     * @throws ProblemException {@code forbidden} without the role
     */
    TaskPage page(Person person, TaskFilter filter, Optional<TaskCursor> after, int limit);

    /**
     * One of the organisation's that people decide.
     *
     * @throws ProblemException {@code not-found} if it is absent or another organisation's; {@code forbidden} without the
     *     role
     */
    Shown task(Person person, UUID taskId);

    /**
     * Counts the person's vote.
     *
     * @param readVersion the version the person has read
     * @return the task after it
     * @throws ProblemException {@code not-found}, {@code task-closed}, {@code precondition-failed}, {@code forbidden},
     *     {@code already-approved}, {@code schema-invalid} with what to mend; or whatever its case cannot take
     */
    StandingTask decide(Person person, UUID taskId, TaskVote vote, OptionalInt readVersion);

    /**
     * Releases what waits, as the one act it is: recorded with who did it. For what was put aside it is short for a yes.
     *
     * @throws ProblemException {@code not-found} if it is absent, another organisation's or not open any more;
     *     {@code forbidden} without the role; {@code decision-needed} if it is of any other kind; or whatever its case
     *     cannot take
     */
    void release(Person person, UUID taskId);
}
