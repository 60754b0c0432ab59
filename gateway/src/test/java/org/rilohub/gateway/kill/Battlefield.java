package org.rilohub.gateway.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.rilohub.gateway.WatchedHub;
import org.rilohub.gateway.demo.Neighbour;
import org.rilohub.gateway.demo.PartnerProcess;
import org.rilohub.gateway.process.HubProcess;
import org.rilohub.gateway.process.HubRecord;
import org.rilohub.gateway.process.Java;
import org.rilohub.gateway.process.Postmaster;
import org.rilohub.gateway.process.Village;
import org.rilohub.schemas.Lane;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A hub that is killed again and again. Japan reports over REST to Korea, called by SOAP in the CMAA lane, and to the CEN
 * users, called by REST once the RILO office has released the report; and the office decides on what nobody could trust: every
 * durable step there is.
 */
final class Battlefield implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration REACHING = Duration.ofSeconds(90);
    private static final Duration ARRIVING = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final List<String> RECEIVERS = List.of("KR", "CEN");
    private static final List<Neighbour> NEIGHBOURS = List.of(
            neighbour("customs:JP", "common-json", "REST", "INBOX", EnumSet.of(Lane.CMAA)),
            neighbour("customs:KR", "common-xml", "NONE", "SOAP", EnumSet.of(Lane.CMAA)),
            neighbour("wco:CEN", "cen-style", "NONE", "REST", EnumSet.of(Lane.CEN)));

    private final Village village;
    private final HubRecord record;
    private final Office office;
    private final HonestClient client;
    private HubProcess hub;
    private int reports;
    private volatile String seen = "nothing";

    private Battlefield(Village village, Path report) {
        this.village = village;
        this.record = village.record();
        this.office = new Office(village);
        this.hub = start(village);
        this.client = new HonestClient(opened(village), report);
        hub.ready();
    }

    static Battlefield in(String folder) throws IOException {
        var village = Village.found(Java.target(folder), NEIGHBOURS);
        return new Battlefield(village, report(village.folder()));
    }

    private static Neighbour neighbour(
            String organisation, String dialect, String sends, String receives, EnumSet<Lane> lanes) {
        return new Neighbour(
                organisation, organisation, organisation, dialect, sends, receives, new TreeSet<>(lanes), "ES256");
    }

    /** All partners at once, for each takes a second or two. */
    private static PartnerProcess opened(Village village) {
        NEIGHBOURS.parallelStream().forEach(neighbour -> village.open(neighbour.code()));
        return village.partner("JP");
    }

    private static HubProcess start(Village village) {
        var flags = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1");
        return HubProcess.start(
                Java.command(flags, Java.hubClassPath(), WatchedHub.class.getName()),
                village.settings(),
                village.log());
    }

    /** The report of the measurements, addressed to the RILO office too. */
    private static Path report(Path folder) throws IOException {
        try (var packaged = HubProcess.class.getResourceAsStream("/org/rilohub/gateway/bench/report.json")) {
            if (packaged == null) {
                throw new IllegalStateException("the report to send is not on the class path");
            }
            var report = (ObjectNode) JSON.readTree(packaged);
            report.withArray("/header/to")
                    .addObject()
                    .put("partyId", "urn:rilohub:party:rilo:AP")
                    .put("role", "RECIPIENT")
                    .put("lane", "CEN");
            return Files.writeString(folder.resolve("report.json"), JSON.writeValueAsString(report));
        }
    }

    /** Strikes while one report is on its way, and sees it to its end: acknowledged, delivered once, written down. */
    void survives(Blow blow) throws IOException, SQLException {
        hub.tell("stop-at " + blow.step());
        var journey = CompletableFuture.supplyAsync(
                blow.isOnPeople() ? this::travelAndJudge : this::travel, Thread::startVirtualThread);
        hub.await("REACHED " + blow.step(), REACHING);
        strike(blow.victim());
        var acknowledged = journey.join();
        reports++;
        check(acknowledged);
    }

    private void strike(Victim victim) throws IOException {
        if (victim.takesHub()) {
            hub.kill();
        }
        if (victim.takesDatabase()) {
            Postmaster.kill(village.folder());
        }
        if (victim.takesHub()) {
            hub = start(village).ready();
        } else {
            hub.tell("go");
        }
    }

    /** A report's whole way, as client and office see it; both try again whatever happens to the hub. */
    private HonestClient.Acknowledged travel() {
        var acknowledged = client.report();
        var end = Instant.now().plus(ARRIVING);
        while (!arrived(acknowledged)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(
                        "not everywhere after " + ARRIVING + ", but " + seen + "; see " + village.log());
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return acknowledged;
    }

    /** The same, and beside it a message that nobody could trust, on which the office decides until nothing is asked any more. */
    private HonestClient.Acknowledged travelAndJudge() {
        client.forged();
        var acknowledged = travel();
        var end = Instant.now().plus(ARRIVING);
        while (isAsked()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("still asked after " + ARRIVING + "; see " + village.log());
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return acknowledged;
    }

    private boolean isAsked() {
        try {
            return office.refuses("QUARANTINE");
        } catch (IOException e) {
            seen = e.toString(); // Dead, or not yet back: what the test is about.
            return true;
        }
    }

    /** Whether it has come to its end everywhere; releases it where it waits for that. */
    private boolean arrived(HonestClient.Acknowledged acknowledged) {
        try {
            var steps = record.steps(acknowledged.messageId());
            seen = steps.toString();
            if (steps.stream().anyMatch(step -> step.state().equals("RILO_REVIEW"))) {
                office.release();
            }
            return steps.size() == RECEIVERS.size()
                    && steps.stream().allMatch(step -> step.state().equals("DELIVERED"));
        } catch (SQLException | IOException e) {
            seen = e.toString(); // Dead, or not yet back: what the test is about.
            return false;
        }
    }

    private void check(HonestClient.Acknowledged acknowledged) throws SQLException {
        assertThat(client.again()).as("the answer to a repetition").isEqualTo(acknowledged);
        for (var receiver : RECEIVERS) {
            checkStore(village.partner(receiver), acknowledged);
        }
        checkLedger(acknowledged);
    }

    private void checkStore(PartnerProcess receiver, HonestClient.Acknowledged acknowledged) {
        assertThat(receiver.counts().path("verified").asLong())
                .as("new messages at %s", receiver.name())
                .isEqualTo(reports);
        assertThat(receiver.refusals()).as("refused by %s", receiver.name()).isEmpty();
        var about = receiver.deliveries()
                .valueStream()
                .filter(delivery -> delivery.path("refToMessageId")
                        .asString("")
                        .equals(acknowledged.messageId().toString()))
                .toList();
        assertThat(about).as("deliveries of the report to %s", receiver.name()).hasSize(1);
        assertThat(about.getFirst().has("duplicateOf")).isFalse();
    }

    /** Everything that happened is written down, in its place, and the whole ledger can be recomputed. */
    private void checkLedger(HonestClient.Acknowledged acknowledged) throws SQLException {
        assertThat(record.leaves(acknowledged.messageId()))
                .containsEntry("received", 1L)
                .containsEntry("decided", 2L)
                .containsEntry("sealed", 2L)
                .containsEntry("released", 1L)
                .containsEntry("delivered", 2L);
        awaitIntegration();
        assertThat(record.integrated(leafHash(acknowledged.receipt())))
                .as("the receipt's leaf")
                .isTrue();
        var verdict = record.verdict();
        assertThat(verdict.flaw()).isEmpty();
        assertThat(record.messages()).isEqualTo(reports);
    }

    private void awaitIntegration() throws SQLException {
        var end = Instant.now().plus(REACHING);
        while (record.verdict().waiting() > 0) {
            assertThat(Instant.now()).as("leaves wait for their place").isBefore(end);
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private static byte[] leafHash(String receipt) {
        var coded = receipt.substring(receipt.indexOf('.') + 1, receipt.lastIndexOf('.'));
        var payload = new String(Base64.getUrlDecoder().decode(coded), StandardCharsets.UTF_8);
        var hash = JSON.readTree(payload).path("leafHash").asString();
        return HexFormat.of().parseHex(hash.substring("sha-256:".length()));
    }

    /** Reports that a receiver should have and has not. */
    long lost() {
        return RECEIVERS.stream().mapToLong(each -> reports - different(each)).sum();
    }

    /** Messages a receiver took for new though it had been told of the same report. */
    long twice() {
        return RECEIVERS.stream()
                .mapToLong(each -> village.partner(each).deliveries().size() - different(each))
                .sum();
    }

    private long different(String receiver) {
        return village.partner(receiver)
                .deliveries()
                .valueStream()
                .map(delivery -> delivery.path("refToMessageId").asString(""))
                .distinct()
                .count();
    }

    /** How often the receivers' doors were knocked at with something they had already: known as such, and kept once. */
    int repetitions() {
        return RECEIVERS.stream()
                .flatMap(receiver -> village.partner(receiver).deliveries().valueStream())
                .mapToInt((JsonNode delivery) -> delivery.path("copies").asInt() - 1)
                .sum();
    }

    @Override
    public void close() throws IOException {
        try (village) {
            hub.close();
        }
    }
}
