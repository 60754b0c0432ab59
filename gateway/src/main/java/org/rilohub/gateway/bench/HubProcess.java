package org.rilohub.gateway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A hub of its own, with nothing configured but its folder and ports. */
record HubProcess(Process process) implements AutoCloseable {
    private static final Duration STARTING = Duration.ofSeconds(90);
    private static final List<String> OPTIONS =
            List.of("-Xmx512m", "-Djdk.serialFilter=!*", "--enable-native-access=ALL-UNNAMED");

    /**
     * Starts it and waits until it is ready.
     *
     * @param settings such as {@code HUB_PORT}
     * @throws IllegalStateException if it ends or is not ready in time; names its log
     */
    static HubProcess start(Path folder, Map<String, String> settings) throws IOException {
        var log = folder.resolve("hub.log");
        var program = Java.program(OPTIONS, System.getProperty("java.class.path"), "org.rilohub.gateway.Hub", "run")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        program.environment().keySet().removeIf(name -> name.startsWith("HUB_"));
        program.environment().putAll(settings);
        program.environment().put("HUB_VAR", folder.toString());
        var hub = new HubProcess(program.start());
        try {
            hub.await(log);
            return hub;
        } catch (IOException | RuntimeException e) {
            hub.close();
            throw e;
        }
    }

    private void await(Path log) throws IOException {
        var deadline = Instant.now().plus(STARTING);
        while (!Files.readString(log).contains("hub: ready")) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("the hub did not become ready; its log is " + log);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    @Override
    public void close() {
        Java.stop(process);
    }
}
