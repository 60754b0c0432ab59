package org.rilohub.gateway.agreements;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.rilohub.agreements.Framework;
import org.rilohub.agreements.FrameworkVersion;
import org.rilohub.agreements.Frameworks;
import org.rilohub.agreements.load.FrameworkFiles;
import org.rilohub.agreements.load.InvalidFrameworksException;
import org.rilohub.gateway.SettingsException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The decisions a running hub has recorded, read at its staff's door; nothing is changed there. */
final class DecisionSource {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private final URI door;
    private final SSLContext tls;
    private final String token;

    DecisionSource(URI door, SSLContext tls, String token) {
        this.door = door;
        this.tls = tls;
        this.token = token;
    }

    /**
     * Every decision recorded from {@code since} on, oldest first, as the door tells it.
     *
     * @param until the first instant or day no more
     * @throws SettingsException if the hub does not answer, or not to this person
     */
    void each(String since, Optional<String> until, Consumer<Map<?, ?>> taker) throws InterruptedException {
        var query = "since=" + encoded(since)
                + until.map(end -> "&until=" + encoded(end)).orElse("");
        try (var http =
                HttpClient.newBuilder().sslContext(tls).connectTimeout(PATIENCE).build()) {
            var cursor = Optional.of("");
            while (cursor.isPresent()) {
                var page = asked(http, "/v1/decisions?" + query + cursor.get());
                items(page, "items").forEach(item -> taker.accept((Map<?, ?>) item));
                cursor = Optional.ofNullable(page.get("next")).map(next -> "&cursor=" + encoded(next.toString()));
            }
        }
    }

    /**
     * Every framework as the hub has it, in every version; those this program is shipped with are not asked for again.
     *
     * @throws SettingsException if the hub does not answer, or not to this person
     */
    Frameworks frameworks(Frameworks shipped) throws InterruptedException {
        try (var http =
                HttpClient.newBuilder().sslContext(tls).connectTimeout(PATIENCE).build()) {
            var versions = new ArrayList<FrameworkVersion>();
            for (var item : items(asked(http, "/v1/agreements"), "items")) {
                var framework = (Map<?, ?>) item;
                for (var version : items(framework, "versions")) {
                    versions.add(
                            version(http, shipped, String.valueOf(framework.get("framework")), (Map<?, ?>) version));
                }
            }
            return versions.isEmpty() ? shipped : Frameworks.ofVersions(versions);
        }
    }

    private FrameworkVersion version(HttpClient http, Frameworks shipped, String id, Map<?, ?> brief)
            throws InterruptedException {
        var number = Integer.parseInt(String.valueOf(brief.get("number")));
        var known =
                shipped.named(id).filter(framework -> framework.versionHash().equals(brief.get("versionHash")));
        var framework = known.isPresent() ? known.get() : text(http, id, number);
        var from = Optional.ofNullable(brief.get("effectiveFrom")).map(day -> LocalDate.parse(day.toString()));
        return new FrameworkVersion(framework, number, from.orElse(LocalDate.MIN));
    }

    private Framework text(HttpClient http, String id, int number) throws InterruptedException {
        var version = asked(http, "/v1/agreements/" + encoded(id) + "?version=" + number);
        var files = new TreeMap<String, String>();
        files.put(id + ".yaml", String.valueOf(version.get("text")));
        try {
            return FrameworkFiles.of(files).named(id).orElseThrow();
        } catch (InvalidFrameworksException e) {
            throw new SettingsException(
                    List.of("this program cannot read version " + number + " of " + id + " as the hub has it"));
        }
    }

    private Map<String, Object> asked(HttpClient http, String path) throws InterruptedException {
        var request = HttpRequest.newBuilder(door.resolve(path))
                .header("Authorization", "Bearer " + token)
                .timeout(PATIENCE)
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new SettingsException(List.of(refusal(answer.statusCode())));
            }
            return JsonMapper.shared().readValue(answer.body(), TREE);
        } catch (IOException e) {
            throw new SettingsException(List.of("no hub answers at " + door));
        } catch (JacksonException e) {
            throw new SettingsException(List.of("what answers at " + door + " is no hub"));
        }
    }

    private static String refusal(int status) {
        return switch (status) {
            case 401 -> "the hub does not know you: './hub login' again";
            case 403 -> "recorded decisions are shown to legal staff, supervisors and auditors";
            default -> "the hub answered with status " + status;
        };
    }

    private static List<?> items(Map<?, ?> page, String name) {
        return page.get(name) instanceof List<?> items ? items : List.of();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
