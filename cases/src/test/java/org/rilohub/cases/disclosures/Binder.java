package org.rilohub.cases.disclosures;

import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.rilohub.cases.tasks.Task;
import org.rilohub.cases.tasks.TaskBook;
import org.rilohub.cases.tasks.TaskDecision;

/** Open tasks, in memory. */
public final class Binder implements TaskBook {
    private final List<Task> open = new ArrayList<>();

    @Override
    public void open(Connection tx, Task task) {
        if (of(task.subject()).stream().noneMatch(other -> same(other, task))) {
            open.add(task);
        }
    }

    private static boolean same(Task one, Task other) {
        return one.kind().equals(other.kind()) && one.question().equals(other.question());
    }

    @Override
    public void close(Connection tx, String kind, UUID subject) {
        open.removeIf(task -> task.kind().equals(kind) && task.subject().equals(subject));
    }

    @Override
    public void bar(Connection tx, String kind, UUID subject, Set<String> questions, String person) {
        open.replaceAll(task ->
                task.kind().equals(kind) && task.subject().equals(subject) && questions.contains(task.question())
                        ? without(task, person)
                        : task);
    }

    private static Task without(Task task, String person) {
        var barred = new TreeSet<>(task.barred());
        barred.add(person);
        return new Task(
                task.taskId(),
                task.owner(),
                task.kind(),
                task.subject(),
                task.question(),
                task.facts(),
                task.deciders(),
                task.approvals(),
                barred,
                task.openedAt(),
                task.dueAt());
    }

    /** What is open about a subject, in the order in which it was opened. */
    public List<Task> of(UUID subject) {
        return open.stream().filter(task -> task.subject().equals(subject)).toList();
    }

    public List<String> questions(UUID subject) {
        return of(subject).stream().map(Task::question).toList();
    }

    public Task task(UUID subject, String question) {
        return of(subject).stream()
                .filter(task -> task.question().equals(question))
                .findFirst()
                .orElseThrow();
    }

    public static TaskDecision yes(Instant at) {
        return new TaskDecision(true, List.of("legal-1"), Optional.empty(), Optional.of("Looked into it."), at);
    }

    public static TaskDecision no(String ground, Instant at) {
        return new TaskDecision(false, List.of("legal-1"), Optional.of(ground), Optional.of("It does not hold."), at);
    }
}
