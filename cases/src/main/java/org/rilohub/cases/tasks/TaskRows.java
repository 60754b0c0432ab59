package org.rilohub.cases.tasks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Party;

/** Tasks in the database. */
final class TaskRows {
    private static final String COLUMNS = """
            task_id, owner, kind, subject, question, facts, deciders, approvals, barred, opened_at, due_at,
            state, version, reminders
            """;

    /** @return whether it was opened: one of the same kind, subject and question may be open */
    boolean insert(Connection tx, Task task) throws SQLException {
        return Sql.of(
                                """
                        insert into task (task_id, owner, kind, subject, question, facts, deciders, approvals, barred,
                            opened_at, due_at, state, version, reminders)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', 1, 0)
                        on conflict (kind, subject, question) where state in ('OPEN', 'HALF_DECIDED') do nothing
                        """,
                                task.taskId(),
                                task.owner(),
                                task.kind(),
                                task.subject(),
                                task.question(),
                                task.facts(),
                                task.deciders().stream().sorted().toList(),
                                task.approvals(),
                                task.barred().stream().sorted().toList(),
                                task.openedAt(),
                                task.dueAt())
                        .update(tx)
                == 1;
    }

    Optional<StandingTask> find(Connection tx, Party owner, UUID taskId) throws SQLException {
        return Sql.of("select " + COLUMNS + " from task where owner = ? and task_id = ?", owner, taskId)
                .first(tx, TaskRows::standing);
    }

    /** Held until {@code tx} ends: of several who decide at once, one comes after the other. */
    Optional<StandingTask> hold(Connection tx, Party owner, UUID taskId) throws SQLException {
        return Sql.of("select " + COLUMNS + " from task where owner = ? and task_id = ? for update", owner, taskId)
                .first(tx, TaskRows::standing);
    }

    List<StandingTask> holdOpen(Connection tx, String kind, UUID subject) throws SQLException {
        return Sql.of("select " + COLUMNS + """
                         from task where kind = ? and subject = ? and state in ('OPEN', 'HALF_DECIDED')
                        order by task_id for update
                        """, kind, subject).list(tx, TaskRows::standing);
    }

    void move(Connection tx, UUID taskId, TaskState state) throws SQLException {
        Sql.of("update task set state = ?, version = version + 1 where task_id = ?", state, taskId)
                .update(tx);
    }

    /** Only what nobody has voted on. */
    Optional<StandingTask> restate(Connection tx, String kind, UUID subject, List<String> facts) throws SQLException {
        return Sql.of("""
                        update task set facts = ?, version = version + 1
                        where kind = ? and subject = ? and state = 'OPEN' returning
                        """ + COLUMNS, facts, kind, subject).first(tx, TaskRows::standing);
    }

    /** What people read of it stays as it is, and so does its version. */
    void bar(Connection tx, UUID taskId, String person) throws SQLException {
        Sql.of("""
                        update task set barred = array_append(barred, ?) where task_id = ? and not ? = any (barred)
                        """, person, taskId, person).update(tx);
    }

    void remind(Connection tx, UUID taskId) throws SQLException {
        Sql.of("update task set reminders = reminders + 1, version = version + 1 where task_id = ?", taskId)
                .update(tx);
    }

    /** One more than the page holds, to know whether there are more. */
    List<StandingTask> page(Connection tx, Party owner, TaskFilter filter, Optional<TaskCursor> after, int count)
            throws SQLException {
        var where = new StringBuilder("owner = ?");
        var parameters = new ArrayList<Object>(List.of(owner));
        if (filter.state().isEmpty()) {
            where.append(" and state in ('OPEN', 'HALF_DECIDED')");
        }
        and(where, parameters, "state = ?", filter.state());
        and(where, parameters, "kind = ?", filter.kind());
        and(where, parameters, "due_at < ?", filter.dueBefore());
        and(where, parameters, "? = any (deciders)", filter.role());
        after.ifPresent(cursor -> {
            where.append(" and (opened_at, task_id) > (?, ?)");
            parameters.addAll(List.of(cursor.openedAt(), cursor.taskId()));
        });
        parameters.add(count);
        return new Sql(
                        "select " + COLUMNS + " from task where " + where + " order by opened_at, task_id limit ?",
                        parameters)
                .list(tx, TaskRows::standing);
    }

    private static void and(StringBuilder where, List<Object> parameters, String condition, Optional<?> wanted) {
        wanted.ifPresent(value -> {
            where.append(" and ").append(condition);
            parameters.add(value);
        });
    }

    private static StandingTask standing(ResultSet row) throws SQLException {
        return new StandingTask(
                task(row), TaskState.valueOf(row.getString("state")), row.getInt("version"), row.getInt("reminders"));
    }

    private static Task task(ResultSet row) throws SQLException {
        return new Task(
                row.getObject("task_id", UUID.class),
                Party.of(row.getString("owner")),
                row.getString("kind"),
                row.getObject("subject", UUID.class),
                row.getString("question"),
                Sql.texts(row, "facts"),
                Set.copyOf(Sql.texts(row, "deciders")),
                row.getInt("approvals"),
                Set.copyOf(Sql.texts(row, "barred")),
                Sql.instant(row, "opened_at"),
                row.getObject("due_at") == null ? Optional.empty() : Optional.of(Sql.instant(row, "due_at")));
    }
}
