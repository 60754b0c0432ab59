package org.rilohub.routes.door;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.rilohub.routes.LegalDesk.Draft;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A proposal as the staff's door takes it: three texts, and nothing else. */
record ProposalRequest(String framework, String cases, String effectiveFrom) {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** @throws RefusedAtDoorException {@code schema-invalid} if it is anything else */
    static Draft read(byte[] json) {
        try {
            return Optional.ofNullable(STRICT.readValue(json, ProposalRequest.class))
                    .map(ProposalRequest::draft)
                    .orElseThrow(() -> refused(json));
        } catch (JacksonException | DateTimeException e) {
            throw refused(json);
        }
    }

    private Draft draft() {
        return new Draft(framework, cases, LocalDate.parse(effectiveFrom));
    }

    private static RefusedAtDoorException refused(byte[] json) {
        return new RefusedAtDoorException("schema-invalid", "PROPOSAL_JSON", json);
    }
}
