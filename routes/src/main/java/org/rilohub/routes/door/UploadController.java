package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import org.rilohub.cases.uploads.UploadProgress;
import org.rilohub.routes.UploadBoard;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files of many reports: sent, watched, cancelled and fetched back by the systems of the administration that reports. */
@RestController
final class UploadController {
    private static final String LANGUAGE = "lang";
    private static final int RESULTS_AT_A_TIME = 4;

    /** Of results: each is read and written anew, and may be as large as its file. */
    private final UploadPlaces results = new UploadPlaces(RESULTS_AT_A_TIME);

    private final UploadIntake intake;
    private final UploadBoard board;

    /** The languages of a result. */
    private enum Language {
        EN(Locale.ENGLISH),
        JA(Locale.JAPANESE);

        private final Locale locale;

        Language(Locale locale) {
            this.locale = locale;
        }
    }

    UploadController(UploadIntake intake, UploadBoard board) {
        this.intake = intake;
        this.board = board;
    }

    @PostMapping(PublishedPaths.UPLOADS)
    ResponseEntity<byte[]> send(HttpServletRequest request) {
        Filters.none(request);
        var taken = intake.receive(request, board);
        var tree = new TreeMap<String, Object>(UploadJson.of(taken.upload()));
        tree.put("receipt", taken.receipt());
        return ResponseEntity.accepted()
                .location(
                        URI.create(PublishedPaths.UPLOADS + "/" + taken.upload().uploadId()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.octets(tree));
    }

    @GetMapping(PublishedPaths.UPLOADS)
    ResponseEntity<byte[]> uploads(HttpServletRequest request) {
        var filters = Filters.of(request, Filters.CURSOR, Filters.LIMIT);
        int limit = filters.limit();
        var found = board.page(Caller.partner(request).party(), filters.id(Filters.CURSOR), limit + 1);
        return Listed.of(
                        found,
                        limit,
                        UploadJson::of,
                        (UploadProgress each) -> each.uploadId().toString())
                .answer(request);
    }

    @GetMapping(PublishedPaths.UPLOAD)
    ResponseEntity<byte[]> upload(@PathVariable String id, HttpServletRequest request) {
        Filters.none(request);
        var json = Json.octets(UploadJson.of(found(Ids.inPath(id), request)));
        return Tagged.answer(request, Sha256.hex(json), json);
    }

    /**
     * Made while it is written: it may be as large as the file was.
     *
     * @throws RefusedAtDoorException {@code unavailable} if the partner is having one made already, or too many are
     */
    @GetMapping(PublishedPaths.UPLOAD_RESULT)
    void result(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language =
                Filters.of(request, LANGUAGE).code(LANGUAGE, Language.class).orElse(Language.EN);
        var upload = found(Ids.inPath(id), request);
        var place = results.take(upload.owner());
        try {
            response.setContentType(upload.format().mediaType());
            board.result(upload.owner(), upload.uploadId(), language.locale, response.getOutputStream());
        } finally {
            place.giveBack();
        }
    }

    @PostMapping(PublishedPaths.UPLOAD_CANCELLATION)
    ResponseEntity<byte[]> cancel(@PathVariable String id, HttpServletRequest request) {
        Filters.none(request);
        var upload = found(Ids.inPath(id), request);
        var after = board.cancel(upload.owner(), upload.uploadId(), UploadIntake.subject(request));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(Json.octets(UploadJson.of(after)));
    }

    private UploadProgress found(UUID id, HttpServletRequest request) {
        return board.progress(Caller.partner(request).party(), id)
                .orElseThrow(() -> new RefusedAtDoorException("not-found", "NO_SUCH_UPLOAD"));
    }
}
