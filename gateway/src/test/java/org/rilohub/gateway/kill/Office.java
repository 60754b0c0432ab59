package org.rilohub.gateway.kill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.rilohub.gateway.demo.SignIn;
import org.rilohub.gateway.process.Village;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The RILO office at the staff's door: releases every report that waits for publication. */
final class Office {
    private static final String OFFICER = "rilo-officer";
    private static final String NO = """
            {"positive": false, "reasons": "Nobody knows this key", "ground": "SECURITY"}
            """;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI door;
    private final URI issuer;
    private final SSLContext tls;
    private final Path passwords;
    private String token = "";

    Office(Village village) {
        this.door = village.staffDoor();
        this.issuer = village.issuer();
        this.tls = village.tls();
        this.passwords = village.folder().resolve("demonstration-people.json");
    }

    /**
     * Releases whatever waits for publication.
     *
     * @throws IOException if the hub does not answer, or not as it should; call again
     */
    void release() throws IOException {
        if (token.isEmpty()) {
            signIn();
        }
        for (var task : ask("GET", "/v1/tasks?kind=RILO_REVIEW").path("items")) {
            ask("POST", "/v1/tasks/" + task.path("taskId").asString() + "/release");
        }
    }

    /**
     * Says no to whatever is asked of this kind, on the version it has read.
     *
     * @return whether anything was asked
     * @throws IOException as {@link #release}
     */
    boolean refuses(String kind) throws IOException {
        if (token.isEmpty()) {
            signIn();
        }
        var asked = ask("GET", "/v1/tasks?kind=" + kind).path("items");
        for (var task : asked) {
            send(request("/v1/tasks/" + task.path("taskId").asString() + "/decision")
                    .header("Content-Type", "application/json")
                    .header("If-Match", "\"" + task.path("version").asInt() + "\"")
                    .method("POST", BodyPublishers.ofString(NO)));
        }
        return !asked.isEmpty();
    }

    private void signIn() throws IOException {
        var password = new JsonMapper().readTree(passwords).path(OFFICER).asString();
        try {
            token = new SignIn(issuer, "rilo-hub-console", tls, new SecureRandom()).token(OFFICER, password);
        } catch (IllegalStateException | java.io.UncheckedIOException e) {
            throw new IOException("nobody signs the officer in", e);
        }
    }

    private JsonNode ask(String method, String path) throws IOException {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(door.resolve(path)).timeout(PATIENCE).header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException {
        try (var http = HttpClient.newBuilder().sslContext(tls).build()) {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                token = "";
                throw new IOException("the staff's door answered " + answer.statusCode());
            }
            return new JsonMapper().readTree(answer.body().isEmpty() ? "{}" : answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted at the staff's door", e);
        }
    }
}
