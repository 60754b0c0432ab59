package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.rilohub.cases.Person;
import org.rilohub.routes.Acceptance.Acknowledged;
import org.rilohub.routes.AlertDesk;
import org.rilohub.routes.CaseDesk;
import org.rilohub.routes.Letter;
import org.rilohub.routes.Problem;
import org.rilohub.routes.ProblemException;
import org.rilohub.routes.SecurityEvents;
import org.rilohub.security.Door;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What people write, about a request for assistance or as an alert of the RILO office: answered as any message is. */
@RestController
final class LetterController {
    /** Room for the pictures of a message. */
    private static final int LARGEST = 8 * 1024 * 1024;

    private final Intake intake;
    private final CaseDesk cases;
    private final AlertDesk alerts;
    private final SecurityEvents events;

    LetterController(Intake intake, CaseDesk cases, AlertDesk alerts, SecurityEvents events) {
        this.intake = intake;
        this.cases = cases;
        this.alerts = alerts;
        this.events = events;
    }

    @PostMapping(PublishedPaths.CASE_MESSAGES)
    ResponseEntity<byte[]> send(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) Optional<String> read,
            HttpServletRequest request) {
        Filters.none(request);
        var person = Caller.person(request);
        var caseId = Ids.inPath(id);
        var letter = letter(request);
        return taken(cases.send(person, caseId, Versions.read(read), letter));
    }

    @PostMapping(PublishedPaths.CEN_ALERTS)
    ResponseEntity<byte[]> alert(HttpServletRequest request) {
        Filters.none(request);
        return taken(alerts.send(Caller.person(request), letter(request)));
    }

    private Letter letter(HttpServletRequest request) {
        var octets = intake.ofStaff(request, MediaType.APPLICATION_JSON_VALUE, LARGEST);
        try {
            return LetterRequest.read(octets);
        } catch (ProblemException e) {
            throw new ProblemException(recorded(Caller.person(request), e.problem(), octets));
        }
    }

    /** What is no letter is on record as what no door can read is, and its writer is told what is wrong. */
    private Problem recorded(Person writer, Problem refused, byte[] octets) {
        var entry = events.refused(Door.STAFF, Optional.of(writer.organisation()), refused.name(), "NO_LETTER", octets);
        return new Problem(
                entry.name(), entry.status(), entry.title(), entry.instance(), refused.defects(), entry.messageId());
    }

    private static ResponseEntity<byte[]> taken(Acknowledged done) {
        return ResponseEntity.accepted()
                .location(URI.create(PublishedPaths.MESSAGES + "/" + done.reportId()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(MessageController.json(done));
    }
}
