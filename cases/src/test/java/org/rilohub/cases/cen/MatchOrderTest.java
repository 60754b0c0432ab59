package org.rilohub.cases.cen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rilohub.cases.cen.Lobby.JAPAN;
import static org.rilohub.cases.cen.Lobby.OFFICE;
import static org.rilohub.cases.cen.Lobby.OFFICER;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rilohub.cases.tasks.NotDecidedException;
import org.rilohub.cases.tasks.TaskDecisions;
import org.rilohub.cases.tasks.TaskFilter;
import org.rilohub.cases.tasks.TaskVote;
import org.rilohub.cases.tasks.Tasks;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Lane;

/** Whoever votes and whoever matches take turn and task in one order. */
class MatchOrderTest extends CenTests {
    private static final String WAITING = """
            select count(*) from pg_locks
            where locktype = 'advisory' and not granted
                and database = (select oid from pg_database where datname = current_database())
            """;

    @Test
    @Timeout(60)
    void a_vote_waits_for_its_turn_before_it_holds_the_task_that_another_closes() throws Exception {
        var tasks = new Tasks(lobby.leaves, lobby.alarms, lobby.vault, lobby.clock);
        var matches = new Matches(tasks, lobby.leaves, lobby.ids, OFFICE, lobby.clock);
        var desk = new MatchDesk(matches);
        var one = lobby.report(JAPAN, Map.of(), Lane.CEN);
        var other = lobby.report(JAPAN, Map.of(), Lane.CEN);
        for (var report : List.of(one, other)) {
            lobby.work.accepted(lobby.tx, report);
            matches.match(lobby.tx, report.id());
        }
        lobby.tx.commit();
        var task = tasks.page(lobby.tx, OFFICE, TaskFilter.ofKind(Matches.KIND), Optional.empty(), 10)
                .tasks()
                .getFirst()
                .task()
                .taskId();

        matches.ties().takeTurn(lobby.tx);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var vote = people.submit(() -> vote(new TaskDecisions(tasks, List.of(desk)), task));
            while (!somebodyWaits()) {
                Thread.onSpinWait();
            }
            desk.join(lobby.tx, OFFICER, one.id(), other.id());
            lobby.tx.commit();

            assertThatThrownBy(vote::get)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOf(NotDecidedException.class);
        }
        assertThat(tasks.find(lobby.tx, OFFICE, task).orElseThrow().state().isOpen())
                .isFalse();
    }

    private static boolean somebodyWaits() throws SQLException {
        return Sql.of(WAITING).first(lobby.tx, row -> row.getInt(1)).orElse(0) > 0;
    }

    private static UUID vote(TaskDecisions decisions, UUID task) throws SQLException {
        try (var connection = lobby.connection()) {
            decisions.decide(connection, OFFICER, task, TaskVote.yes("the same"), OptionalInt.empty());
            connection.commit();
        }
        return task;
    }
}
