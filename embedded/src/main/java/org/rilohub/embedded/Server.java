package org.rilohub.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * A server that runs on our data folder.
 *
 * @param started whether we started it, rather than found it running
 */
record Server(Cluster cluster, int port, boolean started) {
    private static final int ATTEMPTS = 20;
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Adopts the server that outlived a killed hub, or starts one: never a second one on the folder. */
    static Server onlyOne(Cluster cluster, Consumer<String> progress) throws IOException {
        var living = adopt(cluster);
        if (living.isPresent()) {
            progress.accept("Found the database still running.");
            return living.get();
        }
        progress.accept("Starting the database.");
        return start(cluster);
    }

    /** Tries again for a while: the last processes of a killed server need a moment to end. */
    private static Server start(Cluster cluster) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var port = Port.choose(cluster.folder().resolve("port"));
            if (cluster.start(port)) {
                return new Server(cluster, port, true);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new CannotStartException("The database would not start: " + cluster.log() + " says why.");
    }

    private static Optional<Server> adopt(Cluster cluster) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var named = PidFile.read(cluster.data());
            if (named.isEmpty() || !named.get().namesServer()) {
                return Optional.empty();
            }
            var server = new Server(cluster, named.get().port(), false);
            if (named.get().isReady() && server.worksOn(cluster.data())) {
                return Optional.of(server);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new CannotStartException("A process that is not our database holds " + cluster.data()
                + "/postmaster.pid: stop it, or remove that file if no PostgreSQL runs on the folder.");
    }

    private boolean worksOn(Path data) throws IOException {
        try (var admin = admin("postgres");
                var query = admin.createStatement();
                var result = query.executeQuery("SELECT current_setting('data_directory')")) {
            return result.next() && Path.of(result.getString(1)).equals(data);
        } catch (SQLException notOurs) {
            return false;
        }
    }

    boolean lives() throws IOException {
        var named = PidFile.read(cluster.data());
        return named.isPresent() && named.get().namesServer();
    }

    Connection admin(String database) throws IOException, SQLException {
        var login = new Properties();
        login.setProperty("user", Cluster.ADMIN);
        login.setProperty("password", cluster.adminPassword());
        login.setProperty("connectTimeout", "10");
        return DriverManager.getConnection(url(database), login);
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
