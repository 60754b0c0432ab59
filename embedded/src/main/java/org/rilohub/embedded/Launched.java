package org.rilohub.embedded;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;

/** A program run to its end. */
final class Launched {
    private static final int NO_SUCH_PROGRAM = 127;

    private Launched() {}

    /** The exit code; 127 if there is no such program. */
    static int quietly(List<String> command) throws IOException {
        return run(command, Redirect.DISCARD);
    }

    /** The exit code; whatever the program and its children print goes to the end of {@code log}. */
    static int logged(List<String> command, Path log) throws IOException {
        return run(command, Redirect.appendTo(log.toFile()));
    }

    private static int run(List<String> command, Redirect output) throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(output);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        return await(builder);
    }

    private static int await(ProcessBuilder builder) throws IOException {
        Process process;
        try {
            process = builder.start();
        } catch (IOException noSuchProgram) {
            return NO_SUCH_PROGRAM;
        }
        try {
            return process.waitFor();
        } catch (InterruptedException stop) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException(
                    "interrupted while waiting for " + builder.command().getFirst(), stop);
        }
    }
}
