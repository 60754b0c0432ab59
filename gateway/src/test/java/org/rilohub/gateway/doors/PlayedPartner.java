package org.rilohub.gateway.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A partner program of this town, told over its switches what to do and asked what it saw. */
record PlayedPartner(int control) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Has it send a message file by its own door. */
    JsonNode send(Path file) {
        return ask(HttpRequest.newBuilder(address("/send"))
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("file", file.toString())))));
    }

    /** What the hub says of a report, and whether its notice holds. */
    JsonNode status(String reportId) {
        return ask(HttpRequest.newBuilder(address("/status?reportId=" + reportId)));
    }

    /** What it verified and kept of one message of one sender. */
    List<JsonNode> deliveriesOf(String messageId) {
        var found = new ArrayList<JsonNode>();
        deliveries().forEach(delivery -> {
            if (delivery.path("refToMessageId").asString("").equals(messageId)) {
                found.add(delivery);
            }
        });
        return found;
    }

    JsonNode deliveries() {
        return ask(HttpRequest.newBuilder(address("/deliveries")));
    }

    /** What it would not take. */
    JsonNode refusals() {
        return ask(HttpRequest.newBuilder(address("/refusals")));
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + control + path);
    }

    private static JsonNode ask(HttpRequest.Builder request) {
        try {
            return JSON.readTree(
                    HTTP.send(request.build(), BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException("a partner does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking a partner", e);
        }
    }
}
