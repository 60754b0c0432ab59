package org.rilohub.cases.cen;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.schemas.Party;

/**
 * A report or an alert on its way to every CEN user.
 *
 * @param owner whose staff decide: the RILO office
 * @param provider whose information it is
 * @param reportId its newest message
 * @param facts what a reviewer needs to find it: codes and dates, never nominal
 * @param ground why it was returned or rejected, if it was
 * @param rules what its provider is to mend, as codes of rules: {@code SR-09}
 * @param remarks of the reviewer, if any
 */
public record Publication(
        UUID id,
        Party owner,
        Party provider,
        Kind kind,
        UUID reportId,
        PublicationState state,
        Instant openedAt,
        Instant changedAt,
        List<String> facts,
        Optional<Verdict.Ground> ground,
        List<String> rules,
        Optional<String> remarks) {
    /** What is to be published. */
    public enum Kind {
        REPORT,
        ALERT,
        /** Cancels or replaces a published report without taking its place: for those who have that. */
        AMENDMENT
    }

    public Publication {
        facts = List.copyOf(facts);
        rules = List.copyOf(rules);
    }
}
