package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.rilohub.cases.cen.Publication;
import org.rilohub.cases.cen.Waiting;
import org.rilohub.routes.CenBoard;
import org.rilohub.routes.CenBoard.Shown;
import org.rilohub.routes.PublicationDesk;
import org.rilohub.schemas.Party;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What the CEN lane takes: reviews and thresholds of the RILO office, and to a provider what became of its own. */
@RestController
final class CenController {
    private static final int LARGEST = 32 * 1024;

    private final Intake intake;
    private final CenBoard board;
    private final PublicationDesk desk;

    CenController(Intake intake, CenBoard board, PublicationDesk desk) {
        this.intake = intake;
        this.board = board;
        this.desk = desk;
    }

    @GetMapping(PublishedPaths.REVIEWS)
    ResponseEntity<byte[]> reviews(HttpServletRequest request) {
        var filters = Filters.of(request, "provider", "kind", Filters.CURSOR, Filters.LIMIT);
        var waiting = new Waiting(
                Caller.organisation(request), filters.party("provider"), filters.code("kind", Publication.Kind.class));
        var behind = filters.cursor(ReviewCursor::read).orElse(Waiting.Place.FIRST);
        var found = board.waiting(waiting, behind, filters.limit() + 1);
        return Listed.of(found, filters.limit(), CenJson::of, CenController::cursor)
                .answer(request);
    }

    private static String cursor(Publication last) {
        return ReviewCursor.text(Waiting.Place.of(last));
    }

    @GetMapping(PublishedPaths.PUBLICATION)
    ResponseEntity<byte[]> publication(@PathVariable String reportId, HttpServletRequest request) {
        Filters.none(request);
        var shown = found(Caller.organisation(request), Ids.inPath(reportId));
        return Tagged.answer(request, String.valueOf(shown.course().size()), Json.octets(CenJson.of(shown)));
    }

    /** A stranger is told that it is not there, whatever else is wrong. */
    @PostMapping(PublishedPaths.VERDICT)
    ResponseEntity<byte[]> decide(
            @PathVariable String reportId,
            @RequestHeader(name = "If-Match", required = false) Optional<String> read,
            HttpServletRequest request) {
        Filters.none(request);
        var person = Caller.person(request);
        var id = Ids.inPath(reportId);
        found(person.organisation(), id);
        var verdict = CenRequest.verdict(intake.ofStaff(request, MediaType.APPLICATION_JSON_VALUE, LARGEST));
        desk.decide(person, id, verdict, OptionalInt.of(Versions.read(read)));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.octets(CenJson.of(found(person.organisation(), id))));
    }

    private Shown found(Party viewer, UUID reportId) {
        return board.publication(viewer, reportId)
                .orElseThrow(() -> new RefusedAtDoorException("not-found", "NO_SUCH_PUBLICATION"));
    }

    @GetMapping(PublishedPaths.THRESHOLDS)
    ResponseEntity<byte[]> thresholds(HttpServletRequest request) {
        var viewer = Caller.organisation(request);
        var found = Filters.of(request, "on")
                .day("on")
                .map(day -> board.thresholdsOn(viewer, day))
                .orElseGet(() -> board.thresholds(viewer));
        return Listed.all(found.stream().map(CenJson::of).toList()).answer(request);
    }

    @PostMapping(PublishedPaths.THRESHOLDS)
    ResponseEntity<byte[]> set(HttpServletRequest request) {
        Filters.none(request);
        var threshold = CenRequest.threshold(intake.ofStaff(request, MediaType.APPLICATION_JSON_VALUE, LARGEST));
        var set = board.set(Caller.person(request), threshold);
        return ResponseEntity.status(HttpStatus.CREATED)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.octets(CenJson.of(set)));
    }
}
