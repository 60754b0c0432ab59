package org.rilohub.routes.door;

import java.time.DateTimeException;
import java.time.LocalDate;
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
            var request = STRICT.readValue(json, ProposalRequest.class);
            return new Draft(request.framework(), request.cases(), LocalDate.parse(request.effectiveFrom()));
        } catch (JacksonException | DateTimeException e) {
            throw new RefusedAtDoorException("schema-invalid", "PROPOSAL_JSON", json);
        }
    }
}
