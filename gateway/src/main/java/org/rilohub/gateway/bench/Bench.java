package org.rilohub.gateway.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.rilohub.gateway.PartnerProgram;
import org.rilohub.gateway.Setting;
import org.rilohub.gateway.Settings;
import org.rilohub.gateway.demo.Neighbour;
import org.rilohub.gateway.demo.Neighbourhood;
import org.rilohub.gateway.demo.PartnerProcess;
import org.rilohub.gateway.demo.Ports;
import org.rilohub.schemas.Lane;
import org.rilohub.security.pki.DevelopmentPki;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One measured run: a fresh hub, a fresh partner, and Japan sending as fast as it can. */
final class Bench {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration DRAINING = Duration.ofMinutes(2);

    private final String door;
    private final Plan plan;
    private final Consumer<String> progress;
    private final Path folder;
    private final int[] ports = Ports.free(3);

    /**
     * How long and how hard.
     *
     * @param warmUp seconds
     * @param seconds measured
     * @param threads senders at a time
     */
    record Plan(int warmUp, int seconds, int threads) {}

    Bench(String door, Plan plan, Consumer<String> progress) {
        this.door = door;
        this.plan = plan;
        this.progress = progress;
        this.folder = Settings.read(System.getenv(), Path.of("").toAbsolutePath())
                .path(Setting.HUB_VAR)
                .resolve("bench")
                .resolve(door);
    }

    /**
     * Runs it.
     *
     * @throws IllegalStateException if a process does not start, or ends before its time
     */
    Figures run() {
        try {
            clear(folder);
            Files.createDirectories(folder);
            progress.accept(door + ": starting a hub and a partner in " + folder);
            var configurations = settle();
            try (var hub = HubProcess.start(folder, hubSettings());
                    var partner = PartnerProcess.start("KR", PartnerProgram.classPath(), config(configurations, "KR"));
                    var senders =
                            Senders.start(generatorConfig(configurations.resolve("JP")), folder.resolve("load.log"))) {
                return measure(new Watch(hub.process().toHandle()), partner, senders);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the measurement cannot be set up", e);
        }
    }

    private Figures measure(Watch hub, PartnerProcess partner, Senders senders) throws IOException {
        progress.accept(door + ": warming up for " + plan.warmUp() + " s with " + plan.threads() + " senders");
        drained(partner, senders.warmedUp());
        partner.clearCounts();
        progress.accept(door + ": measuring for " + plan.seconds() + " s");
        var cpuBefore = hub.cpu();
        var load = senders.measure();
        var counts = drained(partner, load.path("accepted").asLong());
        return figures(load, counts, hub.cpu().minus(cpuBefore), hub.residentMegabytes());
    }

    private Figures figures(JsonNode load, JsonNode counts, Duration cpu, long residentMegabytes) {
        var verified = counts.path("verified").asLong();
        var took = seconds(counts);
        return new Figures(
                door,
                took,
                load.path("accepted").asLong(),
                load.path("refused").asLong() + load.path("errors").asLong(),
                verified,
                verified / took,
                cpu.toNanos() / 1e6 / Math.max(1, verified),
                load.path("acceptMillis").path("p50").asDouble(),
                load.path("acceptMillis").path("p99").asDouble(),
                counts.path("endToEndMillis").path("p50").asDouble(),
                counts.path("endToEndMillis").path("p99").asDouble(),
                residentMegabytes);
    }

    private static Path config(Path configurations, String code) {
        return configurations.resolve(code).resolve("partner.json");
    }

    private Map<String, String> hubSettings() {
        return Map.of(
                "HUB_PORT", Integer.toString(ports[0]),
                "HUB_STAFF_PORT", Integer.toString(ports[1]),
                "HUB_ISSUER_PORT", Integer.toString(ports[2]));
    }

    private static double seconds(JsonNode counts) {
        var first = Instant.parse(counts.path("firstAt").asString());
        var last = Instant.parse(counts.path("lastAt").asString());
        return Math.max(0.001, Duration.between(first, last).toNanos() / 1e9);
    }

    /** Waits until the partner has verified everything that was accepted, or time is up. */
    private static JsonNode drained(PartnerProcess partner, long accepted) {
        var deadline = Instant.now().plus(DRAINING);
        var counts = partner.counts();
        while (counts.path("verified").asLong() < accepted && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            counts = partner.counts();
        }
        return counts;
    }

    private Path settle() {
        var pki = DevelopmentPki.ensure(folder.resolve("pki"), Clock.systemUTC(), new SecureRandom());
        var partners = folder.resolve("partners-own");
        var neighbourhood = new Neighbourhood(
                partners,
                folder.resolve("partners"),
                pki,
                URI.create("https://localhost:" + ports[0]),
                URI.create("https://localhost:" + ports[2] + "/realms/rilohub"));
        var dialect = door.equals("SOAP") ? "common-xml" : "common-json";
        var lanes = new TreeSet<>(EnumSet.of(Lane.CMAA));
        neighbourhood.settle(List.of(
                new Neighbour("customs:JP", "Sender", "送信者", dialect, door, "INBOX", lanes, "ES256"),
                new Neighbour("customs:KR", "Receiver", "受信者", dialect, "NONE", door, lanes, "ES256")));
        return partners;
    }

    private Path generatorConfig(Path home) throws IOException {
        var template = home.resolve(door.equals("SOAP") ? "report.xml" : "report.json");
        try (var packaged =
                Bench.class.getResourceAsStream(template.getFileName().toString())) {
            if (packaged == null) {
                throw new IllegalStateException("the report to send is not on the class path");
            }
            Files.write(template, packaged.readAllBytes());
        }
        var config = (ObjectNode) JSON.readTree(home.resolve("partner.json"));
        config.put("seconds", plan.seconds())
                .put("threads", plan.threads())
                .put("warmupSeconds", plan.warmUp())
                .put("door", door)
                .put("template", template.toString());
        var file = home.resolve("load.json");
        Files.writeString(file, JSON.writeValueAsString(config));
        return file;
    }

    private static void clear(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
