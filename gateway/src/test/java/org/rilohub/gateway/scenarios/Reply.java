package org.rilohub.gateway.scenarios;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One answer of a door that is read. */
record Reply(int status, Optional<String> tag, JsonNode body) {
    /** The items of a list. */
    List<JsonNode> items() {
        return body.path("items").valueStream().toList();
    }

    String text(String field) {
        return body.path(field).asString("");
    }

    /** Name of the problem; empty if there is none. */
    String problem() {
        return text("type").replace("urn:rilohub:problem:", "");
    }
}
