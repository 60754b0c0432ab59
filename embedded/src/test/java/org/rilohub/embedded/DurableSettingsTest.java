package org.rilohub.embedded;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableSettingsTest {
    @TempDir
    private Path folder;

    @Test
    void names_what_a_server_would_lose_by() throws Exception {
        try (var postgres = EmbeddedPostgres.start(folder, Programs.FOLDER, progress -> {})) {
            var settings = folder.resolve("data/postgresql.conf");
            Files.writeString(settings, Files.readString(settings).replace("fsync = on", "fsync = off"));
            reload(postgres);

            try (var connection = postgres.connect()) {
                assertThatThrownBy(() -> DurableSettings.check(connection))
                        .isInstanceOf(CannotStartException.class)
                        .hasMessage("The database could lose what it has confirmed (fsync=off):"
                                + " fsync, full_page_writes and synchronous_commit must be on.");
            }
        }
    }

    @Test
    void sees_what_is_set_for_the_role_alone() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(folder, Programs.FOLDER, progress -> {})) {
            try (var connection = postgres.connect();
                    var statement = connection.createStatement()) {
                statement.execute("ALTER ROLE rilohub SET synchronous_commit = off");
            }

            try (var connection = postgres.connect()) {
                assertThatThrownBy(() -> DurableSettings.check(connection))
                        .hasMessageContaining("(synchronous_commit=off)");
            }
        }
    }

    /** Tells the server to read its settings, and waits for a session that has them. */
    private void reload(EmbeddedPostgres postgres) throws Exception {
        var pid = PidFile.read(folder.resolve("data")).orElseThrow().pid();
        new ProcessBuilder("kill", "-HUP", Long.toString(pid)).start().waitFor();
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            while (fsync(postgres).equals("on")) {
                Thread.onSpinWait();
            }
        });
    }

    private static String fsync(EmbeddedPostgres postgres) throws SQLException {
        try (var connection = postgres.connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery("SHOW fsync")) {
            result.next();
            return result.getString(1);
        }
    }
}
