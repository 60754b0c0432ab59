package org.rilohub.cases.operations;

import java.time.Instant;
import java.util.Optional;
import org.rilohub.schemas.Party;

/**
 * One stay of a party in an operation.
 *
 * @param until the first instant it is no longer in; empty: until the operation ends
 */
public record Member(Party party, Instant from, Optional<Instant> until) {
    /**
     * Whether whoever stays may read what the operation is and who is in it: from being named on until the stay is over, and no
     * longer than what was exchanged is kept.
     */
    boolean mayKnow(Operation operation, Instant at) {
        return operation.closed().isEmpty()
                && from.isBefore(operation.ends())
                && until.map(at::isBefore).orElse(true);
    }

    /** Whether it was over before it began: it left before it was in. */
    boolean isEmpty() {
        return until.filter(end -> !end.isAfter(from)).isPresent();
    }

    boolean takesPart(Instant at) {
        return !at.isBefore(from) && until.map(at::isBefore).orElse(true);
    }
}
