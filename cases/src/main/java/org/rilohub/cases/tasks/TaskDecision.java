package org.rilohub.cases.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What people decided: positive once as many as were asked for said yes, negative as soon as one said no.
 *
 * @param by the issuer's ids of those who decided, in their order
 * @param ground code of the list {@code refusal-ground}; mandatory to say no
 * @param reasons in a person's own words: content, kept under a key, never in the ledger
 */
public record TaskDecision(
        boolean positive, List<String> by, Optional<String> ground, Optional<String> reasons, Instant at) {
    public TaskDecision {
        by = List.copyOf(by);
    }
}
