package org.rilohub.gateway.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import org.rilohub.gateway.frameworks.StaffDoor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person at the staff's door, signed in. */
final class Colleague {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI door;
    private final String token;
    private final SSLContext tls;

    Colleague(URI door, SSLContext tls, String token) {
        this.door = door;
        this.token = token;
        this.tls = tls;
    }

    /** The same person at a terminal. */
    StaffDoor terminal() {
        return new StaffDoor(door, tls, token);
    }

    Reply reads(String path) {
        return asked(request(path));
    }

    Reply posts(String path, Object body) {
        return posts(path, "application/json", JSON.writeValueAsString(body));
    }

    Reply posts(String path, String contentType, String body) {
        return asked(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    /** The task with this question about a subject, or with its id among the facts; waits for it. */
    JsonNode task(String question, String subject) {
        return Waiting.found(
                "the task " + question, () -> tasks(question, subject).stream().findFirst());
    }

    /** What can be decided about a subject, of this question or all that begin with it. */
    List<JsonNode> tasks(String question, String subject) {
        return Reply.everyItem(this::reads, "/v1/tasks").stream()
                .filter(task -> task.path("question").asString("").startsWith(question))
                .filter(task -> (task.path("subject").asString("") + task.path("facts")).contains(subject))
                .toList();
    }

    Reply says(boolean yes, JsonNode task, String reasons, String... ground) {
        var path = "/v1/tasks/" + task.path("taskId").asString();
        var tag = Objects.requireNonNull(reads(path).tag().orElse(null), "a task has a version");
        var vote = new TreeMap<String, Object>(Map.of("positive", yes, "reasons", reasons));
        if (ground.length > 0) {
            vote.put("ground", ground[0]);
        }
        return asked(request(path + "/decision")
                .header("Content-Type", "application/json")
                .header("If-Match", tag)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(vote))));
    }

    /** Writes about a request as it stands now. */
    Reply writes(String requestId, Map<String, Object> letter) {
        var path = "/v1/cases/" + requestId;
        var tag = Objects.requireNonNull(reads(path).tag().orElse(null), "a request has a version");
        return asked(request(path + "/messages")
                .header("Content-Type", "application/json")
                .header("If-Match", tag)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(letter))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(door.resolve(path)).header("Authorization", "Bearer " + token);
    }

    /** On a connection of its own: one that the hub is just closing would lose what is no repeatable request. */
    private Reply asked(HttpRequest.Builder request) {
        try (var http = HttpClient.newBuilder().sslContext(tls).build()) {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            var body = answer.body().isEmpty() ? "{}" : answer.body();
            Optional<String> tag = answer.headers().firstValue("ETag");
            return new Reply(answer.statusCode(), tag, JSON.readTree(body));
        } catch (IOException e) {
            throw new UncheckedIOException("the staff's door does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at the staff's door", e);
        }
    }
}
