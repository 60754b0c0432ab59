package org.rilohub.cases;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.rilohub.embedded.EmbeddedPostgres;

/** A database with the hub's tables and nothing in them, on the one real server of this process's tests. */
public final class FreshDatabase implements AutoCloseable {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private static final class Shared {
        static final EmbeddedPostgres SERVER = EmbeddedPostgres.start(
                        Path.of("target", "database").toAbsolutePath(),
                        Path.of("target", "postgres").toAbsolutePath(),
                        sentence -> {})
                .untilExit();
    }

    private final String name;
    private final String url;

    private FreshDatabase(String name, String url) {
        this.name = name;
        this.url = url;
    }

    public static FreshDatabase open() {
        var name = "fresh_" + NUMBERS.incrementAndGet();
        drop(name);
        var fresh = new FreshDatabase(name, Shared.SERVER.database(name));
        Flyway.configure().dataSource(fresh.source()).load().migrate();
        return fresh;
    }

    public String jdbcUrl() {
        return url;
    }

    public String user() {
        return Shared.SERVER.user();
    }

    public String password() {
        return Shared.SERVER.password();
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user(), password());
    }

    public DataSource source() {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user());
        source.setPassword(password());
        return source;
    }

    @Override
    public void close() {
        drop(name);
    }

    /** Also what an earlier run left behind, whoever is still connected. */
    private static void drop(String name) {
        try (var connection = Shared.SERVER.connect();
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
