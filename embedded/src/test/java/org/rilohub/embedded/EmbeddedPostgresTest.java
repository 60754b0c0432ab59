package org.rilohub.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    private final List<String> told = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void keeps_what_was_committed_across_a_stop_and_a_start() throws SQLException {
        try (var first = start()) {
            run(first, "CREATE TABLE kept (word text)");
            run(first, "INSERT INTO kept VALUES ('committed')");
        }

        try (var second = start()) {
            assertThat(keptIn(second)).containsExactly("committed");
            assertThat(second.adopted()).isFalse();
        }
        assertThat(told).filteredOn("Preparing the database (once)."::equals).hasSize(1);
    }

    @Test
    void lets_nobody_in_without_the_password_and_gives_the_hub_no_superuser() throws SQLException {
        try (var postgres = start()) {
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "guess"))
                    .isInstanceOf(SQLException.class);
            assertThat(ask(postgres, "SELECT rolsuper::text FROM pg_roles WHERE rolname = current_user"))
                    .containsExactly("false");
            assertThat(ask(postgres, "SHOW listen_addresses")).containsExactly("127.0.0.1");
        }
    }

    @Test
    void keeps_its_passwords_in_files_of_the_owner_alone() throws Exception {
        start().close();

        for (var file : List.of("admin-password", "hub-password")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void starts_again_after_the_server_was_killed() throws Exception {
        try (var killed = start()) {
            run(killed, "CREATE TABLE kept (word text)");
            run(killed, "INSERT INTO kept VALUES ('committed')");
            killServer();
        }

        try (var again = start()) {
            assertThat(keptIn(again)).containsExactly("committed");
            assertThat(again.adopted()).isFalse();
        }
    }

    @Test
    void revives_a_killed_server_where_it_was() throws Exception {
        try (var postgres = start()) {
            run(postgres, "CREATE TABLE kept (word text)");
            run(postgres, "INSERT INTO kept VALUES ('committed')");
            killServer();
            assertThat(postgres.lives()).isFalse();

            awaitRevival(postgres);

            assertThat(keptIn(postgres)).containsExactly("committed");
        }
    }

    /** The killed server's last processes need a moment to end. */
    private static void awaitRevival(EmbeddedPostgres postgres) throws IOException {
        var end = Instant.now().plusSeconds(60);
        while (!postgres.revive()) {
            assertThat(Instant.now()).isBefore(end);
        }
        assertThat(postgres.lives()).isTrue();
    }

    @Test
    void adopts_the_server_a_killed_hub_left_behind() throws Exception {
        KilledHub.runAndDie(folder);
        var left = PidFile.read(folder.resolve("data")).orElseThrow();

        try (var again = start()) {
            assertThat(again.adopted()).isTrue();
            assertThat(PidFile.read(folder.resolve("data"))).contains(left);
            assertThat(keptIn(again)).containsExactly("committed");
        }
        assertThat(PidFile.read(folder.resolve("data"))).isEmpty();
    }

    @Test
    void refuses_a_second_hub_on_the_folder_and_leaves_the_first_alone() throws SQLException {
        try (var first = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageStartingWith("Another hub already uses ");

            assertThat(ask(first, "SELECT 'alive'")).containsExactly("alive");
        }
    }

    @Test
    void never_adopts_a_process_that_only_stands_in_the_pid_file() throws Exception {
        start().close();
        var ourselves = ProcessHandle.current().pid();
        var pidFile = folder.resolve("data/postmaster.pid");
        Files.writeString(pidFile, ourselves + "\n" + folder + "/data\n0\n1\n\n127.0.0.1\n0\nready\n");

        assertThat(PidFile.read(folder.resolve("data")).orElseThrow().namesServer())
                .isFalse();
    }

    @Test
    void makes_further_databases_that_do_not_meet() throws SQLException {
        try (var postgres = start()) {
            run(postgres, "CREATE TABLE kept (word text)");

            try (var other = DriverManager.getConnection(
                            postgres.database("other"), postgres.user(), postgres.password());
                    var tables = other.getMetaData().getTables(null, "public", "kept", null)) {
                assertThat(tables.next()).isFalse();
            }
        }
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(folder, Programs.FOLDER, told::add);
    }

    private void killServer() throws Exception {
        var server = ProcessHandle.of(
                        PidFile.read(folder.resolve("data")).orElseThrow().pid())
                .orElseThrow();
        server.destroyForcibly();
        server.onExit().get();
    }

    private static List<String> keptIn(EmbeddedPostgres postgres) throws SQLException {
        return ask(postgres, "SELECT word FROM kept");
    }

    private static List<String> ask(EmbeddedPostgres postgres, String question) throws SQLException {
        var answers = new ArrayList<String>();
        try (var connection = postgres.connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery(question)) {
            while (result.next()) {
                answers.add(result.getString(1));
            }
        }
        return answers;
    }

    private static void run(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = postgres.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
