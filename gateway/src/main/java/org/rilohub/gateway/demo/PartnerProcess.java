package org.rilohub.gateway.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One demonstration partner: a process with its own keys and store, told what to do over its control port. */
public final class PartnerProcess implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String READY = "READY ";

    private final String name;
    private final Process process;
    private final URI control;
    private final HttpClient http = HttpClient.newHttpClient();

    private PartnerProcess(String name, Process process, URI control) {
        this.name = name;
        this.process = process;
        this.control = control;
    }

    /**
     * Starts a partner and waits until it says it is ready, at most a minute.
     *
     * @param classPath of the partner's own program
     * @param config its configuration file; its log stands beside it
     * @throws IllegalStateException if it ends or stays silent; names its log
     */
    public static PartnerProcess start(String name, String classPath, Path config) {
        var log = config.resolveSibling("partner.log");
        try {
            var process = new ProcessBuilder(command(classPath, config))
                    .redirectError(log.toFile())
                    .start();
            var ready = await(process, log);
            return new PartnerProcess(
                    name,
                    process,
                    URI.create("http://127.0.0.1:" + ready.path("control").asInt()));
        } catch (IOException e) {
            throw new IllegalStateException("the partner " + name + " cannot be started", e);
        }
    }

    private static List<String> command(String classPath, Path config) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                "org.rilohub.demopartner.Main",
                config.toString());
    }

    private static JsonNode await(Process process, Path log) {
        var line = CompletableFuture.supplyAsync(() -> readyLine(process.inputReader(StandardCharsets.UTF_8)));
        try {
            return JSON.readTree(line.get(60, TimeUnit.SECONDS).substring(READY.length()));
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
            throw new IllegalStateException("a partner did not become ready; its log is " + log, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new IllegalStateException("interrupted while a partner started", e);
        }
    }

    private static String readyLine(BufferedReader output) {
        return output.lines()
                .filter(line -> line.startsWith(READY))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("ended without being ready"));
    }

    public String name() {
        return name;
    }

    /** Has the partner send a message file; {@code mode} as its own manual says: normal, forged, repeat, ... */
    public JsonNode send(Path file, String mode) {
        return send(file, mode, Optional.empty(), Map.of());
    }

    /**
     * The same to a resource of its own.
     *
     * @param values of the placeholders in the file
     */
    public JsonNode send(Path file, String mode, Optional<String> resource, Map<String, String> values) {
        var request = new TreeMap<String, Object>(Map.of("file", file.toString(), "mode", mode, "values", values));
        resource.ifPresent(path -> request.put("resource", path));
        return post("/send", JSON.writeValueAsString(request));
    }

    /** Everything it received, verified and stored. */
    public JsonNode deliveries() {
        return get("/deliveries");
    }

    /** What it was sent and would not take, with its reasons. */
    public JsonNode refusals() {
        return get("/refusals");
    }

    /** How many messages it has verified, and how long they took from sender to here. */
    public JsonNode counts() {
        return get("/counts");
    }

    /** Counts from now on. */
    public void clearCounts() {
        post("/counts/clear", "");
    }

    private JsonNode get(String path) {
        return ask(HttpRequest.newBuilder(control.resolve(path)).build());
    }

    private JsonNode post(String path, String body) {
        return ask(HttpRequest.newBuilder(control.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private JsonNode ask(HttpRequest request) {
        try {
            return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new IllegalStateException("the partner " + name + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + name, e);
        }
    }

    /** Whether its process runs. */
    public boolean alive() {
        return process.isAlive();
    }

    /** Ends the process this started; a second time does nothing. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
