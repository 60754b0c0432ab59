package org.rilohub.cases.requests;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.rilohub.agreements.Frameworks;
import org.rilohub.agreements.load.FrameworkFiles;
import org.rilohub.cases.FreshDatabase;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.clocks.Alarms;
import org.rilohub.cases.clocks.WorkCalendars;
import org.rilohub.cases.tasks.Task;
import org.rilohub.cases.tasks.TaskBook;
import org.rilohub.ledger.Leaves;
import org.rilohub.ledger.PostgresLedger;
import org.rilohub.schemas.Party;
import org.rilohub.security.GcmVault;

/** A hub's desk for requests on a real database, with a clock that tests wind. */
final class Office implements AutoCloseable {
    static final Frameworks FRAMEWORKS = FrameworkFiles.packaged();

    /** PostgreSQL: lock_not_available. */
    private static final String HELD = "55P03";

    final Wound clock = new Wound(Letters.AT);
    final Book book = new Book();
    final Alarms alarms = new Alarms();
    final Officials officials = new Officials();
    final Requests requests;
    final RequestWork work;
    final RequestBell bell;
    private final ConcurrentLinkedQueue<Connection> idle = new ConcurrentLinkedQueue<>();
    private final FreshDatabase postgres;
    private volatile Frameworks frameworks = FRAMEWORKS;
    private volatile Set<Party> staff = Set.of();

    /** What is done in one transaction. */
    interface Deed<T> {
        T in(Connection tx) throws SQLException;
    }

    /** The same, with nothing to tell. */
    interface Act {
        void in(Connection tx) throws SQLException;
    }

    /** Time as a test sets it. */
    static final class Wound extends Clock {
        private volatile Instant now;

        Wound(Instant now) {
            this.now = now;
        }

        void to(Instant time) {
            now = time;
        }

        void on(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Tasks in memory. */
    static final class Book implements TaskBook {
        private final ConcurrentHashMap<String, Task> open = new ConcurrentHashMap<>();

        @Override
        public void open(Connection tx, Task task) {
            open.putIfAbsent(task.kind() + task.subject() + task.question(), task);
        }

        @Override
        public void close(Connection tx, String kind, UUID subject) {
            open.values()
                    .removeIf(task -> task.kind().equals(kind) && task.subject().equals(subject));
        }

        @Override
        public void bar(Connection tx, String kind, UUID subject, Set<String> questions, String person) {
            throw new UnsupportedOperationException("nobody is kept from what waits here");
        }

        List<Task> of(UUID subject) {
            return open.values().stream()
                    .filter(task -> task.subject().equals(subject))
                    .toList();
        }
    }

    Office() {
        postgres = FreshDatabase.open();
        var random = new SecureRandom();
        var leaves = new Leaves(new PostgresLedger(random), clock);
        requests = new Requests(new GcmVault(List.of(new SecretKeySpec(new byte[32], "AES")), random));
        work = new RequestWork(
                requests, () -> frameworks, officials, alarms, WorkCalendars.packaged(), book, leaves, clock);
        bell = new RequestBell(alarms, book, leaves, clock, random, party -> staff.contains(party));
    }

    /** Only these have staff at the hub. */
    void staffedBy(Party... parties) {
        staff = Set.of(parties);
    }

    void under(Frameworks others) {
        frameworks = others;
    }

    /** Commits what the deed did; whatever it throws undoes it. */
    <T> T transaction(Deed<T> deed) throws SQLException {
        return transaction(deed, true);
    }

    private <T> T transaction(Deed<T> deed, boolean commits) throws SQLException {
        var tx = idle.poll();
        tx = tx == null ? postgres.connect() : tx;
        try {
            tx.setAutoCommit(false);
            var result = deed.in(tx);
            if (commits) {
                tx.commit();
            }
            return result;
        } finally {
            tx.rollback();
            idle.add(tx);
        }
    }

    /** Rings whatever is due by now. */
    void ringAll() throws SQLException {
        boolean more = true;
        while (more) {
            more = ringOnce();
        }
    }

    /** Two nodes ring whatever is due by now. */
    void ringOnTwoNodes() {
        try (var nodes = Executors.newFixedThreadPool(2)) {
            var both = Stream.generate(() -> nodes.submit(() -> {
                        ringAll();
                        return true;
                    }))
                    .limit(2)
                    .toList();
            for (var node : both) {
                node.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the act was taken; a node that crashes takes nothing. */
    boolean attempt(Act act, boolean commits) {
        try {
            return transaction(
                    tx -> {
                        act.in(tx);
                        return true;
                    },
                    commits);
        } catch (OutOfTurnException e) {
            return false;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A request that somebody else holds rings again. */
    private boolean ringOnce() throws SQLException {
        try {
            return transaction(tx -> alarms.ring(tx, List.of(bell), clock.instant()));
        } catch (SQLException e) {
            if (!HELD.equals(e.getSQLState())) {
                throw e;
            }
            return true;
        }
    }

    RequestCase seen(Party party, UUID id) throws SQLException {
        return find(party, id).orElseThrow();
    }

    Optional<RequestCase> find(Party party, UUID id) throws SQLException {
        return transaction(tx -> requests.find(tx, party, id));
    }

    List<Requests.Past> past(Party party, UUID id) throws SQLException {
        return transaction(tx -> requests.history(tx, party, id));
    }

    List<String> history(UUID id) throws SQLException {
        return past(Letters.NETHERLANDS, id).stream()
                .map(past -> past.event() + past.step().map(step -> " " + step).orElse(""))
                .toList();
    }

    @Override
    public void close() throws SQLException {
        for (var tx : idle) {
            tx.close();
        }
        postgres.close();
    }
}
