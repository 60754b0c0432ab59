package org.rilohub.cases.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rilohub.schemas.Party;

/**
 * Something that waits for a person.
 *
 * @param owner whose people decide it; nobody else sees it
 * @param kind who is told of the decision: the {@link TaskWork} of this kind
 * @param subject what it is about: a dispatch, a consent, a case
 * @param question what is asked, a code with a sentence in English and Japanese: {@code consent.dual-criminality}
 * @param facts what a person needs to answer, as {@code name=code}; never anything nominal
 * @param deciders roles that may decide: {@code officer}, {@code supervisor}, {@code legal}
 * @param approvals how many different people must say yes: 2 where four eyes are asked for
 * @param barred the issuer's ids of people who may not decide it: nobody approves their own
 * @param dueAt by when it should be decided; late is an event, never a decision
 */
public record Task(
        UUID taskId,
        Party owner,
        String kind,
        UUID subject,
        String question,
        List<String> facts,
        Set<String> deciders,
        int approvals,
        Set<String> barred,
        Instant openedAt,
        Optional<Instant> dueAt) {
    public Task {
        facts = List.copyOf(facts);
        deciders = Set.copyOf(deciders);
        barred = Set.copyOf(barred);
    }
}
