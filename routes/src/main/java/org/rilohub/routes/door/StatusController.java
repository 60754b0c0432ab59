package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import org.rilohub.routes.StatusBoard;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What became of a message, for its sender: the system, and where no system sent it, the people. */
@RestController
final class StatusController {
    private final StatusBoard board;

    StatusController(StatusBoard board) {
        this.board = board;
    }

    @GetMapping({PublishedPaths.REPORT, PublishedPaths.MESSAGE})
    ResponseEntity<byte[]> status(@PathVariable String id, HttpServletRequest request) {
        var asker = Caller.organisation(request);
        var status = board.status(asker, Ids.inPath(id))
                .orElseThrow(() -> new RefusedAtDoorException("not-found", "NO_SUCH_REPORT"));
        return Tagged.answer(request, StatusJson.tag(status), StatusJson.octets(status));
    }
}
