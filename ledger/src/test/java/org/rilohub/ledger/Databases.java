package org.rilohub.ledger;

import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.rilohub.embedded.EmbeddedPostgres;

/** One real server for all tests of this process, and a database with the ledger's tables for each that asks. */
final class Databases {
    static final Path PROGRAMS = Path.of("target", "postgres").toAbsolutePath();

    private static final class Shared {
        static final EmbeddedPostgres SERVER = EmbeddedPostgres.start(
                        Path.of("target", "database").toAbsolutePath(), PROGRAMS, progress -> {})
                .untilExit();
    }

    private Databases() {}

    static DataSource fresh(String name) {
        try (var connection = Shared.SERVER.connect();
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
        return migrated(Shared.SERVER, Shared.SERVER.database(name));
    }

    static DataSource migrated(EmbeddedPostgres server, String url) {
        var database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser(server.user());
        database.setPassword(server.password());
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }
}
