package org.rilohub.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A program of the machine that knows a format without our code: openssl, xmlsec1. Tests skip only where it is missing. */
record OutsideTool(String name, Path folder) {
    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

    static OutsideTool named(String name, Path folder) {
        var path = SEPARATOR.splitAsStream(System.getenv().getOrDefault("PATH", ""));
        assumeTrue(path.anyMatch(place -> Files.isExecutable(Path.of(place, name))), name + " is not on the path");
        return new OutsideTool(name, folder);
    }

    /** What it wrote; it must end well. */
    String run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(name));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new AssertionError(command + " ended with " + output);
        }
        return output;
    }

    Path file(String file) {
        return folder.resolve(file);
    }
}
