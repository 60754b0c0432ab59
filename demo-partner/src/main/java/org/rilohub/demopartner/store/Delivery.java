package org.rilohub.demopartner.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One line of the index: a message that was verified and kept. Ids, paths and digests only.
 *
 * @param paths of the leaves that have a value
 * @param contentFile name of the file within the store
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Delivery(
        String messageId,
        String contentDigest,
        Optional<String> refToMessageId,
        Optional<String> lane,
        Optional<String> provider,
        Optional<String> agreementRef,
        Instant createdAt,
        Instant receivedAt,
        List<String> paths,
        String contentFile) {
    public Delivery {
        paths = List.copyOf(paths);
    }
}
