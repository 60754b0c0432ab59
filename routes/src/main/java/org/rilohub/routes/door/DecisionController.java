package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.rilohub.routes.Decisions;
import org.rilohub.routes.Decisions.Page;
import org.rilohub.routes.Decisions.Place;
import org.rilohub.routes.Decisions.Recorded;
import org.rilohub.routes.Decisions.Wanted;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Recorded decisions, page by page, for those who review them. */
@RestController
final class DecisionController {
    private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]?|100");
    private static final Pattern CURSOR = Pattern.compile("([0-9]{1,10})\\.([0-9]{1,9})\\.([0-9a-fA-F-]{36})");
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private final Decisions decisions;

    DecisionController(Decisions decisions) {
        this.decisions = decisions;
    }

    @GetMapping(PublishedPaths.DECISIONS)
    ResponseEntity<byte[]> decisions(
            @RequestParam String since,
            @RequestParam Optional<String> until,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "100") String limit,
            HttpServletRequest request) {
        if (!LIMIT.matcher(limit).matches()) {
            throw new RefusedAtDoorException(PlainStatus.BAD_REQUEST, "LIMIT");
        }
        var wanted = new Wanted(
                instant(since),
                until.map(DecisionController::instant).orElse(END),
                cursor.map(DecisionController::place),
                Integer.parseInt(limit));
        var page = decisions.page(Caller.person(request), wanted);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(Json.octets(tree(page)));
    }

    /** An instant, or a day: its beginning in UTC. */
    private static Instant instant(String text) {
        try {
            return text.length() == "2025-06-01".length()
                    ? Filters.utcDay(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Filters.utc(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new RefusedAtDoorException(PlainStatus.BAD_REQUEST, "INSTANT");
        }
    }

    private static Place place(String cursor) {
        var match = CURSOR.matcher(cursor);
        if (!match.matches()) {
            throw new RefusedAtDoorException(PlainStatus.BAD_REQUEST, "CURSOR");
        }
        var at = Instant.ofEpochSecond(Long.parseLong(match.group(1)), Long.parseLong(match.group(2)));
        return Ids.read(match.group(3))
                .map(id -> new Place(at, id))
                .orElseThrow(() -> new RefusedAtDoorException(PlainStatus.BAD_REQUEST, "CURSOR"));
    }

    private static String cursor(Place place) {
        var at = place.decidedAt();
        return at.getEpochSecond() + "." + at.getNano() + "." + place.dispatchId();
    }

    private static SortedMap<String, Object> tree(Page page) {
        var tree = new TreeMap<String, Object>();
        tree.put("items", page.items().stream().map(DecisionController::tree).toList());
        page.next().ifPresent(next -> tree.put("next", cursor(next)));
        return tree;
    }

    private static SortedMap<String, Object> tree(Recorded recorded) {
        var tree = new TreeMap<String, Object>();
        tree.put("dispatchId", recorded.dispatchId().toString());
        tree.put("decidedAt", recorded.decidedAt().toString());
        tree.put("question", Json.tree(recorded.question()));
        tree.put("answer", Json.tree(recorded.answer()));
        recorded.framework().ifPresent(framework -> tree.put("framework", framework));
        recorded.version().ifPresent(version -> tree.put("version", version));
        return tree;
    }
}
