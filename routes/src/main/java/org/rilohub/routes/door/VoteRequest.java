package org.rilohub.routes.door;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rilohub.cases.tasks.TaskVote;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** A vote as the staff's door takes it: yes or no, why, and nothing else. */
record VoteRequest(
        boolean positive,
        String reasons,
        @Nullable String ground,
        @Nullable String choice) {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** @throws RefusedAtDoorException {@code schema-invalid} if it is anything else */
    static TaskVote read(byte[] json) {
        try {
            return Optional.ofNullable(STRICT.readValue(json, VoteRequest.class))
                    .map(VoteRequest::vote)
                    .orElseThrow(() -> refused(json));
        } catch (JacksonException e) {
            throw refused(json);
        }
    }

    private TaskVote vote() {
        return new TaskVote(
                positive,
                Optional.ofNullable(ground),
                Optional.ofNullable(reasons).orElse(""),
                Optional.ofNullable(choice));
    }

    private static RefusedAtDoorException refused(byte[] json) {
        return new RefusedAtDoorException("schema-invalid", "VOTE_JSON", json);
    }
}
