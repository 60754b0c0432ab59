package org.rilohub.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.rilohub.ledger.merkle.Hash;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every committed leaf its place in the log, within a second; one of all hubs on a database works, the others
 * stand by.
 */
public final class Integrator implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Integrator.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration SILENT = Duration.ofSeconds(10);

    private final DataSource database;
    private final Clock clock;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Thread thread =
            Thread.ofPlatform().name("ledger-integrator").daemon().unstarted(this::run);

    private volatile boolean stopping;
    private volatile Head head = Head.beforeAll();
    private volatile Instant lastPass = Instant.EPOCH;
    private volatile @Nullable BrokenLedgerException broken;

    /** @param database of which one connection is kept; with a pooler between, it must keep sessions whole */
    public Integrator(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Integrator start() {
        thread.start();
        return this;
    }

    /** Says that a leaf was committed, so that it need not wait for the next look. */
    public void wake() {
        wakeUps.release();
    }

    /** Leaves in the log, as last seen. */
    public long size() {
        return head.size();
    }

    /** RFC 6962 root over those leaves. */
    public Hash root() {
        return head.root();
    }

    /** When the newest batch was integrated; empty before the first. */
    public Optional<Instant> lastIntegrated() {
        return size() == 0 ? Optional.empty() : Optional.of(head.at());
    }

    /** Whether the log holds together and was looked at in the last ten seconds. */
    public boolean healthy() {
        return broken == null
                && thread.isAlive()
                && lastPass.isAfter(clock.instant().minus(SILENT));
    }

    /** What is wrong with the stored log, in one sentence; numbering stays stopped until the hub is started again. */
    public Optional<String> trouble() {
        return Optional.ofNullable(broken).map(BrokenLedgerException::getMessage);
    }

    private void run() {
        while (!stopping && broken == null) {
            try (var connection = database.getConnection()) {
                work(connection);
            } catch (SQLException lost) {
                LOG.warn("The ledger waits for its database ({}).", lost.getSQLState());
                await();
            } catch (BrokenLedgerException found) {
                broken = found;
                LOG.error("The ledger is broken and numbers nothing more: {}", found.getMessage());
            }
        }
    }

    private void work(Connection connection) throws SQLException, BrokenLedgerException {
        connection.setAutoCommit(true);
        while (!stopping) {
            if (Leadership.take(connection)) {
                lead(connection);
            } else {
                seen(Head.newest(connection));
                await();
            }
        }
    }

    private void lead(Connection connection) throws SQLException, BrokenLedgerException {
        try {
            seen(LastBatch.verified(connection));
            while (!stopping) {
                if (!integrate(connection)) {
                    await();
                }
            }
        } finally {
            Leadership.giveUp(connection);
        }
    }

    /** Whether there may be more to do at once. */
    private boolean integrate(Connection connection) throws SQLException, BrokenLedgerException {
        connection.setAutoCommit(false);
        try {
            var batch = Batch.waiting(connection);
            var next = batch.isEmpty() ? head : place(connection, batch);
            connection.commit();
            seen(next);
            return batch.isFull();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private Head place(Connection tx, Batch batch) throws SQLException {
        var next = batch.after(head, clock.instant());
        batch.number(tx, head.size());
        next.insert(tx);
        return next;
    }

    private void seen(Head newest) {
        head = newest;
        lastPass = clock.instant();
    }

    private void await() {
        try {
            if (wakeUps.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                wakeUps.drainPermits();
            }
        } catch (InterruptedException stop) {
            stopping = true;
        }
    }

    /** Finishes the batch at hand, gives up the lead and waits for both. */
    @Override
    public void close() {
        stopping = true;
        wake();
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
