package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rilohub.cases.recalls.Asked;
import org.rilohub.cases.recalls.Recalls.Cursor;
import org.rilohub.routes.CaseBoard;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Recalls: to their originator who was asked and what came of it, to everybody who has not answered as far as they know. */
@RestController
final class RecallController {
    private static final String MISSING = "missing";

    private final CaseBoard board;

    RecallController(CaseBoard board) {
        this.board = board;
    }

    /** Only who has not answered can be listed; the rest is asked for by the recall. */
    @GetMapping(PublishedPaths.RECALLS)
    ResponseEntity<byte[]> missing(HttpServletRequest request) {
        var filters = Filters.of(request, MISSING, Filters.CURSOR, Filters.LIMIT);
        if (!filters.flag(MISSING)) {
            throw Filters.refused(MISSING, "Give missing=true.");
        }
        var after = filters.cursor(text -> PairCursor.read(text, Cursor::new)).orElse(Cursor.START);
        var found = board.missing(Caller.organisation(request), after, filters.limit() + 1);
        return Listed.of(
                        found,
                        filters.limit(),
                        RecallController::json,
                        last -> PairCursor.text(last.recallId(), last.receiver().organisation()))
                .answer(request);
    }

    @GetMapping(PublishedPaths.RECALL)
    ResponseEntity<byte[]> recall(@PathVariable String id, HttpServletRequest request) {
        Filters.none(request);
        var asked = board.recall(Caller.organisation(request), Ids.inPath(id));
        if (asked.isEmpty()) {
            throw new RefusedAtDoorException("not-found", "NO_SUCH_RECALL");
        }
        return Listed.all(asked.stream().map(RecallController::json).toList()).answer(request);
    }

    private static SortedMap<String, Object> json(Asked asked) {
        var tree = new TreeMap<String, Object>();
        tree.put("recallId", asked.recallId().toString());
        tree.put("originator", asked.originator().toString());
        tree.put("receiver", asked.receiver().toString());
        tree.put("toldBy", asked.toldBy().toString());
        tree.put("hop", asked.hop());
        tree.put("named", asked.named());
        tree.put("state", asked.state().name());
        asked.toldAt().ifPresent(at -> tree.put("toldAt", at.toString()));
        asked.answer().ifPresent(id -> tree.put("answer", id.toString()));
        asked.deletedOn().ifPresent(day -> tree.put("deletedOn", day.toString()));
        asked.lateSince().ifPresent(at -> tree.put("lateSince", at.toString()));
        return tree;
    }
}
