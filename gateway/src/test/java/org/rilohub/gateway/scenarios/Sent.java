package org.rilohub.gateway.scenarios;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What the hub answered to a message, in the words of whichever door.
 *
 * @param answer as the partner's own program tells it
 */
record Sent(String messageId, JsonNode answer) {
    /** Whether the hub signed for it, and the sender has verified that. */
    boolean isAccepted() {
        return answer.path("receiptVerified").asBoolean(false);
    }

    /** Name of the problem; empty if there is none. */
    String problem() {
        return answer.path("problem").path("type").asString("").replace("urn:rilohub:problem:", "");
    }

    /** Each as {@code field rule}. */
    List<String> defects() {
        return answer.path("problem")
                .path("defects")
                .valueStream()
                .map(defect -> defect.path("field").asString("") + " "
                        + defect.path("rule").asString(""))
                .toList();
    }
}
