package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.rilohub.routes.Acceptance;
import org.rilohub.routes.StatusBoard;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Seizure reports at the REST door: in, and what became of them. */
@RestController
final class SeizureReportController {
    private final Intake intake;
    private final Acceptance acceptance;
    private final StatusBoard board;

    SeizureReportController(Intake intake, Acceptance acceptance, StatusBoard board) {
        this.intake = intake;
        this.acceptance = acceptance;
        this.board = board;
    }

    @PostMapping(PublishedPaths.REPORTS)
    ResponseEntity<byte[]> submit(HttpServletRequest request) {
        var done = acceptance.accept(intake.rest(request));
        var answer = Map.of(
                "messageId", done.messageId().toString(),
                "reportId", done.reportId().toString(),
                "receipt", done.receipt());
        return ResponseEntity.accepted()
                .location(URI.create(PublishedPaths.REPORTS + "/" + done.reportId()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.octets(answer));
    }

    @GetMapping(PublishedPaths.REPORT)
    ResponseEntity<byte[]> status(@PathVariable String id, HttpServletRequest request) {
        var asker = Caller.partner(request).party();
        var status = board.status(asker, Ids.inPath(id))
                .orElseThrow(() -> new RefusedAtDoorException("not-found", "NO_SUCH_REPORT"));
        return Tagged.answer(request, StatusJson.tag(status), StatusJson.octets(status));
    }
}
