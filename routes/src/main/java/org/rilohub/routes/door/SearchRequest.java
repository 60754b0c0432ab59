package org.rilohub.routes.door;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rilohub.routes.ProblemException;

/**
 * A search as the staff's door takes it, and nothing else.
 *
 * @param reference an administration's own number, whole
 */
record SearchRequest(@Nullable String reference) {
    /**
     * The reference that is looked for.
     *
     * @throws ProblemException {@code schema-invalid} if there is none
     */
    static String read(byte[] json) {
        return Optional.ofNullable(StrictRecord.read(json, SearchRequest.class).reference)
                .filter(reference -> !reference.isBlank())
                .orElseThrow(() -> StrictRecord.refused("reference"));
    }
}
