package org.rilohub.cases.tasks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.rilohub.cases.Person;
import org.rilohub.cases.tasks.NotDecidedException.Why;

/** Lets people decide their organisation's tasks, one vote after the other, and tells the work of the task's kind. */
public final class TaskDecisions {
    private final Tasks tasks;
    private final List<TaskWork> works;

    /**
     * @param works one for each kind of task that is decided
     * @throws IllegalArgumentException if two are of one kind
     */
    public TaskDecisions(Tasks tasks, List<TaskWork> works) {
        this.tasks = tasks;
        this.works = List.copyOf(works);
        var kinds = new HashSet<String>();
        works.forEach(work -> {
            if (!kinds.add(work.kind())) {
                throw new IllegalArgumentException("two works for tasks of the kind " + work.kind());
            }
        });
    }

    /**
     * Counts one person's vote: a no ends the task, a yes ends it or waits for the second pair of eyes. Of several at once
     * exactly one ends it.
     *
     * @param readVersion the version the person had before them, if they say
     * @return the task after it
     * @throws NotDecidedException if a guard does not hold
     * @throws org.rilohub.cases.OutOfTurnException if what it is about has moved on: the caller must not commit
     * @throws SQLException if the store fails: the caller must not commit
     */
    public StandingTask decide(Connection tx, Person person, UUID taskId, TaskVote vote, OptionalInt readVersion)
            throws SQLException {
        holdSubject(tx, person, taskId);
        var now = tasks.now();
        var standing =
                tasks.hold(tx, person.organisation(), taskId).orElseThrow(() -> new NotDecidedException(Why.NOT_FOUND));
        var votes = new ArrayList<>(tasks.votes(tx, person.organisation(), taskId));
        new TaskGuards(standing, votes).check(person, vote, readVersion, now);
        var task = standing.task();
        votes.add(new CastVote(person.subject(), rolesOf(person, task), vote, now));
        count(tx, task, votes);
        return tasks.find(tx, task.owner(), taskId).orElseThrow();
    }

    private void holdSubject(Connection tx, Person person, UUID taskId) throws SQLException {
        var read = tasks.find(tx, person.organisation(), taskId);
        if (read.isPresent()) {
            work(read.get().task()).hold(tx, read.get().task());
        }
    }

    private static Set<String> rolesOf(Person person, Task task) {
        var roles = new TreeSet<>(person.roles());
        roles.retainAll(task.deciders());
        return roles;
    }

    private void count(Connection tx, Task task, List<CastVote> votes) throws SQLException {
        var last = votes.getLast();
        if (last.vote().positive() && votes.size() < task.approvals()) {
            tasks.approve(tx, task, last);
        } else {
            tasks.decide(tx, task, last);
            work(task).decided(tx, task, decision(votes, last.at()));
        }
    }

    private static TaskDecision decision(List<CastVote> votes, Instant at) {
        var last = votes.getLast().vote();
        var roles = new TreeSet<String>();
        votes.forEach(cast -> roles.addAll(cast.roles()));
        return new TaskDecision(
                last.positive(),
                votes.stream().map(CastVote::by).toList(),
                roles,
                last.ground(),
                Optional.of(last.reasons()),
                last.choice(),
                at);
    }

    private TaskWork work(Task task) {
        return works.stream()
                .filter(work -> work.kind().equals(task.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody works on tasks of the kind " + task.kind()));
    }
}
