package org.rilohub.gateway.doors;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import javax.net.ssl.SSLContext;
import tools.jackson.databind.json.JsonMapper;

/** A person of the RILO office at the staff's door. */
record Officer(URI door, SSLContext tls, String token) {
    /** Releases every report that waits for publication. */
    void releaseAll() throws IOException, InterruptedException {
        var tasks = JsonMapper.shared()
                .readTree(ask("GET", "/v1/tasks?kind=RILO_REVIEW").body());
        for (var task : tasks.path("items")) {
            ask("POST", "/v1/tasks/" + task.path("taskId").asString() + "/release");
        }
    }

    private HttpResponse<String> ask(String method, String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newBuilder().sslContext(tls).build()) {
            var answer = http.send(
                    HttpRequest.newBuilder(door.resolve(path))
                            .header("Authorization", "Bearer " + token)
                            .method(method, BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IOException("the staff door answered " + answer.statusCode());
            }
            return answer;
        }
    }
}
