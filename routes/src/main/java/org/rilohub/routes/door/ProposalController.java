package org.rilohub.routes.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.rilohub.routes.LegalDesk;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** How frameworks change: proposed, approved by two people, or withdrawn. */
@RestController
final class ProposalController {
    /** Two texts of which the longest known has four kilobytes. */
    private static final int LARGEST_PROPOSAL = 256 * 1024;

    private static final int LARGEST_APPROVAL = 32 * 1024;

    private final Intake intake;
    private final LegalDesk desk;

    ProposalController(Intake intake, LegalDesk desk) {
        this.intake = intake;
        this.desk = desk;
    }

    @PostMapping(PublishedPaths.PROPOSALS)
    ResponseEntity<byte[]> propose(HttpServletRequest request) {
        var person = Caller.person(request);
        var draft = ProposalRequest.read(intake.ofStaff(request, MediaType.APPLICATION_JSON_VALUE, LARGEST_PROPOSAL));
        var shown = desk.propose(person, draft);
        return ResponseEntity.created(URI.create(
                        PublishedPaths.PROPOSALS + "/" + shown.proposal().proposalId()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.octets(ProposalJson.whole(shown)));
    }

    @GetMapping(PublishedPaths.PROPOSALS)
    ResponseEntity<byte[]> open(HttpServletRequest request) {
        var open = desk.open(Caller.person(request)).stream()
                .map(ProposalJson::brief)
                .toList();
        return json(Map.of("items", open));
    }

    @GetMapping(PublishedPaths.PROPOSAL)
    ResponseEntity<byte[]> proposal(@PathVariable String proposalId, HttpServletRequest request) {
        return json(ProposalJson.whole(desk.proposal(Caller.person(request), Ids.inPath(proposalId))));
    }

    @PostMapping(PublishedPaths.APPROVALS)
    ResponseEntity<byte[]> approve(@PathVariable String proposalId, HttpServletRequest request) {
        var person = Caller.person(request);
        var jws = new String(intake.ofStaff(request, Intake.JOSE, LARGEST_APPROVAL), UTF_8);
        return json(ProposalJson.whole(desk.approve(person, Ids.inPath(proposalId), jws)));
    }

    @PostMapping(PublishedPaths.WITHDRAWAL)
    ResponseEntity<Void> withdraw(@PathVariable String proposalId, HttpServletRequest request) {
        desk.withdraw(Caller.person(request), Ids.inPath(proposalId));
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<byte[]> json(Object tree) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(Json.octets(tree));
    }
}
