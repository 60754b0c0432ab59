package org.rilohub.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Consumer;

/** A real, durable PostgreSQL of the hub's own, reachable from this machine only. */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final String NAME = "rilohub";

    private final FolderLock lock;
    private final Server server;
    private final String password;

    private EmbeddedPostgres(FolderLock lock, Server server, String password) {
        this.lock = lock;
        this.server = server;
        this.password = password;
    }

    /**
     * Unpacks and prepares what is missing below {@code folder}, then starts the server there, or adopts the one that
     * outlived a killed hub. Returns when it takes connections and its durable settings have been read back.
     *
     * @param progress told in a few sentences what takes time
     * @throws CannotStartException if another hub uses the folder, or the server cannot run; in one sentence
     */
    public static EmbeddedPostgres start(Path folder, Consumer<String> progress) {
        return start(folder, folder, progress);
    }

    /** As {@link #start(Path, Consumer)}, with the unpacked programs kept below another folder, which may be shared. */
    public static EmbeddedPostgres start(Path folder, Path programs, Consumer<String> progress) {
        try {
            var home = OwnerOnly.folder(folder);
            return startLocked(FolderLock.take(home), home, OwnerOnly.folder(programs), progress);
        } catch (IOException cause) {
            throw new CannotStartException("The database's folder " + folder + " cannot be used.", cause);
        }
    }

    private static EmbeddedPostgres startLocked(FolderLock lock, Path home, Path programs, Consumer<String> progress)
            throws IOException {
        try {
            var binaries = Binaries.unpack(programs, progress);
            var launcher = Launcher.choose(home, binaries);
            var cluster = new Cluster(home, home.resolve("data"), binaries, launcher);
            cluster.initialiseOnce(progress);
            return prepared(lock, Server.onlyOne(cluster, progress));
        } catch (IOException | RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    private static EmbeddedPostgres prepared(FolderLock lock, Server server) throws IOException {
        var password = OwnerOnly.password(server.cluster().folder().resolve("hub-password"));
        var postgres = new EmbeddedPostgres(lock, server, password);
        try (var admin = server.admin("postgres")) {
            Owner.create(admin, NAME, password);
            Owner.createDatabase(admin, NAME, NAME);
            postgres.checkDurable();
            return postgres;
        } catch (SQLException | RuntimeException refused) {
            server.cluster().stop();
            throw refused instanceof CannotStartException sentence
                    ? sentence
                    : new CannotStartException("The database could not be set up.", refused);
        }
    }

    private void checkDurable() throws SQLException {
        try (var connection = connect()) {
            DurableSettings.check(connection);
        }
    }

    /** A new connection to the hub's database as the hub's role. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), user(), password());
    }

    /** Of the hub's database {@code rilohub}, without the password. */
    public String jdbcUrl() {
        return server.url(NAME);
    }

    /** A role that owns the hub's database and is no superuser. */
    public String user() {
        return NAME;
    }

    public String password() {
        return password;
    }

    /**
     * Makes a further, empty database of the hub's role unless it exists, so that tests do not meet one another.
     *
     * @param name lower-case letters, digits and underscores
     * @return its JDBC URL
     */
    public String database(String name) {
        try (var admin = server.admin("postgres")) {
            Owner.createDatabase(admin, name, NAME);
            return server.url(name);
        } catch (SQLException | IOException cause) {
            throw new CannotStartException("The database " + name + " could not be made.", cause);
        }
    }

    /** Whether the server's process lives. */
    public boolean lives() throws IOException {
        return server.lives();
    }

    /**
     * Starts a server that has died again, where it was; recovery keeps everything that was committed.
     *
     * @return whether it runs now; if not, its last processes may still be ending: try again
     * @throws IOException if its folder cannot be used
     */
    public boolean revive() throws IOException {
        return server.lives() || server.cluster().start(server.port());
    }

    /** Whether the server was found running, left by a hub that was killed. */
    public boolean adopted() {
        return !server.started();
    }

    /** Has the server stopped when this process ends in an orderly way; for tests that share one. */
    public EmbeddedPostgres untilExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-postgres"));
        return this;
    }

    /** Ends all sessions, stops the server, waits for it and lets the folder go. */
    @Override
    public void close() {
        try (lock) {
            if (server.lives() && !server.cluster().stop()) {
                throw new CannotStartException(
                        "The database would not stop: " + server.cluster().log() + " says why.");
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
