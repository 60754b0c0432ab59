package org.rilohub.gateway;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.rilohub.embedded.DurableSettings;
import org.rilohub.embedded.EmbeddedPostgres;

/** The database the hub records everything in: the operator's PostgreSQL, or one of its own under HUB_VAR. */
final class HubDatabase implements AutoCloseable {
    private static final int CONNECTIONS = 24;

    private final HikariDataSource pool;
    private final Optional<EmbeddedPostgres> server;
    private final Optional<DatabaseWatch> watch;

    private HubDatabase(HikariDataSource pool, Optional<EmbeddedPostgres> server, Consumer<String> progress) {
        this.pool = pool;
        this.server = server;
        this.watch = server.map(own -> DatabaseWatch.over(own, progress));
    }

    /**
     * Starts or reaches it, checks that what it commits stays, and brings its schema up to date.
     *
     * @throws SettingsException if it cannot be reached, or would lose commits
     */
    static HubDatabase open(Settings settings, Consumer<String> progress) {
        if (settings.given(Setting.HUB_DATABASE_URL)) {
            var password = settings.given(Setting.HUB_DATABASE_PASSWORD_FILE)
                    ? new String(settings.secret(Setting.HUB_DATABASE_PASSWORD_FILE))
                    : "";
            return open(
                    settings.text(Setting.HUB_DATABASE_URL),
                    settings.text(Setting.HUB_DATABASE_USER),
                    password,
                    Optional.empty(),
                    progress);
        }
        var server = EmbeddedPostgres.start(settings.path(Setting.HUB_VAR).resolve("postgres"), progress);
        try {
            return open(server.jdbcUrl(), server.user(), server.password(), Optional.of(server), progress);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static HubDatabase open(
            String url, String user, String password, Optional<EmbeddedPostgres> server, Consumer<String> progress) {
        var pool = pool(url, user, password);
        try (var connection = pool.getConnection()) {
            DurableSettings.check(connection);
            Flyway.configure()
                    .dataSource(pool)
                    .outOfOrder(true)
                    .loggers("slf4j")
                    .load()
                    .migrate();
            return new HubDatabase(pool, server, progress);
        } catch (SQLException e) {
            pool.close();
            throw new SettingsException(List.of("the database cannot be used: SQL state " + e.getSQLState()));
        }
    }

    private static HikariDataSource pool(String url, String user, String password) {
        var configuration = new HikariConfig();
        configuration.setJdbcUrl(url);
        configuration.setUsername(user);
        configuration.setPassword(password);
        configuration.setMaximumPoolSize(CONNECTIONS);
        configuration.setMinimumIdle(4);
        configuration.setConnectionTimeout(5_000);
        configuration.setInitializationFailTimeout(10_000);
        configuration.setPoolName("record");
        try {
            return new HikariDataSource(configuration);
        } catch (com.zaxxer.hikari.pool.HikariPool.PoolInitializationException e) {
            throw new SettingsException(List.of("the database does not answer at the address that is set"));
        }
    }

    DataSource source() {
        return pool;
    }

    @Override
    public void close() {
        watch.ifPresent(DatabaseWatch::close);
        pool.close();
        server.ifPresent(EmbeddedPostgres::close);
    }
}
