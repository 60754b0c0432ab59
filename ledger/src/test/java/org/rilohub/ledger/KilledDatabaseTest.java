package org.rilohub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rilohub.ledger.LedgerTables.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rilohub.embedded.EmbeddedPostgres;

class KilledDatabaseTest {
    private final List<LeafHash> confirmed = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    private Path folder;

    @Test
    void loses_no_leaf_that_was_confirmed_when_the_database_is_killed_among_appends() throws Exception {
        try (var killed = start()) {
            var tables = new LedgerTables(Databases.migrated(killed, killed.jdbcUrl()));
            try (var integrator = new Integrator(tables.database, Clock.systemUTC()).start()) {
                var writers = List.of(write(tables), write(tables), write(tables));
                until(() -> confirmed.size() > 200 && integrator.size() > 0);
                kill();
                for (var writer : writers) {
                    writer.join();
                }
            }
        }

        try (var again = start()) {
            var tables = new LedgerTables(Databases.migrated(again, again.jdbcUrl()));
            try (var integrator = new Integrator(tables.database, Clock.systemUTC()).start()) {
                var written = tables.count("ledger_leaf");
                until(() -> integrator.size() == written);
            }
            assertThat(tables.verify().flaw()).isEmpty();
            for (var hash : List.copyOf(confirmed)) {
                assertThat(tables.count("ledger_leaf WHERE leaf_hash = '\\x"
                                + hash.toString().substring(8) + "'"))
                        .isEqualTo(1);
            }
        }
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(folder, Databases.PROGRAMS, progress -> {});
    }

    /** Appends until the database is gone. */
    private Thread write(LedgerTables tables) {
        return Thread.ofVirtual().start(() -> {
            try (var tx = tables.transaction()) {
                while (true) {
                    var hash = tables.ledger.append(tx, Events.received(confirmed.size()));
                    tx.commit();
                    confirmed.add(hash);
                }
            } catch (SQLException databaseIsGone) {
                return;
            }
        });
    }

    private void kill() throws Exception {
        var pid = Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst();
        new ProcessBuilder("sh", "-c", "kill -9 " + pid + " $(ps -o pid= --ppid " + pid + ")")
                .start()
                .waitFor();
    }
}
