package org.rilohub.gateway.doors;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import javax.net.ssl.SSLContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person, mostly of the RILO office, at the staff's door. */
record Officer(URI door, SSLContext tls, String token) {
    /** Releases every report that waits for publication. */
    void releaseAll() throws IOException, InterruptedException {
        var tasks = JsonMapper.shared()
                .readTree(ask("GET", "/v1/tasks?kind=RILO_REVIEW").body());
        for (var task : tasks.path("items")) {
            ask("POST", "/v1/tasks/" + task.path("taskId").asString() + "/release");
        }
    }

    /** What the door shows; anything but success is an {@link IOException}. */
    JsonNode get(String path) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(ask("GET", path).body());
    }

    /** @param headers names and values, one after the other */
    JsonNode post(String path, String json, String... headers) throws IOException, InterruptedException {
        var request = request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return JsonMapper.shared().readTree(successful(request).body());
    }

    /** With what status the door answers. */
    int status(String path) throws IOException, InterruptedException {
        return answer(request(path)).statusCode();
    }

    private HttpResponse<String> ask(String method, String path) throws IOException, InterruptedException {
        return successful(request(path).method(method, BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(door.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> successful(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = answer(request);
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("the staff door answered " + answer.statusCode());
        }
        return answer;
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var http = HttpClient.newBuilder().sslContext(tls).build()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }
}
