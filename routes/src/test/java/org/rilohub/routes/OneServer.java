package org.rilohub.routes;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;
import org.rilohub.embedded.EmbeddedPostgres;

/** The one real PostgreSQL of this process's tests, with an empty database for each that asks. */
public final class OneServer {
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.start(
                    Path.of("target", "postgres-" + ProcessHandle.current().pid())
                            .toAbsolutePath(),
                    Path.of("target", "postgres").toAbsolutePath(),
                    sentence -> {})
            .untilExit();

    private OneServer() {}

    /** One that nobody else has. */
    public static PGSimpleDataSource database() {
        return database("fresh_" + NUMBERS.incrementAndGet());
    }

    /** One that may be asked for again by its name. */
    public static PGSimpleDataSource database(String name) {
        var source = new PGSimpleDataSource();
        source.setUrl(POSTGRES.database(name));
        source.setUser(POSTGRES.user());
        source.setPassword(POSTGRES.password());
        return source;
    }
}
