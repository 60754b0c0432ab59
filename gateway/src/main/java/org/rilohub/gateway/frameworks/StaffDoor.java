package org.rilohub.gateway.frameworks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.rilohub.gateway.ProblemText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The hub's staff door, as the person who is signed in calls it (interface guide, chapter 9). */
public final class StaffDoor {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PROPOSALS = "/v1/frameworks/proposals";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI address;
    private final String token;
    private final HttpClient http;

    /** @param token of the person, as the issuer gave it */
    public StaffDoor(URI address, SSLContext tls, String token) {
        this.address = address;
        this.token = token;
        this.http = HttpClient.newBuilder()
                .sslContext(tls)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(PATIENCE)
                .build();
    }

    JsonNode propose(String framework, String cases, String from) throws InterruptedException {
        var body = JSON.createObjectNode()
                .put("framework", framework)
                .put("cases", cases)
                .put("effectiveFrom", from);
        return post(PROPOSALS, "application/json", body.toString());
    }

    JsonNode open() throws InterruptedException {
        return get(PROPOSALS);
    }

    JsonNode proposal(UUID id) throws InterruptedException {
        return get(PROPOSALS + "/" + id);
    }

    /**
     * What stands at a path.
     *
     * @throws StaffDoorException if the hub says no, does not answer, or is none
     */
    public JsonNode get(String path) throws InterruptedException {
        return asked(request(path).GET());
    }

    /**
     * Hands a tree in, for the version of what stands there that the person has read.
     *
     * @throws StaffDoorException if the hub says no, does not answer, or is none
     */
    public JsonNode post(String path, String readVersion, JsonNode body) throws InterruptedException {
        return asked(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + readVersion + "\"")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /**
     * Asks for something that needs no words.
     *
     * @throws StaffDoorException if the hub says no, does not answer, or is none
     */
    public void post(String path) throws InterruptedException {
        asked(request(path).POST(BodyPublishers.noBody()));
    }

    JsonNode approve(UUID id, String jws) throws InterruptedException {
        return post(PROPOSALS + "/" + id + "/approvals", "application/jose", jws);
    }

    void withdraw(UUID id) throws InterruptedException {
        post(PROPOSALS + "/" + id + "/withdrawal");
    }

    private JsonNode post(String path, String type, String body) throws InterruptedException {
        return asked(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode asked(HttpRequest.Builder request) throws InterruptedException {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            var body = JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
            if (answer.statusCode() / 100 == 2) {
                return body;
            }
            throw StaffDoorException.refused(answer.statusCode(), ProblemText.of(answer.statusCode(), body));
        } catch (IOException e) {
            throw StaffDoorException.impossible(address + " does not answer, or cannot be trusted");
        } catch (JacksonException e) {
            throw StaffDoorException.impossible(address + " does not answer as a hub does");
        }
    }
}
