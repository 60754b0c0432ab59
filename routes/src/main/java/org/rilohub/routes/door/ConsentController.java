package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import org.rilohub.cases.consents.ConsentSearch;
import org.rilohub.cases.consents.ConsentState;
import org.rilohub.cases.consents.Consents;
import org.rilohub.routes.CaseBoard;
import org.rilohub.schemas.ConsentUse;
import org.rilohub.schemas.Party;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Consents to whoever asked and to whoever was asked, and what was pointed to the diplomatic channel. */
@RestController
final class ConsentController {
    private final CaseBoard board;

    ConsentController(CaseBoard board) {
        this.board = board;
    }

    @GetMapping(PublishedPaths.CONSENTS)
    ResponseEntity<byte[]> consents(HttpServletRequest request) {
        var filters =
                Filters.of(request, "use", "state", "other", "concerning", "validOn", Filters.CURSOR, Filters.LIMIT);
        var before = filters.id(Filters.CURSOR).orElse(Consents.NEWEST);
        var found = board.consents(search(filters, Caller.organisation(request)), before, filters.limit() + 1);
        return Listed.of(
                        found,
                        filters.limit(),
                        ConsentJson::of,
                        last -> last.consentId().toString())
                .answer(request);
    }

    private static ConsentSearch search(Filters filters, Party reader) {
        return new ConsentSearch(
                reader,
                filters.code("use", ConsentUse.class),
                filters.code("state", ConsentState.class),
                filters.party("other"),
                filters.id("concerning"),
                filters.day("validOn"));
    }

    @GetMapping(PublishedPaths.CONSENT)
    ResponseEntity<byte[]> consent(@PathVariable String id, HttpServletRequest request) {
        Filters.none(request);
        var found = board.consent(Caller.organisation(request), Ids.inPath(id))
                .orElseThrow(() -> new RefusedAtDoorException("not-found", "NO_SUCH_CONSENT"));
        var json = Json.octets(ConsentJson.of(found));
        return Tagged.answer(request, Sha256.hex(json), json);
    }

    @GetMapping(PublishedPaths.POINTERS)
    ResponseEntity<byte[]> pointers(HttpServletRequest request) {
        var filters = Filters.of(request, Filters.CURSOR, Filters.LIMIT);
        var reader = Caller.organisation(request);
        var before = filters.id(Filters.CURSOR).orElse(Consents.NEWEST);
        var found = board.pointers(reader, before, filters.limit() + 1);
        return Listed.of(
                        found,
                        filters.limit(),
                        pointer -> ConsentJson.of(pointer, reader),
                        last -> last.pointerId().toString())
                .answer(request);
    }
}
