package org.rilohub.routes;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.rilohub.cases.clocks.Ringer;
import org.rilohub.ledger.sql.Database;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.routes.Parcel.State;
import org.rilohub.schemas.Party;

/**
 * Looks for work that lies still: due again, lost on its way through the broker, or never begun. The database says what
 * there is to do; queues only make it quick. Any number of nodes may run this.
 */
final class Timers implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Timers.class.getName());
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final int BATCH = 256;

    private final Database database;
    private final Dispatches dispatches;
    private final Errands errands;
    private final Outbox outbox;
    private final SecurityLog security;
    private final Ringer ringer;
    private final RoutesConfiguration configuration;
    private final Clock clock;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("hub-timers").factory());
    /** By itself: what alarms cause may take long, and deliveries and reminders do not wait for it. */
    private final ScheduledExecutorService ringing = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("hub-alarms").factory());

    private record Unaddressed(UUID reportId, Party owner) {}

    Timers(
            Database database,
            Dispatches dispatches,
            Errands errands,
            Outbox outbox,
            SecurityLog security,
            Ringer ringer,
            RoutesConfiguration configuration,
            Clock clock) {
        this.database = database;
        this.dispatches = dispatches;
        this.errands = errands;
        this.outbox = outbox;
        this.security = security;
        this.ringer = ringer;
        this.configuration = configuration;
        this.clock = clock;
    }

    void start() {
        var often = configuration.retryBase().compareTo(LONGEST) < 0 ? configuration.retryBase() : LONGEST;
        every(executor, often, this::remindDue);
        every(executor, LONGEST, security::flush);
        every(executor, configuration.patience(), this::remindUnaddressed);
        every(ringing, LONGEST, this::ring);
    }

    private static void every(ScheduledExecutorService executor, Duration period, Runnable work) {
        var unused = executor.scheduleWithFixedDelay(() -> attempt(work), 0, period.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A timer outlives what it runs: the next turn tries again. */
    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a timer failed: {0}", e.getClass().getName());
        }
    }

    private void remindDue() {
        int due = database.transaction(this::remindDue);
        if (due > 0) {
            errands.wake();
        }
    }

    private int remindDue(Connection tx) throws SQLException {
        var due = dispatches.due(tx, clock.instant(), configuration.patience(), configuration.longestLease(), BATCH);
        var undecided = new HashSet<UUID>();
        for (var parcel : due) {
            if (parcel.state() == State.QUEUED) {
                errands.tell(tx, parcel);
            } else if (undecided.add(parcel.reportId())) {
                errands.tellUndecided(tx, parcel);
            }
        }
        return due.size();
    }

    private void ring() {
        while (!ringing.isShutdown() && ringer.ringDue() > 0) {
            errands.wake();
        }
    }

    /** What is urgent and rows of files by themselves: however many lie there, the others are reminded of as if there were none. */
    private void remindUnaddressed() {
        database.perform(tx -> {
            for (var which : List.of("urgent", "upload_id is null and not urgent")) {
                for (var message : unaddressed(tx, which)) {
                    outbox.putMessage(tx, message.owner(), message.reportId());
                }
            }
            for (var row : unaddressed(tx, "upload_id is not null")) {
                outbox.put(tx, row.owner(), Queues.UPLOADED, row.reportId());
            }
        });
        errands.wake();
    }

    private List<Unaddressed> unaddressed(Connection tx, String which) throws SQLException {
        return Sql.of(
                        "select report_id, owner from message where state = 'RECEIVED' and received_at <= ? and "
                                + which + " order by received_at limit ?",
                        clock.instant().minus(configuration.patience()),
                        BATCH)
                .list(
                        tx,
                        row -> new Unaddressed(
                                row.getObject("report_id", UUID.class), Party.of(row.getString("owner"))));
    }

    @Override
    public void close() {
        executor.shutdownNow();
        ringing.shutdownNow();
        try {
            if (!executor.awaitTermination(5, TimeUnit.SECONDS) || !ringing.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "a timer is still at work");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
