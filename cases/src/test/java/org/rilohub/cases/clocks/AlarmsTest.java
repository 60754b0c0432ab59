package org.rilohub.cases.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rilohub.cases.FreshDatabase;
import org.rilohub.ledger.sql.Database;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Party;

class AlarmsTest {
    private static final Instant AT = Instant.parse("2026-11-20T01:00:00Z");

    private static FreshDatabase postgres;

    private final Alarms alarms = new Alarms();
    private final UUID subject = UUID.randomUUID();
    private final ConcurrentLinkedQueue<String> rung = new ConcurrentLinkedQueue<>();

    /** Notes what rings. */
    private final Bell bell = new Bell() {
        @Override
        public String kind() {
            return "request";
        }

        @Override
        public void ring(Connection tx, Alarm alarm, Instant now) {
            rung.add(alarm.step());
        }
    };

    @BeforeAll
    static void start() {
        postgres = FreshDatabase.open();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @BeforeEach
    void forget() throws SQLException {
        try (var tx = postgres.connect()) {
            Sql.of("delete from alarm").update(tx);
        }
    }

    @Test
    @Timeout(30)
    void an_alarm_waits_for_nobody_who_may_wait_for_it() throws SQLException {
        var row = UUID.randomUUID();
        set("answer:50", AT.minusSeconds(1));
        var waiting = new Bell() {
            @Override
            public String kind() {
                return "request";
            }

            @Override
            public void ring(Connection tx, Alarm alarm, Instant now) throws SQLException {
                take(tx, row);
                rung.add(alarm.step());
            }
        };

        try (var other = postgres.connect()) {
            other.setAutoCommit(false);
            take(other, row);
            ringer(waiting, AT).ringDue();
            assertThat(rung).isEmpty();
            other.rollback();
        }
        ringer(waiting, AT.plusSeconds(60)).ringDue();

        assertThat(rung).containsExactly("answer:50");
    }

    private static void take(Connection tx, UUID row) throws SQLException {
        Sql.of("select pg_advisory_xact_lock(hashtextextended(?, 0))", row.toString())
                .list(tx, each -> true);
    }

    @Test
    void an_alarm_that_fails_holds_up_no_other_and_rings_again_a_minute_later() throws Exception {
        set("answer:broken", AT.minusSeconds(9));
        set("answer:50", AT.minusSeconds(1));
        var mended = new AtomicBoolean();
        var moody = new Bell() {
            @Override
            public String kind() {
                return "request";
            }

            @Override
            public void ring(Connection tx, Alarm alarm, Instant now) throws SQLException {
                if (alarm.step().equals("answer:broken") && !mended.get()) {
                    throw new SQLException("broken");
                }
                rung.add(alarm.step());
            }
        };

        ringer(moody, AT).ringDue();
        assertThat(rung).containsExactly("answer:50");

        mended.set(true);
        ringer(moody, AT.plusSeconds(59)).ringDue();
        assertThat(rung).containsExactly("answer:50");
        ringer(moody, AT.plusSeconds(60)).ringDue();
        assertThat(rung).containsExactly("answer:50", "answer:broken");
    }

    @Test
    void a_flood_of_one_kind_leaves_each_turn_to_the_others_too() {
        var flood = new Bell() {
            @Override
            public String kind() {
                return "flood";
            }

            @Override
            public void ring(Connection tx, Alarm alarm, Instant now) {
                rung.add("flood");
            }
        };
        var database = new Database(postgres.source());
        database.perform(tx -> {
            for (int i = 0; i < 2 * Ringer.MOST; i++) {
                alarms.set(
                        tx, new Alarm(Party.customs("JP"), "flood", UUID.randomUUID(), "match", AT.minusSeconds(60)));
            }
            alarms.set(tx, new Alarm(Party.customs("JP"), "request", subject, "answer:50", AT));
        });

        int first = new Ringer(database, List.of(flood, bell), Clock.fixed(AT, ZoneOffset.UTC)).ringDue();

        assertThat(first).isEqualTo(Ringer.MOST + 1);
        assertThat(rung).contains("answer:50");
        assertThat(rung).filteredOn("flood"::equals).hasSize(Ringer.MOST);
    }

    private static Ringer ringer(Bell bell, Instant now) {
        return new Ringer(new Database(postgres.source()), List.of(bell), Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void rings_each_alarm_once_however_many_nodes_listen() throws Exception {
        for (int i = 0; i < 40; i++) {
            set("answer:" + i, AT.minusSeconds(i));
        }
        var together = new CyclicBarrier(2);

        try (var nodes = Executors.newFixedThreadPool(2)) {
            var both = List.of(nodes.submit(() -> listen(together)), nodes.submit(() -> listen(together)));
            for (var node : both) {
                node.get();
            }
        }

        assertThat(rung).hasSize(40).doesNotHaveDuplicates();
    }

    private boolean listen(CyclicBarrier together) throws Exception {
        try (var tx = postgres.connect()) {
            tx.setAutoCommit(false);
            together.await();
            while (alarms.ring(tx, List.of(bell), AT)) {
                tx.commit();
            }
        }
        return true;
    }

    @Test
    void rings_again_after_a_crash_and_the_longest_due_first() throws SQLException {
        set("answer:50", AT.minusSeconds(1));
        set("answer:80", AT);
        try (var tx = postgres.connect()) {
            tx.setAutoCommit(false);
            alarms.ring(tx, List.of(bell), AT);
            tx.rollback();
        }

        ringAll(AT);

        assertThat(rung).containsExactly("answer:50", "answer:50", "answer:80");
    }

    @Test
    void rings_nothing_while_its_clock_stands_and_later_by_that_time() throws SQLException {
        set("answer:100", AT);
        try (var tx = postgres.connect()) {
            alarms.stop(tx, "request", subject, AT.minusSeconds(60));
            ringAll(AT.plusSeconds(500));
            assertThat(rung).isEmpty();

            alarms.goOn(tx, "request", subject, AT.plusSeconds(500));
        }

        ringAll(AT.plusSeconds(559));
        assertThat(rung).isEmpty();
        ringAll(AT.plusSeconds(560));
        assertThat(rung).containsExactly("answer:100");
    }

    @Test
    void keeps_the_alarm_of_a_bell_that_fails() throws SQLException {
        set("answer:100", AT);
        var broken = new Bell() {
            @Override
            public String kind() {
                return "request";
            }

            @Override
            public void ring(Connection tx, Alarm alarm, Instant now) throws SQLException {
                throw new SQLException("another transaction holds the request");
            }
        };

        try (var tx = postgres.connect()) {
            tx.setAutoCommit(false);
            assertThatThrownBy(() -> alarms.ring(tx, List.of(broken), AT)).isInstanceOf(SQLException.class);
            tx.rollback();
        }

        ringAll(AT);
        assertThat(rung).containsExactly("answer:100");
    }

    @Test
    void moves_only_what_is_still_to_ring() throws SQLException {
        set("answer:100", AT);
        try (var tx = postgres.connect()) {
            alarms.move(tx, alarm("answer:100", AT.plusSeconds(5)));
            alarms.move(tx, alarm("answer:80", AT.plusSeconds(5)));

            assertThat(new ArrayList<>(alarms.of(tx, "request", subject)))
                    .containsExactly(alarm("answer:100", AT.plusSeconds(5)));
        }
    }

    private Alarm alarm(String step, Instant due) {
        return new Alarm(Party.customs("JP"), "request", subject, step, due);
    }

    private void set(String step, Instant due) throws SQLException {
        try (var tx = postgres.connect()) {
            alarms.set(tx, alarm(step, due));
        }
    }

    private void ringAll(Instant now) throws SQLException {
        try (var tx = postgres.connect()) {
            while (alarms.ring(tx, List.of(bell), now)) {
                assertThat(rung).isNotEmpty();
            }
        }
    }
}
