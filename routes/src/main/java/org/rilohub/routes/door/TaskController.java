package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalInt;
import org.rilohub.cases.Person;
import org.rilohub.cases.tasks.TaskCursor;
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
        return listed(query, Caller.person(request)).answer(request);
    }

    /** What people decide begins on the page on which what waits to be released ends. */
    private Listed listed(TaskQuery query, Person person) {
        var releases = query.releases()
                .map(behind -> desk.releases(person, behind, query.limit()))
                .orElse(Desk.Releases.NONE);
        var items = new ArrayList<>(
                releases.tasks().stream().map(TaskJson::released).toList());
        if (releases.next().isPresent()) {
            return new Listed(items, releases.next().map(TaskQuery::cursor));
        }
        int room = query.limit() - items.size();
        var page = desk.page(person, query.filter(), query.after(), Math.max(1, room));
        if (room == 0) {
            return new Listed(items, page.tasks().stream().findFirst().map(any -> TaskCursor.FIRST.text()));
        }
        page.tasks().stream().map(TaskJson::brief).forEach(items::add);
        return new Listed(items, page.next().map(TaskCursor::text));
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
