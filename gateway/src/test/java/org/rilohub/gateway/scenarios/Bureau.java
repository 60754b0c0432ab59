package org.rilohub.gateway.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.rilohub.demopartner.send.AccessTokens;
import org.rilohub.demopartner.send.HubClient;
import org.rilohub.gateway.demo.Neighbour;
import org.rilohub.schemas.Ids;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Submission;
import org.rilohub.security.KeyRing;
import org.rilohub.security.TrustedTls;
import org.rilohub.security.pki.DevelopmentPki;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An administration: its own program sends and receives by its own doors, and its system reads at the hub's. */
final class Bureau {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CONTROL = HttpClient.newHttpClient();

    private final SecureRandom random = new SecureRandom();
    private final Neighbour neighbour;
    private final Words dialect;
    private final Path home;
    private final int control;
    private final Clock clock;
    private final HubClient hub;

    /** The hub as administrations know it. */
    record Hub(URI address, URI issuer, DevelopmentPki pki) {}

    /**
     * What arrived, verified and valid.
     *
     * @param id under which the information is known here from now on
     * @param text the whole message, in the administration's dialect
     */
    record Arrived(String id, String text) {
        JsonNode json() {
            return JSON.readTree(text);
        }
    }

    Bureau(Neighbour neighbour, Path home, int control, Hub at, Clock clock) {
        this.neighbour = neighbour;
        this.dialect = Words.of(neighbour.dialect());
        this.home = home;
        this.control = control;
        this.clock = clock;
        var own = KeyRing.load(home.resolve("partner.p12"), DevelopmentPki.password(home));
        var trust = List.of(at.pki().authority().rootCertificate());
        var http = HttpClient.newBuilder()
                .sslContext(TrustedTls.of(own.tls(), trust).context())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        var tokens = new AccessTokens(http, at.issuer().toString(), neighbour.clientId(), clock);
        this.hub = new HubClient(http, at.address().toString(), tokens);
    }

    /** How it is called, which doors it has, in which words it writes. */
    Neighbour neighbour() {
        return neighbour;
    }

    /** What an arrived message of this type says, read in its own dialect. */
    Submission understands(MessageType type, Arrived arrived) {
        return dialect.read(type, arrived.text());
    }

    /** Sends a letter that the hub takes. */
    Sent sends(Letter letter) {
        var sent = tries(letter);
        if (!sent.isAccepted()) {
            throw new AssertionError(neighbour.code() + " was refused a " + letter.type() + ": " + sent.answer());
        }
        return sent;
    }

    /** Sends a letter, whatever the hub says to it. */
    Sent tries(Letter letter) {
        return tries(letter, "normal");
    }

    /** Sends a letter as somebody would who has its TLS key and token, but not the key it signs with. */
    Sent forges(Letter letter) {
        return tries(letter, "forged");
    }

    private Sent tries(Letter letter, String mode) {
        var messageId = Ids.next(clock, random).toString();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
        var message = letter.from(neighbour.organisation(), messageId, now);
        var order = Map.of(
                "file",
                written(message, messageId).toString(),
                "messageId",
                messageId,
                "mode",
                mode,
                "resource",
                resource(message));
        return new Sent(messageId, told("/send", order));
    }

    /** How its program answers deliveries from now on: {@code normal}, or {@code http500} to take none. */
    void answersDeliveries(String how) {
        told("/behaviour", Map.of("respond", how));
    }

    private JsonNode told(String path, Map<String, String> order) {
        return asked(HttpRequest.newBuilder(at(path)).POST(BodyPublishers.ofString(JSON.writeValueAsString(order))));
    }

    private Path written(Submission message, String messageId) {
        try {
            return Files.write(home.resolve(messageId), dialect.written(message));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String resource(Submission message) {
        return neighbour.sends().equals("SOAP")
                ? "/soap/" + message.header().lane().name().toLowerCase(Locale.ROOT)
                : MessageForm.resources(message).getFirst();
    }

    /** What arrives of another's message; waits for it. */
    Arrived receives(Sent sent) {
        return receives(
                "what was sent as " + sent.messageId(),
                delivery -> delivery.path("refToMessageId").asString("").equals(sent.messageId()));
    }

    /** What arrives and holds these words; waits for it. */
    Arrived receives(String words) {
        return Waiting.found(
                neighbour.code() + " receives " + words,
                () -> deliveries(any -> true).stream()
                        .filter(arrived -> arrived.text().contains(words))
                        .findFirst());
    }

    private Arrived receives(String what, Predicate<JsonNode> wanted) {
        return Waiting.found(
                neighbour.code() + " receives " + what,
                () -> deliveries(wanted).stream().findFirst());
    }

    /** Whether anything with these words has arrived by now. */
    boolean hasReceived(String words) {
        return deliveries(any -> true).stream()
                .anyMatch(arrived -> arrived.text().contains(words));
    }

    private List<Arrived> deliveries(Predicate<JsonNode> wanted) {
        return asked(HttpRequest.newBuilder(at("/deliveries")))
                .valueStream()
                .filter(wanted)
                .map(delivery -> new Arrived(
                        delivery.path("messageId").asString(),
                        text(Path.of(delivery.path("contentFile").asString()))))
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What its system reads at the partners' port. */
    Reply reads(String path) {
        try {
            var answer = hub.get(path);
            return new Reply(
                    answer.statusCode(),
                    answer.headers().firstValue("ETag"),
                    JSON.readTree(new String(answer.body(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("the partners' port does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at the partners' port", e);
        }
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + control + path);
    }

    private static JsonNode asked(HttpRequest.Builder request) {
        try {
            return JSON.readTree(CONTROL.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body());
        } catch (IOException e) {
            throw new UncheckedIOException("an administration's program does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking an administration", e);
        }
    }
}
