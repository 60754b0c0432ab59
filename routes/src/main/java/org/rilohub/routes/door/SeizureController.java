package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.rilohub.cases.Person;
import org.rilohub.cases.cen.SeizureGroup;
import org.rilohub.routes.CenBoard;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which reports are of one seizure, in whatever lane, and how many seizures there were: to each reader its own part. */
@RestController
final class SeizureController {
    private static final int LARGEST = 4 * 1024;
    private static final String YEAR = "year";

    private final Intake intake;
    private final CenBoard board;

    SeizureController(Intake intake, CenBoard board) {
        this.intake = intake;
        this.board = board;
    }

    @GetMapping(PublishedPaths.SEIZURE)
    ResponseEntity<byte[]> seizure(@PathVariable String reportId, HttpServletRequest request) {
        Filters.none(request);
        var json = Json.octets(CenJson.of(board.seizure(Caller.organisation(request), Ids.inPath(reportId))
                .orElseThrow(SeizureController::unknown)));
        return Tagged.answer(request, Sha256.hex(json), json);
    }

    @PostMapping(PublishedPaths.SPLIT)
    ResponseEntity<byte[]> split(@PathVariable String reportId, HttpServletRequest request) {
        var id = Ids.inPath(reportId);
        return changed(board.split(seeing(id, request), id));
    }

    @PostMapping(PublishedPaths.JOIN)
    ResponseEntity<byte[]> join(@PathVariable String reportId, HttpServletRequest request) {
        var id = Ids.inPath(reportId);
        var person = seeing(id, request);
        var other = CenRequest.other(intake.ofStaff(request, MediaType.APPLICATION_JSON_VALUE, LARGEST));
        return changed(board.join(person, id, other));
    }

    /** Whoever sees it: a stranger is told that it is not there, whatever else is wrong. */
    private Person seeing(UUID id, HttpServletRequest request) {
        Filters.none(request);
        var person = Caller.person(request);
        if (board.seizure(person.organisation(), id).isEmpty()) {
            throw unknown();
        }
        return person;
    }

    private static ResponseEntity<byte[]> changed(SeizureGroup after) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(Json.octets(CenJson.of(after)));
    }

    private static RefusedAtDoorException unknown() {
        return new RefusedAtDoorException("not-found", "NO_SUCH_SEIZURE");
    }

    @GetMapping(PublishedPaths.COUNTS)
    ResponseEntity<byte[]> counts(HttpServletRequest request) {
        int year = Filters.of(request, YEAR).year(YEAR).orElseThrow(() -> Filters.refused(YEAR, "Give a year."));
        var counts = board.counts(Caller.organisation(request), year);
        return Listed.all(counts.stream().map(CenJson::of).toList()).answer(request);
    }
}
