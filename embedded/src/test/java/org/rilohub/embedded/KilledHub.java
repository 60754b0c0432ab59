package org.rilohub.embedded;

import java.nio.file.Path;
import java.sql.SQLException;

/** A process that starts a database, commits one row and is gone without a word, as a killed hub would. */
final class KilledHub {
    private KilledHub() {}

    static void runAndDie(Path folder) throws Exception {
        var java = Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
        var classPath = System.getProperty("java.class.path", "");
        var killed = new ProcessBuilder(
                        java,
                        "-cp",
                        classPath,
                        KilledHub.class.getName(),
                        folder.toString(),
                        Programs.FOLDER.toString())
                .inheritIO()
                .start();
        if (killed.waitFor() != 137) {
            throw new IllegalStateException("the hub ended otherwise than killed");
        }
    }

    public static void main(String[] arguments) throws SQLException {
        var postgres = EmbeddedPostgres.start(Path.of(arguments[0]), Path.of(arguments[1]), progress -> {});
        try (var connection = postgres.connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS kept (word text)");
            statement.execute("INSERT INTO kept VALUES ('committed')");
        }
        Runtime.getRuntime().halt(137);
    }
}
