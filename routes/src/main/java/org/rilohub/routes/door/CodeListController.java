package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.rilohub.schemas.CodeLists;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The code lists that the hub judges messages by, as they hold on a day. */
@RestController
final class CodeListController {
    private final CodeLists lists;
    private final Clock clock;

    CodeListController(CodeLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping(PublishedPaths.CODE_LISTS)
    ResponseEntity<byte[]> all(HttpServletRequest request) {
        Filters.none(request);
        return Listed.all(lists.names().stream()
                        .map(name -> CodeListJson.brief(lists.list(name)))
                        .toList())
                .answer(request);
    }

    /** @param list a name, or a name and the day it is asked for, {@code flow@2026-11-21}; else it is today's, in UTC */
    @GetMapping(PublishedPaths.CODE_LIST)
    ResponseEntity<byte[]> one(@PathVariable String list, HttpServletRequest request) {
        Filters.none(request);
        int at = list.indexOf('@');
        var name = at < 0 ? list : list.substring(0, at);
        if (!lists.names().contains(name)) {
            throw new RefusedAtDoorException("not-found", "NO_SUCH_CODE_LIST");
        }
        var on = at < 0 ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : day(list.substring(at + 1));
        var json = Json.octets(CodeListJson.whole(lists.list(name), on));
        return Tagged.answer(request, Sha256.hex(json), json);
    }

    private static LocalDate day(String text) {
        try {
            return Filters.utcDay(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Filters.refused("list", "Give a name and a day, such as flow@2030-11-21.");
        }
    }
}
