package org.rilohub.gateway.agreements;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.rilohub.agreements.Framework;
import org.rilohub.agreements.FrameworkVersion;
import org.rilohub.agreements.Frameworks;
import org.rilohub.agreements.load.FrameworkFiles;
import org.rilohub.agreements.load.InvalidFrameworksException;
import org.rilohub.gateway.SettingsException;
import org.rilohub.gateway.frameworks.StaffDoor;
import org.rilohub.gateway.frameworks.StaffDoorException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The decisions a running hub has recorded, read at its staff's door; nothing is changed there. */
final class DecisionSource {
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private final StaffDoor door;

    DecisionSource(StaffDoor door) {
        this.door = door;
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
        var cursor = Optional.of("");
        while (cursor.isPresent()) {
            var page = asked("/v1/decisions?" + query + cursor.get());
            items(page, "items").forEach(item -> taker.accept((Map<?, ?>) item));
            cursor = Optional.ofNullable(page.get("next")).map(next -> "&cursor=" + encoded(next.toString()));
        }
    }

    /**
     * Every framework as the hub has it, in every version; those this program is shipped with are not asked for again.
     *
     * @throws SettingsException if the hub does not answer, or not to this person
     */
    Frameworks frameworks(Frameworks shipped) throws InterruptedException {
        var versions = new ArrayList<FrameworkVersion>();
        for (var item : items(asked("/v1/agreements"), "items")) {
            var framework = (Map<?, ?>) item;
            for (var version : items(framework, "versions")) {
                versions.add(version(shipped, String.valueOf(framework.get("framework")), (Map<?, ?>) version));
            }
        }
        return versions.isEmpty() ? shipped : Frameworks.ofVersions(versions);
    }

    private FrameworkVersion version(Frameworks shipped, String id, Map<?, ?> brief) throws InterruptedException {
        var number = Integer.parseInt(String.valueOf(brief.get("number")));
        var known =
                shipped.named(id).filter(framework -> framework.versionHash().equals(brief.get("versionHash")));
        var framework = known.isPresent() ? known.get() : text(id, number);
        var from = Optional.ofNullable(brief.get("effectiveFrom")).map(day -> LocalDate.parse(day.toString()));
        return new FrameworkVersion(framework, number, from.orElse(LocalDate.MIN));
    }

    private Framework text(String id, int number) throws InterruptedException {
        var version = asked("/v1/agreements/" + encoded(id) + "?version=" + number);
        var files = new TreeMap<String, String>();
        files.put(id + ".yaml", String.valueOf(version.get("text")));
        try {
            return FrameworkFiles.of(files).named(id).orElseThrow();
        } catch (InvalidFrameworksException e) {
            throw new SettingsException(
                    List.of("this program cannot read version " + number + " of " + id + " as the hub has it"));
        }
    }

    private Map<String, Object> asked(String path) throws InterruptedException {
        try {
            return JsonMapper.shared().convertValue(door.get(path), TREE);
        } catch (StaffDoorException e) {
            throw new SettingsException(List.of(refusal(e)));
        }
    }

    private static String refusal(StaffDoorException e) {
        return switch (e.status()) {
            case 401 -> "the hub does not know you: './hub login' again";
            case 403 -> "recorded decisions are shown to legal staff, supervisors and auditors";
            default -> String.valueOf(e.getMessage());
        };
    }

    private static List<?> items(Map<?, ?> page, String name) {
        return page.get(name) instanceof List<?> items ? items : List.of();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
