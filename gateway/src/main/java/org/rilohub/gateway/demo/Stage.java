package org.rilohub.gateway.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where the demonstration plays: the running partners, the hub's staff door, the hub's database to look into. */
final class Stage {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final SortedMap<String, PartnerProcess> partners;
    private final Path messages;
    private final DispatchView view;
    private final URI staffDoor;
    private final SSLContext tls;
    private final String staffToken;

    Stage(
            SortedMap<String, PartnerProcess> partners,
            Path messages,
            DispatchView view,
            URI staffDoor,
            SSLContext tls,
            String staffToken) {
        this.partners = Collections.unmodifiableSortedMap(new TreeMap<>(partners));
        this.messages = messages;
        this.view = view;
        this.staffDoor = staffDoor;
        this.tls = tls;
        this.staffToken = staffToken;
    }

    Map<String, PartnerProcess> partners() {
        return partners;
    }

    PartnerProcess partner(String code) {
        var partner = partners.get(code);
        if (partner == null) {
            throw new IllegalArgumentException("nobody plays " + code);
        }
        return partner;
    }

    /** The door a partner sends by. */
    String door(String code) {
        return Scenario.NEIGHBOURS.stream()
                .filter(neighbour -> neighbour.code().equals(code))
                .map(Neighbour::sends)
                .findFirst()
                .orElse("-");
    }

    /** The step's content as a file that a partner's process can read. */
    Path message(Step step) {
        var file = messages.resolve(step.file());
        try (var packaged = Stage.class.getResourceAsStream(step.file())) {
            if (packaged == null) {
                throw new IllegalStateException(step.file() + " is not on the class path");
            }
            Files.createDirectories(messages);
            Files.write(file, packaged.readAllBytes());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lay out " + step.file(), e);
        }
    }

    List<Seen> dispatches() {
        return view.all();
    }

    /** Whether what was refused under this id is kept. */
    boolean quarantined(String instance) {
        return view.quarantined(instance);
    }

    /** The RILO officer releases whatever waits for publication, over the staff door. */
    void release() {
        for (var task : ask("GET", "/v1/tasks?kind=RILO_REVIEW").path("items")) {
            ask("POST", "/v1/tasks/" + task.path("taskId").asString() + "/release");
        }
    }

    private JsonNode ask(String method, String path) {
        try (var http = HttpClient.newBuilder().sslContext(tls).build()) {
            var request = HttpRequest.newBuilder(staffDoor.resolve(path))
                    .header("Authorization", "Bearer " + staffToken)
                    .method(method, BodyPublishers.noBody())
                    .build();
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException("the staff door answered " + response.statusCode() + " to " + path);
            }
            return response.body().isEmpty()
                    ? new JsonMapper().createObjectNode()
                    : new JsonMapper().readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException("the staff door does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at the staff door", e);
        }
    }

    /** Waits until something holds; false if it does not within the time. */
    boolean await(Duration patience, BooleanSupplier holds) {
        var deadline = Instant.now().plus(patience);
        while (!holds.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                return false;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return true;
    }
}
