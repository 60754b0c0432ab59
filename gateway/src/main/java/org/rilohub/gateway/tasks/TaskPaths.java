package org.rilohub.gateway.tasks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where the staff's door has tasks (interface guide, chapter 9). */
final class TaskPaths {
    private static final String TASKS = "/v1/tasks";

    private TaskPaths() {}

    /** @param wanted by name; what is null is not asked for */
    static String list(Map<String, @Nullable Object> wanted) {
        var query = wanted.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(entry -> entry.getKey() + "=" + encoded(String.valueOf(entry.getValue())))
                .sorted()
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? TASKS : TASKS + "?" + query;
    }

    static String one(UUID task) {
        return TASKS + "/" + task;
    }

    /** What waits for the CEN lane has its own place: its task's id is its report's. */
    static String publication(UUID task) {
        return "/v1/cen/publications/" + task;
    }

    /** @param place of a task or a publication */
    static String decision(String place) {
        return place + "/decision";
    }

    static String release(UUID task) {
        return one(task) + "/release";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
