package org.rilohub.demopartner.content;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the exchange header says, the same in every dialect: party URNs, UTC, lane codes. */
public record HeaderFacts(
        String messageId,
        Optional<String> refToMessageId,
        Instant createdAt,
        List<String> to,
        Optional<String> provider,
        Optional<String> agreementRef,
        Optional<String> lane) {
    public HeaderFacts {
        to = List.copyOf(to);
    }
}
