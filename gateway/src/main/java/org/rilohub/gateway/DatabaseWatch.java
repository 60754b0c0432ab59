package org.rilohub.gateway;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.rilohub.embedded.EmbeddedPostgres;

/** Brings the hub's own database server back if it dies while the hub lives; until then the doors say unavailable. */
final class DatabaseWatch implements AutoCloseable {
    private static final int SECONDS_BETWEEN_LOOKS = 1;

    private final EmbeddedPostgres server;
    private final Consumer<String> progress;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("hub-database-watch").daemon().factory());

    private DatabaseWatch(EmbeddedPostgres server, Consumer<String> progress) {
        this.server = server;
        this.progress = progress;
    }

    static DatabaseWatch over(EmbeddedPostgres server, Consumer<String> progress) {
        var watch = new DatabaseWatch(server, progress);
        var unused = watch.executor.scheduleWithFixedDelay(
                watch::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
        return watch;
    }

    /** A look that fails is not the last one. */
    private void look() {
        try {
            if (!server.lives()) {
                progress.accept("the database has died; starting it again");
                revive();
            }
        } catch (IOException | RuntimeException e) {
            progress.accept(
                    "the database cannot be looked after: " + e.getClass().getSimpleName());
        }
    }

    private void revive() throws IOException {
        if (server.revive()) {
            progress.accept("the database runs again");
        }
    }

    /** Looks no more; does not return while a start is under way. */
    @Override
    public void close() {
        executor.shutdownNow();
        try {
            if (!executor.awaitTermination(20, TimeUnit.SECONDS)) {
                progress.accept("the database is still being started");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
