package org.rilohub.cases.tasks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rilohub.cases.clocks.Alarm;
import org.rilohub.cases.clocks.Alarms;
import org.rilohub.cases.clocks.Bell;
import org.rilohub.ledger.Leaves;
import org.rilohub.schemas.Party;
import org.rilohub.security.Vault;

/** What waits for people, of every organisation by itself. It reminds of what is overdue, and decides nothing. */
public final class Tasks implements TaskBook, Bell {
    private static final String KIND = "task";
    private static final Duration AGAIN = Duration.ofDays(1);
    private static final int REMINDERS = 7;

    private final TaskRows rows = new TaskRows();
    private final TaskVotes votes;
    private final TaskLeaves leaves;
    private final Alarms alarms;
    private final Clock clock;

    /** @param vault for what people write */
    public Tasks(Leaves leaves, Alarms alarms, Vault vault, Clock clock) {
        this.leaves = new TaskLeaves(leaves);
        this.alarms = alarms;
        this.votes = new TaskVotes(vault);
        this.clock = clock;
    }

    @Override
    public void open(Connection tx, Task task) throws SQLException {
        if (rows.insert(tx, task)) {
            leaves.opened(tx, task);
            if (task.dueAt().isPresent()) {
                alarm(tx, task, task.dueAt().get());
            }
        }
    }

    private void alarm(Connection tx, Task task, Instant at) throws SQLException {
        alarms.set(tx, new Alarm(task.owner(), KIND, task.taskId(), "due", at));
    }

    @Override
    public void close(Connection tx, String kind, UUID subject) throws SQLException {
        closeOthers(tx, kind, subject, Set.of());
    }

    @Override
    public void bar(Connection tx, String kind, UUID subject, Set<String> questions, String person)
            throws SQLException {
        for (var standing : rows.holdOpen(tx, kind, subject)) {
            if (questions.contains(standing.task().question())) {
                rows.bar(tx, standing.task().taskId(), person);
            }
        }
    }

    /** Closes every open task of a subject but those that ask one of these questions. */
    public void closeOthers(Connection tx, String kind, UUID subject, Set<String> questions) throws SQLException {
        for (var standing : rows.holdOpen(tx, kind, subject)) {
            if (!questions.contains(standing.task().question())) {
                end(tx, standing.task(), TaskState.CLOSED);
                leaves.closed(tx, standing.task());
            }
        }
    }

    /**
     * Says anew what an open task rests on, as long as nobody has voted on it: who read it before reads it again.
     *
     * @return whether it still could
     */
    public boolean restate(Connection tx, String kind, UUID subject, List<String> facts) throws SQLException {
        var restated = rows.restate(tx, kind, subject, facts);
        if (restated.isPresent()) {
            leaves.restated(tx, restated.get().task());
        }
        return restated.isPresent();
    }

    /** Whether people can still decide something about this subject. */
    public boolean isOpen(Connection tx, String kind, UUID subject) throws SQLException {
        return !rows.holdOpen(tx, kind, subject).isEmpty();
    }

    /**
     * Tasks of an organisation, the longest open first; another's never show.
     *
     * @param after empty for the first page
     * @param limit from 1
     */
    public TaskPage page(Connection tx, Party owner, TaskFilter filter, Optional<TaskCursor> after, int limit)
            throws SQLException {
        var found = rows.page(tx, owner, filter, after, limit + 1);
        if (found.size() <= limit) {
            return new TaskPage(found, Optional.empty());
        }
        var last = found.get(limit - 1).task();
        return new TaskPage(found.subList(0, limit), Optional.of(new TaskCursor(last.openedAt(), last.taskId())));
    }

    /** One of the organisation's, whatever has become of it. */
    public Optional<StandingTask> find(Connection tx, Party owner, UUID taskId) throws SQLException {
        return rows.find(tx, owner, taskId);
    }

    /** What was said to a task of the organisation, in its order, with the reasons in clear. */
    public List<CastVote> votes(Connection tx, Party owner, UUID taskId) throws SQLException {
        return find(tx, owner, taskId).isPresent() ? votes.of(tx, taskId) : List.of();
    }

    Optional<StandingTask> hold(Connection tx, Party owner, UUID taskId) throws SQLException {
        return rows.hold(tx, owner, taskId);
    }

    /** A first yes of several: it goes on. */
    void approve(Connection tx, Task task, CastVote cast) throws SQLException {
        leaves.voted(tx, "task-approved", task, cast, votes.add(tx, task.taskId(), cast));
        rows.move(tx, task.taskId(), TaskState.HALF_DECIDED);
    }

    /** The vote that ends it. */
    void decide(Connection tx, Task task, CastVote cast) throws SQLException {
        leaves.voted(tx, "task-decided", task, cast, votes.add(tx, task.taskId(), cast));
        end(tx, task, TaskState.DECIDED);
    }

    private void end(Connection tx, Task task, TaskState state) throws SQLException {
        rows.move(tx, task.taskId(), state);
        alarms.drop(tx, KIND, task.taskId());
    }

    Instant now() {
        return clock.instant();
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** A reminder a day, for a week; the decision stays with people. */
    @Override
    public void ring(Connection tx, Alarm alarm, Instant now) throws SQLException {
        var overdue = rows.hold(tx, alarm.owner(), alarm.subject())
                .filter(standing -> standing.state().isOpen());
        if (overdue.isPresent()) {
            var task = overdue.get().task();
            int reminders = overdue.get().reminders() + 1;
            rows.remind(tx, task.taskId());
            leaves.overdue(tx, task, reminders);
            if (reminders < REMINDERS) {
                alarm(tx, task, now.plus(AGAIN));
            }
        }
    }
}
