package org.rilohub.cases.tasks;

import java.time.Instant;
import java.util.Set;

/**
 * A vote that counts.
 *
 * @param by the issuer's id of the person; never a name
 * @param roles of those the task names, in which the person decided
 */
public record CastVote(String by, Set<String> roles, TaskVote vote, Instant at) {
    public CastVote {
        roles = Set.copyOf(roles);
    }
}
