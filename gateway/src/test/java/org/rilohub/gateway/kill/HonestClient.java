package org.rilohub.gateway.kill;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.rilohub.gateway.demo.PartnerProcess;
import tools.jackson.databind.JsonNode;

/** Sends a report through a partner's own process, and again until the hub's receipt is in its hands. */
final class HonestClient {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final PartnerProcess partner;
    private final Path report;

    /** The hub's signed word that it has a message. */
    record Acknowledged(UUID messageId, String receipt) {}

    HonestClient(PartnerProcess partner, Path report) {
        this.partner = partner;
        this.report = report;
    }

    /** A new report, sent as often as it takes. */
    Acknowledged report() {
        return acknowledged("normal");
    }

    /** The last report once more, as a client does that is not sure. */
    Acknowledged again() {
        return acknowledged("repeat");
    }

    /** Somebody else in its name: signed with a key that nobody knows. */
    void forged() {
        partner.send(report, "forged");
    }

    private Acknowledged acknowledged(String mode) {
        var answer = partner.send(report, mode);
        for (var end = Instant.now().plus(PATIENCE); !acknowledges(answer); answer = partner.send(report, "repeat")) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("never acknowledged; the last answer was " + answer);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return new Acknowledged(
                UUID.fromString(answer.path("messageId").asString()),
                answer.path("receipt").asString());
    }

    private static boolean acknowledges(JsonNode answer) {
        return answer.path("receiptVerified").asBoolean(false);
    }
}
