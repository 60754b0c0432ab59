package org.rilohub.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says of the server on a data folder. Only PostgreSQL writes and removes that file.
 *
 * @param status the last line: {@code starting}, {@code ready}, {@code stopping}
 */
record PidFile(long pid, int port, String status) {
    static Optional<PidFile> read(Path data) throws IOException {
        try {
            return parse(Files.readAllLines(data.resolve("postmaster.pid")));
        } catch (NoSuchFileException noServer) {
            return Optional.empty();
        }
    }

    /** Empty while PostgreSQL is still writing it. */
    private static Optional<PidFile> parse(List<String> lines) {
        if (lines.size() < 8) {
            return Optional.empty();
        }
        return Optional.of(new PidFile(
                Long.parseLong(lines.get(0).strip()),
                Integer.parseInt(lines.get(3).strip()),
                lines.get(7).strip()));
    }

    boolean isReady() {
        return status.equals("ready");
    }

    /** Whether the process lives and, as far as the system tells, is a {@code postgres}; logging in tells which. */
    boolean namesServer() throws IOException {
        return !isZombie()
                && ProcessHandle.of(pid)
                        .filter(ProcessHandle::isAlive)
                        .filter(process ->
                                process.info().command().orElse("/postgres").endsWith("/postgres"))
                        .isPresent();
    }

    /** Dead, though its parent has not yet taken notice; known on Linux only. */
    private boolean isZombie() throws IOException {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "stat"))
                    .matches("(?s).*\\) [ZX] .*");
        } catch (NoSuchFileException goneOrNotLinux) {
            return false;
        }
    }
}
