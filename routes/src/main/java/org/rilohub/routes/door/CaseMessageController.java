package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.rilohub.routes.CaseDesk;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What people write about a request for assistance: answered as any message is. */
@RestController
final class CaseMessageController {
    /** Room for the pictures of a reply. */
    private static final int LARGEST = 8 * 1024 * 1024;

    private final Intake intake;
    private final CaseDesk desk;

    CaseMessageController(Intake intake, CaseDesk desk) {
        this.intake = intake;
        this.desk = desk;
    }

    @PostMapping(PublishedPaths.CASE_MESSAGES)
    ResponseEntity<byte[]> send(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) Optional<String> read,
            HttpServletRequest request) {
        Filters.none(request);
        var person = Caller.person(request);
        var caseId = Ids.inPath(id);
        var draft = CaseLetter.read(intake.ofStaff(request, MediaType.APPLICATION_JSON_VALUE, LARGEST));
        var done = desk.send(person, caseId, Versions.read(read), draft);
        return ResponseEntity.accepted()
                .location(URI.create(PublishedPaths.MESSAGES + "/" + done.reportId()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(MessageController.json(done));
    }
}
