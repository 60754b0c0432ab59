package org.rilohub.gateway.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A hub in a process of its own: what it says is heard and kept in a log, and it can be killed. */
public final class HubProcess implements AutoCloseable {
    private static final Duration STOPPING = Duration.ofSeconds(60);
    private static final String ENDED = "(ended)";

    private final Process process;
    private final Path log;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final PrintWriter orders;
    private final Thread killer;

    private HubProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        this.killer = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(killer);
        Thread.ofPlatform().daemon().name("listening-to-hub").start(this::listen);
    }

    /**
     * Starts it.
     *
     * @param settings the environment's {@code HUB_} part, all of it
     * @param log to whose end it writes
     */
    public static HubProcess start(List<String> command, Map<String, String> settings, Path log) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.directory(log.resolveSibling("").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("HUB_"));
        builder.environment().putAll(settings);
        try {
            return new HubProcess(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException("no hub can be started", e);
        }
    }

    private void listen() {
        try (var heard = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
                var kept = new PrintWriter(
                        Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND), true)) {
            heard.lines().forEach(line -> {
                kept.println(line);
                said.add(line);
            });
        } catch (IOException | UncheckedIOException e) {
            said.add("its voice was lost");
        } finally {
            said.add(ENDED);
        }
    }

    /**
     * Waits until it says something that begins so; what it said before is forgotten.
     *
     * @throws AssertionError if it ends, or stays silent for so long
     */
    public String await(String beginning, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            var line = next(deadline - System.nanoTime());
            if (line.startsWith(beginning)) {
                return line;
            }
            if (line.equals(ENDED)) {
                throw new AssertionError("the hub ended before it said '" + beginning + "'; its log is " + log);
            }
        }
    }

    private String next(long nanos) {
        try {
            var line = said.poll(nanos, TimeUnit.NANOSECONDS);
            if (line == null) {
                throw new AssertionError("the hub did not say what was waited for; its log is " + log);
            }
            return line;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while listening to the hub", e);
        }
    }

    public HubProcess ready() {
        await("hub: ready", Duration.ofMinutes(2));
        return this;
    }

    public void tell(String order) {
        orders.println(order);
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** At once and without a word: SIGKILL. */
    public void kill() {
        process.destroyForcibly();
        ended(Duration.ofSeconds(30));
        forget();
    }

    private boolean ended(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(killer);
        } catch (IllegalStateException e) {
            // This JVM is ending already, and the hook does no harm.
            return;
        }
    }

    /** As an operator stops it; killed if it does not go. */
    @Override
    public void close() {
        process.destroy();
        if (!ended(STOPPING)) {
            process.destroyForcibly();
        }
        forget();
    }
}
