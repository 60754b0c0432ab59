package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rilohub.cases.requests.Officials.Official;
import org.rilohub.routes.OfficialBoard;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who of an administration exchanges directly under its agreements: its own people read it, its supervisors change it. */
@RestController
final class OfficialController {
    private static final int LARGEST = 4 * 1024;

    private final Intake intake;
    private final OfficialBoard board;

    OfficialController(Intake intake, OfficialBoard board) {
        this.intake = intake;
        this.board = board;
    }

    @GetMapping(PublishedPaths.OFFICIALS)
    ResponseEntity<byte[]> officials(HttpServletRequest request) {
        Filters.none(request);
        return listed(board.list(Caller.person(request))).answer(request);
    }

    @PostMapping(PublishedPaths.OFFICIALS)
    ResponseEntity<byte[]> designate(HttpServletRequest request) {
        Filters.none(request);
        var person = Caller.person(request);
        var json = intake.ofStaff(request, MediaType.APPLICATION_JSON_VALUE, LARGEST);
        var official = StrictRecord.read(json, OfficialRequest.class).of(person.organisation());
        return listed(board.designate(person, official)).answer(request);
    }

    private static Listed listed(List<Official> officials) {
        return Listed.all(officials.stream().map(OfficialController::json).toList());
    }

    private static SortedMap<String, Object> json(Official official) {
        var tree = new TreeMap<String, Object>();
        tree.put("framework", official.framework());
        tree.put("official", official.code());
        tree.put("from", official.from().toString());
        official.until().ifPresent(day -> tree.put("until", day.toString()));
        return tree;
    }
}
