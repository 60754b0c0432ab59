package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;

/**
 * A page as the doors answer it.
 *
 * @param next the cursor of the page behind it; empty on the last
 */
record Listed(List<?> items, Optional<String> next) {
    /** @param found one more than a page holds, if there are more */
    static <T> Listed of(List<T> found, int limit, Function<T, ?> json, Function<T, String> cursor) {
        var shown = found.subList(0, Math.min(limit, found.size()));
        return new Listed(
                shown.stream().map(json).toList(),
                found.size() > limit ? Optional.of(cursor.apply(shown.getLast())) : Optional.empty());
    }

    /** Everything there is. */
    static Listed all(List<?> items) {
        return new Listed(items, Optional.empty());
    }

    ResponseEntity<byte[]> answer(HttpServletRequest request) {
        var tree = new TreeMap<String, Object>();
        tree.put("items", items);
        next.ifPresent(cursor -> tree.put("next", cursor));
        var json = Json.octets(tree);
        return Tagged.answer(request, Sha256.hex(json), json);
    }
}
