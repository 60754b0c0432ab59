package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.rilohub.cases.Person;
import org.rilohub.routes.OperationBoard;
import org.rilohub.routes.OperationBoard.Shown;
import org.rilohub.routes.ProblemException;
import org.rilohub.routes.Problems;
import org.rilohub.schemas.Party;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Operations: to those who lead them and those who take part what they are; to the leader's staff how to change them. */
@RestController
final class OperationController {
    private static final int LARGEST = 64 * 1024;

    private final Intake intake;
    private final OperationBoard board;

    OperationController(Intake intake, OperationBoard board) {
        this.intake = intake;
        this.board = board;
    }

    @GetMapping(PublishedPaths.OPERATIONS)
    ResponseEntity<byte[]> operations(HttpServletRequest request) {
        var filters = Filters.of(request, Filters.CURSOR, Filters.LIMIT);
        var cursor = filters.cursor(OperationController::place);
        var page = paged(() -> board.list(Caller.organisation(request), cursor, filters.limit()));
        return new Listed(page.items().stream().map(OperationJson::of).toList(), page.next()).answer(request);
    }

    @PostMapping(PublishedPaths.OPERATIONS)
    ResponseEntity<byte[]> create(HttpServletRequest request) {
        Filters.none(request);
        var draft = body(request, OperationRequest.class).draft();
        var created = board.create(Caller.person(request), draft);
        return ResponseEntity.created(URI.create(
                        PublishedPaths.OPERATIONS + "/" + created.operation().code()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.octets(OperationJson.of(created)));
    }

    @GetMapping(PublishedPaths.OPERATION)
    ResponseEntity<byte[]> operation(@PathVariable String code, HttpServletRequest request) {
        Filters.none(request);
        var shown = found(code, request);
        return Tagged.answer(request, tag(shown), Json.octets(OperationJson.of(shown)));
    }

    /** Its members stay as they are; nobody changes what they have not read. */
    @PutMapping(PublishedPaths.OPERATION)
    ResponseEntity<byte[]> change(
            @PathVariable String code,
            @RequestHeader(name = "If-Match", required = false) Optional<String> read,
            HttpServletRequest request) {
        var person = leading(code, request);
        var tag = read.orElseThrow(() -> new ProblemException(Problems.of("precondition-required")));
        var draft = body(request, OperationRequest.class).draft();
        if (!draft.code().equals(code)) {
            throw StrictRecord.refused("code");
        }
        return changed(
                board.change(person, draft, shown -> Tagged.weak(tag(shown)).equals(tag)));
    }

    private static String tag(Shown shown) {
        return Sha256.hex(Json.octets(OperationJson.of(shown)));
    }

    @PostMapping(PublishedPaths.MEMBERS)
    ResponseEntity<byte[]> join(@PathVariable String code, HttpServletRequest request) {
        var person = leading(code, request);
        var stay = body(request, OperationRequest.Stay.class);
        return changed(board.join(person, code, stay.member(), stay.begins(), stay.ends()));
    }

    @PostMapping(PublishedPaths.LEAVING)
    ResponseEntity<byte[]> leave(@PathVariable String code, @PathVariable String party, HttpServletRequest request) {
        var person = leading(code, request);
        return changed(board.leave(person, code, member(party)));
    }

    @PostMapping(PublishedPaths.ENDING)
    ResponseEntity<byte[]> end(@PathVariable String code, HttpServletRequest request) {
        return changed(board.end(leading(code, request), code));
    }

    @GetMapping(PublishedPaths.THREADS)
    ResponseEntity<byte[]> threads(@PathVariable String code, HttpServletRequest request) {
        var filters = Filters.of(request, Filters.CURSOR, Filters.LIMIT);
        var cursor = filters.cursor(OperationController::place);
        var page = paged(() -> board.threads(Caller.organisation(request), code, cursor, filters.limit()))
                .orElseThrow(OperationController::unknown);
        return new Listed(page.items().stream().map(OperationJson::of).toList(), page.next()).answer(request);
    }

    @GetMapping(PublishedPaths.THREAD)
    ResponseEntity<byte[]> thread(
            @PathVariable String code, @PathVariable String warningId, HttpServletRequest request) {
        Filters.none(request);
        var thread = board.thread(Caller.organisation(request), code, Ids.inPath(warningId))
                .orElseThrow(OperationController::unknown);
        var json = Json.octets(OperationJson.of(thread));
        return Tagged.answer(request, Sha256.hex(json), json);
    }

    private Shown found(String code, HttpServletRequest request) {
        return board.find(Caller.organisation(request), code).orElseThrow(OperationController::unknown);
    }

    /** Whoever leads it: a stranger is told that it is not there, whatever else is wrong. */
    private Person leading(String code, HttpServletRequest request) {
        Filters.none(request);
        var person = Caller.person(request);
        if (!found(code, request).operation().owner().equals(person.organisation())) {
            throw unknown();
        }
        return person;
    }

    private static Party member(String text) {
        try {
            return Party.of(text);
        } catch (IllegalArgumentException e) {
            throw new RefusedAtDoorException("not-found", "NO_PARTY");
        }
    }

    private <T> T body(HttpServletRequest request, Class<T> type) {
        return StrictRecord.read(intake.ofStaff(request, MediaType.APPLICATION_JSON_VALUE, LARGEST), type);
    }

    private static ResponseEntity<byte[]> changed(Shown after) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(Json.octets(OperationJson.of(after)));
    }

    /** It begins with an instant; the rest of it its reader knows. */
    private static String place(String cursor) {
        Filters.utc(cursor.split("_", 2)[0]);
        return cursor;
    }

    private static <T> T paged(Supplier<T> page) {
        try {
            return page.get();
        } catch (IllegalArgumentException e) {
            throw Filters.refused(Filters.CURSOR, "Give the next of the page before.");
        }
    }

    private static RefusedAtDoorException unknown() {
        return new RefusedAtDoorException("not-found", "NO_SUCH_OPERATION");
    }
}
