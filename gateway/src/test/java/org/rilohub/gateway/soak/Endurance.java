package org.rilohub.gateway.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.rilohub.gateway.demo.Neighbour;
import org.rilohub.gateway.demo.PartnerProcess;
import org.rilohub.gateway.process.HubProcess;
import org.rilohub.gateway.process.HubRecord;
import org.rilohub.gateway.process.Java;
import org.rilohub.gateway.process.Village;
import org.rilohub.schemas.Lane;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A hub with 512 MB of heap between Japan, which sends all it can, and Korea: signed, encrypted, over TLS, by REST. */
final class Endurance implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int SENDERS = 4;
    private static final Duration DRAINING = Duration.ofMinutes(3);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final Village village;
    private final HubRecord record;
    private final HubProcess hub;
    private final PartnerProcess receiver;
    private long sent;

    private Endurance(Village village) {
        this.village = village;
        this.record = village.record();
        this.hub = HubProcess.start(
                Java.command(List.of("-Xmx512m"), Java.hubClassPath(), "org.rilohub.gateway.Hub", "run"),
                village.settings(),
                village.log());
        this.receiver = village.open("KR");
        hub.ready();
    }

    static Endurance in(String folder) throws IOException {
        return new Endurance(Village.found(
                Java.target(folder), List.of(neighbour("JP", "REST", "INBOX"), neighbour("KR", "NONE", "REST"))));
    }

    private static Neighbour neighbour(String country, String sends, String receives) {
        var lanes = new TreeSet<>(EnumSet.of(Lane.CMAA));
        return new Neighbour("customs:" + country, country, country, "common-json", sends, receives, lanes, "ES256");
    }

    /**
     * Has so many reports sent and waits until every one is delivered.
     *
     * @return what the sender says of it
     */
    JsonNode carry(int reports) throws IOException, SQLException {
        var result = send(reports);
        assertThat(result.path("accepted").asLong()).as("accepted: %s", result).isEqualTo(reports);
        sent += reports;
        awaitDelivery();
        return result;
    }

    private JsonNode send(int reports) throws IOException {
        var log = village.folder().resolve("load.log");
        var main = "org.rilohub.demopartner.LoadGenerator";
        var command = Java.command(
                List.of("-Xmx256m"),
                Java.partnerClassPath(),
                main,
                plan(reports).toString());
        var generator = new ProcessBuilder(command).redirectError(log.toFile()).start();
        try (var output = generator.inputReader(StandardCharsets.UTF_8)) {
            var result = output.lines().filter(line -> line.startsWith("{")).findFirst();
            return JSON.readTree(result.orElseThrow(() -> new AssertionError("nothing was sent; see " + log)));
        } finally {
            generator.destroyForcibly();
        }
    }

    private Path plan(int reports) throws IOException {
        var home = village.configuration("JP").resolveSibling("");
        var template = home.resolve("report.json");
        try (var packaged = HubProcess.class.getResourceAsStream("/org/rilohub/gateway/bench/report.json")) {
            if (packaged == null) {
                throw new IllegalStateException("the report to send is not on the class path");
            }
            Files.write(template, packaged.readAllBytes());
        }
        var plan = (ObjectNode) JSON.readTree(village.configuration("JP"));
        plan.put("seconds", 1800).put("warmupSeconds", 0).put("threads", SENDERS);
        plan.put("door", "REST").put("template", template.toString()).put("reports", reports);
        return Files.writeString(home.resolve("load.json"), JSON.writeValueAsString(plan));
    }

    private void awaitDelivery() throws SQLException {
        var end = Instant.now().plus(DRAINING);
        while (record.undelivered() > 0 || record.verdict().waiting() > 0) {
            assertThat(Instant.now()).as("deliveries, see %s", village.log()).isBefore(end);
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    /** Whatever was sent is stored by the receiver, verified, once; and every step of it stands in the ledger. */
    void check() throws SQLException {
        assertThat(receiver.counts().path("verified").asLong()).isEqualTo(sent);
        assertThat(receiver.refusals()).isEmpty();
        assertThat(record.messages()).isEqualTo(sent);
        var verdict = record.verdict();
        assertThat(verdict.flaw()).isEmpty();
        assertThat(verdict.size()).as("received, decided, sealed, delivered").isGreaterThanOrEqualTo(4 * sent);
    }

    Memory memory() throws IOException {
        return Memory.of(hub.handle());
    }

    long sent() {
        return sent;
    }

    @Override
    public void close() throws IOException {
        try (village) {
            hub.close();
        }
    }
}
