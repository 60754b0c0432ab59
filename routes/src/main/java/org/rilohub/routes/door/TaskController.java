package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rilohub.routes.Desk;
import org.rilohub.routes.Desk.Task;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits for the staff, and its release. */
@RestController
final class TaskController {
    private final Desk desk;

    TaskController(Desk desk) {
        this.desk = desk;
    }

    @GetMapping(PublishedPaths.TASKS)
    ResponseEntity<byte[]> tasks(HttpServletRequest request) {
        var tasks = desk.tasks(Caller.person(request)).stream()
                .map(TaskController::tree)
                .toList();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(Json.octets(Map.of("items", tasks)));
    }

    @PostMapping(PublishedPaths.RELEASE)
    ResponseEntity<Void> release(@PathVariable String taskId, HttpServletRequest request) {
        desk.release(Caller.person(request), Ids.inPath(taskId));
        return ResponseEntity.noContent().build();
    }

    private static SortedMap<String, Object> tree(Task task) {
        var tree = new TreeMap<String, Object>();
        tree.put("taskId", task.taskId().toString());
        tree.put("kind", task.kind());
        tree.put("reportId", task.reportId().toString());
        tree.put("provider", task.provider().toString());
        tree.put("since", task.since().toString());
        tree.put("facts", task.facts());
        return tree;
    }
}
