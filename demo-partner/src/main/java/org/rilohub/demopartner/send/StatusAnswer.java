package org.rilohub.demopartner.send;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A report's status.
 *
 * @param status what the hub says, if it says something
 * @param noticeVerified whether the hub signed exactly this
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record StatusAnswer(Optional<Integer> httpStatus, Optional<JsonNode> status, boolean noticeVerified) {
    /** There is no way to ask at this door. */
    static StatusAnswer notAvailable() {
        return new StatusAnswer(Optional.empty(), Optional.empty(), false);
    }
}
