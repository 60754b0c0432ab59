package org.rilohub.cases.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What people decided: positive once as many as were asked for said yes, negative as soon as one said no.
 *
 * @param by the issuer's ids of those who decided, in their order
 * @param roles in which they decided, of those the task names
 * @param ground code of the list {@code refusal-ground}; mandatory to say no
 * @param reasons in a person's own words: content, kept under a key, never in the ledger
 * @param choice what they chose, where the task offered a choice
 */
public record TaskDecision(
        boolean positive,
        List<String> by,
        Set<String> roles,
        Optional<String> ground,
        Optional<String> reasons,
        Optional<String> choice,
        Instant at) {
    public TaskDecision {
        by = List.copyOf(by);
        roles = Set.copyOf(roles);
    }

    /** On a question that offers no choice, whatever roles they have. */
    public TaskDecision(
            boolean positive, List<String> by, Optional<String> ground, Optional<String> reasons, Instant at) {
        this(positive, by, Set.of(), ground, reasons, Optional.empty(), at);
    }
}
