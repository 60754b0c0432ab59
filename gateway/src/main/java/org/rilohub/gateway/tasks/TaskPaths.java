package org.rilohub.gateway.tasks;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rilohub.gateway.frameworks.StaffPaths;

/** Where the staff's door has tasks (interface guide, chapter 9). */
final class TaskPaths {
    private static final String TASKS = "/v1/tasks";

    private TaskPaths() {}

    /** @param wanted by name; what is null is not asked for */
    static String list(Map<String, @Nullable Object> wanted) {
        return StaffPaths.list(TASKS, wanted);
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
}
