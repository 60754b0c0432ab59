package org.rilohub.routes;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.rilohub.cases.uploads.UploadRunner;
import org.rilohub.cases.uploads.Uploads;
import org.rilohub.ledger.sql.Database;
import org.rilohub.ledger.sql.StoreException;

/** Works uploads off on this node, one after the other, and forgets what was in old ones. */
final class UploadLoop implements AutoCloseable {
    /** How long the content of an upload is kept after its end, so that its sender can fetch the result. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final Logger LOG = System.getLogger(UploadLoop.class.getName());
    private static final Duration BETWEEN_FORGETTING = Duration.ofHours(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration ENDING = Duration.ofSeconds(15);

    private final UploadRunner runner;
    private final Uploads uploads;
    private final Database database;
    private final Clock clock;
    private final Runnable committed;
    private final Shift shift = new Shift("hub-uploads", BETWEEN_LOOKS, this::work, UploadLoop::trouble);
    private Instant forgetsNext = Instant.MIN;

    /** @param committed told when reports were let go */
    UploadLoop(UploadRunner runner, Uploads uploads, Database database, Clock clock, Runnable committed) {
        this.runner = runner;
        this.uploads = uploads;
        this.database = database;
        this.clock = clock;
        this.committed = committed;
    }

    void start() {
        shift.start();
    }

    /** Says that an upload has come; they are looked for every second anyway. */
    void wake() {
        shift.wake();
    }

    /** Outlives any failure: what went wrong with one upload is tried again once its lease is over, and the next is taken. */
    private static void trouble(RuntimeException e) {
        LOG.log(Level.WARNING, "an upload waits: {0}", e.getClass().getName());
    }

    private void work() {
        forgetOld();
        if (runner.runNext()) {
            committed.run();
        } else {
            shift.rest();
        }
    }

    private void forgetOld() {
        var now = clock.instant();
        if (!now.isBefore(forgetsNext)) {
            int forgotten = database.transaction(tx -> uploads.forget(tx, now.minus(KEPT)));
            forgetsNext = now.plus(BETWEEN_FORGETTING);
            if (forgotten > 0) {
                LOG.log(Level.INFO, "content of {0} uploads was forgotten", forgotten);
            }
        }
    }

    /** The chunk in hand ends; another node, or this one after its start, goes on behind it. */
    @Override
    public void close() {
        shift.end();
        stop();
        if (!shift.comesToEnd(ENDING)) {
            LOG.log(Level.WARNING, "an upload is still in hand");
        }
    }

    private void stop() {
        try {
            runner.stop();
        } catch (StoreException e) {
            LOG.log(Level.WARNING, "an upload stops without the database: {0}", e.state());
        }
    }
}
