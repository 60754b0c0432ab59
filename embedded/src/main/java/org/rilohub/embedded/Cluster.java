package org.rilohub.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/** The data folder of one PostgreSQL server. */
record Cluster(Path folder, Path data, Path binaries, Launcher launcher) {
    static final String ADMIN = "postgres";

    /** Makes the data folder once; one that was half made when the power went is made anew. */
    void initialiseOnce(Consumer<String> progress) throws IOException {
        if (Files.isDirectory(data)) {
            return;
        }
        progress.accept("Preparing the database (once).");
        var unfinished = folder.resolve("data.unfinished");
        if (Files.isDirectory(unfinished)) {
            Archive.delete(unfinished);
        }
        initialise(unfinished);
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
        OwnerOnly.force(folder);
    }

    private void initialise(Path unfinished) throws IOException {
        adminPassword();
        launcher.own(folder);
        var initdb = launcher.command(
                program("initdb"),
                "--pgdata=" + unfinished,
                "--username=" + ADMIN,
                "--pwfile=" + adminPasswordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums");
        if (Launched.logged(initdb, log()) != 0) {
            throw new CannotStartException("The database could not be prepared: " + log() + " says why.");
        }
    }

    String adminPassword() throws IOException {
        return OwnerOnly.password(adminPasswordFile());
    }

    private Path adminPasswordFile() {
        return folder.resolve("admin-password");
    }

    /** Starts the server and waits until it takes connections, recovery included; false if it would not. */
    boolean start(int port) throws IOException {
        OwnerOnly.write(data.resolve("postgresql.conf"), Settings.server(port));
        OwnerOnly.write(data.resolve("pg_hba.conf"), Settings.access());
        launcher.own(folder);
        return control("start", "--log=" + log()) == 0;
    }

    boolean stop() throws IOException {
        return control("stop", "--mode=fast") == 0;
    }

    private int control(String action, String option) throws IOException {
        var command = launcher.command(
                program("pg_ctl"), action, option, "--pgdata=" + data, "--wait", "--timeout=600", "--silent");
        return Launched.logged(command, log());
    }

    private String program(String name) {
        return binaries.resolve("bin").resolve(name).toString();
    }

    Path log() {
        return folder.resolve("start.log");
    }
}
