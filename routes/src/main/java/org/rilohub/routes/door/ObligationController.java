package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import org.rilohub.cases.obligations.ObligationState;
import org.rilohub.cases.obligations.Obligations.Cursor;
import org.rilohub.cases.obligations.Obligations.Search;
import org.rilohub.routes.CaseBoard;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is owed for information that was told: to whoever owes it, and to whom. */
@RestController
final class ObligationController {
    private final CaseBoard board;

    ObligationController(CaseBoard board) {
        this.board = board;
    }

    @GetMapping(PublishedPaths.OBLIGATIONS)
    ResponseEntity<byte[]> obligations(HttpServletRequest request) {
        var filters = Filters.of(request, "state", "other", "late", "dueBefore", Filters.CURSOR, Filters.LIMIT);
        var reader = Caller.organisation(request);
        var search = new Search(
                reader,
                filters.party("other"),
                filters.code("state", ObligationState.class),
                filters.flag("late"),
                filters.instant("dueBefore"));
        var after = filters.cursor(text -> PairCursor.read(text, Cursor::new)).orElse(Cursor.START);
        var found = board.obligations(search, after, filters.limit() + 1);
        return Listed.of(
                        found,
                        filters.limit(),
                        owed -> ObligationJson.of(owed, reader),
                        last -> PairCursor.text(last.dispatchId(), last.code()))
                .answer(request);
    }

    @GetMapping(PublishedPaths.BALANCES)
    ResponseEntity<byte[]> balances(HttpServletRequest request) {
        Filters.none(request);
        var balances = board.balances(Caller.organisation(request));
        return Listed.all(balances.stream().map(ObligationJson::of).toList()).answer(request);
    }
}
