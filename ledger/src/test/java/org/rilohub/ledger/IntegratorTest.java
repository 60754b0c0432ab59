package org.rilohub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rilohub.ledger.LedgerTables.until;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class IntegratorTest {
    private final LedgerTables tables = new LedgerTables(Databases.fresh("integrator"));

    @Test
    void gives_every_leaf_a_place_without_gaps_though_commits_overtake_one_another() throws Exception {
        try (var integrator = integrator()) {
            append(8, 150);

            until(() -> integrator.size() == 8 * 150);
            assertThat(integrator.healthy()).isTrue();
        }

        assertThat(tables.count("ledger_leaf WHERE leaf_index < 1200")).isEqualTo(1200);
        var verdict = tables.verify();
        assertThat(verdict.flaw()).isEmpty();
        assertThat(verdict.size()).isEqualTo(1200);
    }

    @Test
    void finds_a_leaf_that_was_written_first_and_committed_last() throws SQLException {
        try (var integrator = integrator();
                var slow = tables.transaction()) {
            tables.ledger.append(slow, Events.received(1));
            tables.commit(Events.received(2));
            until(() -> integrator.size() == 1);

            slow.commit();
            until(() -> integrator.size() == 2);
        }

        assertThat(tables.verify().holds()).isTrue();
    }

    @Test
    void works_within_a_second_of_the_commit_also_when_nobody_wakes_it() throws SQLException {
        try (var integrator = integrator()) {
            until(integrator::healthy);
            var start = System.nanoTime();

            tables.commit(Events.received(1));
            until(() -> integrator.size() == 1);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
            assertThat(integrator.lastIntegrated()).isPresent();
        }
    }

    @Test
    void takes_more_than_one_batch_at_once() throws Exception {
        append(2, 1250);

        try (var integrator = integrator()) {
            until(() -> integrator.size() == 2500);
        }

        assertThat(tables.count("ledger_head WHERE size IN (1000, 2000, 2500)")).isEqualTo(3);
        assertThat(tables.verify().holds()).isTrue();
    }

    @Test
    void lets_one_work_and_another_take_over() throws SQLException {
        var first = integrator();
        tables.commit(Events.received(1));
        until(() -> first.size() == 1);

        try (var second = integrator()) {
            until(() -> second.size() == 1);
            tables.commit(Events.received(2));
            until(() -> first.size() == 2 && second.size() == 2);
            assertThat(tables.count("pg_locks WHERE locktype = 'advisory' AND granted"))
                    .isEqualTo(1);

            first.close();
            tables.commit(Events.received(3));
            until(() -> second.size() == 3);
            assertThat(second.root()).isEqualTo(tables.verify().root());
        }
        assertThat(tables.verify().holds()).isTrue();
    }

    @Test
    void goes_on_after_its_connection_was_cut() throws SQLException {
        try (var integrator = integrator()) {
            tables.commit(Events.received(1));
            until(() -> integrator.size() == 1);

            tables.run("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'");
            tables.commit(Events.received(2));
            until(() -> integrator.size() == 2);
            assertThat(integrator.healthy()).isTrue();
        }
        assertThat(tables.verify().holds()).isTrue();
    }

    @Test
    void puts_nothing_on_top_of_a_batch_that_was_changed() throws SQLException {
        try (var integrator = integrator()) {
            tables.commit(Events.received(1));
            until(() -> integrator.size() == 1);
        }
        tables.run("ALTER TABLE ledger_leaf DISABLE TRIGGER USER");
        tables.run("UPDATE ledger_leaf SET leaf = leaf || '!'");
        tables.commit(Events.received(2));

        try (var integrator = integrator()) {
            until(() -> integrator.trouble().isPresent());

            assertThat(integrator.trouble().orElseThrow())
                    .matches("The leaf sha-256:.* was changed after it was written\\.");
            assertThat(integrator.healthy()).isFalse();
            assertThat(tables.count("ledger_leaf WHERE NOT integrated")).isEqualTo(1);
        }
    }

    private Integrator integrator() {
        return new Integrator(tables.database, Clock.systemUTC()).start();
    }

    /** Each writer keeps its transactions open for a while of its own, so that they commit out of order. */
    private void append(int writers, int each) throws Exception {
        try (var threads = Executors.newFixedThreadPool(writers)) {
            var work = new ArrayList<Callable<Integer>>();
            for (int writer = 0; writer < writers; writer++) {
                var random = new Random(writer);
                work.add(() -> write(each, random));
            }
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isEqualTo(each);
            }
        }
    }

    private int write(int count, Random random) throws SQLException {
        try (var connection = tables.transaction()) {
            for (int i = 0; i < count; i++) {
                tables.ledger.append(connection, Events.received(i));
                if (random.nextInt(4) == 0) {
                    connection.commit();
                }
            }
            connection.commit();
        }
        return count;
    }
}
