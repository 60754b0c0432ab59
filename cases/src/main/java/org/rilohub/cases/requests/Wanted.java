package org.rilohub.cases.requests;

import java.time.Instant;
import java.util.Optional;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.RequestKind;
import org.rilohub.schemas.Urgency;

/**
 * Which requests to list; whatever is absent does not matter.
 *
 * @param side on which the one who asks stands
 * @param other the administration on the other side
 * @param openOnly leaves out those that have ended
 * @param dueBefore those that are to be answered before
 * @param reference the requesting side's own number, whole; found by its keyed digest
 */
public record Wanted(
        Optional<Side> side,
        Optional<State> state,
        Optional<Party> other,
        Optional<RequestKind> kind,
        Optional<Urgency> urgency,
        boolean openOnly,
        Optional<Instant> dueBefore,
        Optional<String> reference) {
    /** Every one. */
    public static Wanted any() {
        return new Wanted(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }
}
