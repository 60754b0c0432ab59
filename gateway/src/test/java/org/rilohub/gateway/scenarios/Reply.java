package org.rilohub.gateway.scenarios;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** One answer of a door that is read. */
record Reply(int status, Optional<String> tag, JsonNode body) {
    /** The items of a list. */
    List<JsonNode> items() {
        return body.path("items").valueStream().toList();
    }

    /** Everything a list has, page by page: other stories leave theirs behind. */
    static List<JsonNode> everyItem(Function<String, Reply> door, String path) {
        var items = new ArrayList<JsonNode>();
        var place = path;
        while (!place.isEmpty()) {
            var page = door.apply(place);
            items.addAll(page.items());
            place = page.text("next").isEmpty() ? "" : path + (path.contains("?") ? "&" : "?") + page.cursor();
        }
        return items;
    }

    private String cursor() {
        return "cursor=" + URLEncoder.encode(text("next"), StandardCharsets.UTF_8);
    }

    String text(String field) {
        return body.path(field).asString("");
    }

    /** Name of the problem; empty if there is none. */
    String problem() {
        return text("type").replace("urn:rilohub:problem:", "");
    }
}
