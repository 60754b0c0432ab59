package org.rilohub.demopartner.send;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What became of a report at the hub.
 *
 * @param httpStatus absent for queues
 * @param problem with {@code type} at least, if it was not taken
 * @param receiptVerified whether the receipt is the hub's own, for this message, content and sender
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SendResult(
        String messageId,
        Optional<String> reportId,
        Optional<Integer> httpStatus,
        Optional<JsonNode> problem,
        Optional<String> receipt,
        boolean receiptVerified,
        long tookMillis) {
    SendResult after(long millis) {
        return new SendResult(messageId, reportId, httpStatus, problem, receipt, receiptVerified, millis);
    }
}
