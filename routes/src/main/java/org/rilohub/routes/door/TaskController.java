package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rilohub.routes.Desk;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for the staff, their decisions, and the release of what needs none. */
@RestController
final class TaskController {
    private static final int LARGEST_VOTE = 32 * 1024;

    private final Intake intake;
    private final Desk desk;

    TaskController(Intake intake, Desk desk) {
        this.intake = intake;
        this.desk = desk;
    }

    @GetMapping(PublishedPaths.TASKS)
    ResponseEntity<byte[]> tasks(
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> state,
            @RequestParam Optional<String> dueBefore,
            @RequestParam Optional<String> role,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "100") String limit,
            HttpServletRequest request) {
        var query = TaskQuery.of(kind, state, dueBefore, role, cursor, limit);
        var json = Json.octets(listed(query, request));
        return Tagged.answer(request, Sha256.hex(json), json);
    }

    private SortedMap<String, Object> listed(TaskQuery query, HttpServletRequest request) {
        var person = Caller.person(request);
        var items = new ArrayList<SortedMap<String, Object>>();
        if (query.takesReleases()) {
            desk.tasks(person).stream()
                    .filter(task ->
                            query.filter().kind().map(task.kind()::equals).orElse(true))
                    .map(TaskJson::released)
                    .forEach(items::add);
        }
        var page = desk.page(person, query.filter(), query.after(), query.limit());
        page.tasks().stream().map(TaskJson::brief).forEach(items::add);
        var tree = new TreeMap<String, Object>();
        tree.put("items", items);
        page.next().ifPresent(next -> tree.put("next", next.text()));
        return tree;
    }

    @GetMapping(PublishedPaths.TASK)
    ResponseEntity<byte[]> task(@PathVariable String taskId, HttpServletRequest request) {
        var shown = desk.task(Caller.person(request), Ids.inPath(taskId));
        var json = Json.octets(TaskJson.whole(shown));
        return Tagged.answer(request, String.valueOf(shown.standing().version()), json);
    }

    @PostMapping(PublishedPaths.TASK_DECISION)
    ResponseEntity<byte[]> decide(
            @PathVariable String taskId,
            @RequestHeader(name = "If-Match", required = false) Optional<String> read,
            HttpServletRequest request) {
        var person = Caller.person(request);
        var vote = VoteRequest.read(intake.ofStaff(request, MediaType.APPLICATION_JSON_VALUE, LARGEST_VOTE));
        var after = desk.decide(person, Ids.inPath(taskId), vote, OptionalInt.of(Versions.read(read)));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(Json.octets(TaskJson.brief(after)));
    }

    @PostMapping(PublishedPaths.RELEASE)
    ResponseEntity<Void> release(@PathVariable String taskId, HttpServletRequest request) {
        desk.release(Caller.person(request), Ids.inPath(taskId));
        return ResponseEntity.noContent().build();
    }
}
