package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.rilohub.cases.requests.Requests.Place;
import org.rilohub.cases.requests.Side;
import org.rilohub.cases.requests.State;
import org.rilohub.cases.requests.Wanted;
import org.rilohub.routes.CaseBoard;
import org.rilohub.schemas.RequestKind;
import org.rilohub.schemas.Urgency;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Requests for assistance, to each side its own: to its staff, and to its systems. */
@RestController
final class CaseController {
    private static final String SIDE = "side";

    private static final int LARGEST_SEARCH = 4 * 1024;

    private final Intake intake;
    private final CaseBoard board;
    private final CaseJson json;

    CaseController(Intake intake, CaseBoard board) {
        this.intake = intake;
        this.board = board;
        this.json = new CaseJson(board);
    }

    @GetMapping({PublishedPaths.CASES, PublishedPaths.REQUESTS})
    ResponseEntity<byte[]> cases(HttpServletRequest request) {
        return listed(request, Optional.empty());
    }

    /** What an administration wrote stands in a body, never in an address: addresses are kept in logs. */
    @PostMapping(PublishedPaths.CASE_SEARCH)
    ResponseEntity<byte[]> search(HttpServletRequest request) {
        Caller.person(request);
        var body = intake.ofStaff(request, MediaType.APPLICATION_JSON_VALUE, LARGEST_SEARCH);
        return listed(request, Optional.of(SearchRequest.read(body)));
    }

    private ResponseEntity<byte[]> listed(HttpServletRequest request, Optional<String> reference) {
        var filters = Filters.of(
                request, SIDE, "state", "other", "kind", "urgency", "open", "dueBefore", Filters.CURSOR, Filters.LIMIT);
        var reader = Caller.organisation(request);
        var wanted = wanted(filters, reference);
        var page = board.requests(reader, wanted, after(filters, wanted), filters.limit());
        var items = page.requests().stream().map(each -> json.of(each, reader)).toList();
        return new Listed(items, page.next().map(CaseController::cursor)).answer(request);
    }

    private static String cursor(Place last) {
        return last.due()
                .map(due -> PairCursor.text(last.caseId(), due.toString()))
                .orElseGet(() -> last.caseId().toString());
    }

    /** What is due is listed by its time, and its cursor has both. */
    private static Optional<Place> after(Filters filters, Wanted wanted) {
        return wanted.dueBefore().isPresent()
                ? filters.cursor(text ->
                        PairCursor.read(text, (id, due) -> new Place(id, Optional.of(Filters.utc(due)))))
                : filters.id(Filters.CURSOR).map(id -> new Place(id, Optional.empty()));
    }

    private static Wanted wanted(Filters filters, Optional<String> reference) {
        return new Wanted(
                side(filters),
                filters.code("state", State.class),
                filters.party("other"),
                filters.code("kind", RequestKind.class),
                filters.code("urgency", Urgency.class),
                filters.flag("open"),
                filters.instant("dueBefore"),
                reference);
    }

    /** Nobody stands on the hub's. */
    private static Optional<Side> side(Filters filters) {
        var side = filters.code(SIDE, Side.class);
        if (side.equals(Optional.of(Side.HUB))) {
            throw Filters.refused(SIDE, "Give REQUESTING or REQUESTED.");
        }
        return side;
    }

    @GetMapping({PublishedPaths.CASE, PublishedPaths.REQUEST})
    ResponseEntity<byte[]> one(@PathVariable String id, HttpServletRequest request) {
        Filters.none(request);
        var reader = Caller.organisation(request);
        var found = board.request(reader, Ids.inPath(id))
                .orElseThrow(() -> new RefusedAtDoorException("not-found", "NO_SUCH_CASE"));
        return Tagged.answer(request, String.valueOf(found.version()), Json.octets(json.of(found, reader)));
    }

    @GetMapping({PublishedPaths.CASE_EVENTS, PublishedPaths.REQUEST_EVENTS})
    ResponseEntity<byte[]> events(@PathVariable String id, HttpServletRequest request) {
        Filters.none(request);
        var events = board.events(Caller.organisation(request), Ids.inPath(id))
                .orElseThrow(() -> new RefusedAtDoorException("not-found", "NO_SUCH_CASE"));
        return Listed.all(events.stream().map(CaseJson::of).toList()).answer(request);
    }
}
