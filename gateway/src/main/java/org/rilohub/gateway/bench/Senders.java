package org.rilohub.gateway.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.rilohub.gateway.PartnerProgram;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The partner's load generator: warms up, waits for the word, measures. */
final class Senders implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final Process process;
    private final BufferedReader output;
    private final Path log;

    private Senders(Process process, Path log) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
        this.log = log;
    }

    static Senders start(Path config, Path log) throws IOException {
        var program = Java.program(
                List.of("-Xmx256m"),
                PartnerProgram.classPath(),
                "org.rilohub.demopartner.LoadGenerator",
                config.toString());
        return new Senders(program.redirectError(log.toFile()).start(), log);
    }

    /** How many reports were accepted while it warmed up. */
    long warmedUp() throws IOException {
        return next().path("warmedUp").asLong();
    }

    /** What the measured time came to. */
    JsonNode measure() throws IOException {
        try (var input = process.outputWriter(StandardCharsets.UTF_8)) {
            input.write('\n');
        }
        return next();
    }

    private JsonNode next() throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("{")) {
                return JSON.readTree(line);
            }
        }
        throw new IllegalStateException("the load generator failed; its log is " + log);
    }

    @Override
    public void close() {
        Java.stop(process);
    }
}
