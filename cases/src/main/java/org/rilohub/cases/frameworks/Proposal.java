package org.rilohub.cases.frameworks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.schemas.Party;

/**
 * A text that somebody wants to count from a day on.
 *
 * @param proposedBy the issuer's id of a person; never a name
 * @param expiresAt when it can no longer be approved
 * @param withdrawnAt when somebody took it back
 * @param number of the version it became
 * @param approvals in the order they came
 */
public record Proposal(
        UUID proposalId,
        Party owner,
        String framework,
        String yaml,
        String cases,
        String versionHash,
        String casesHash,
        LocalDate effectiveFrom,
        String proposedBy,
        Instant proposedAt,
        Instant expiresAt,
        Optional<Instant> withdrawnAt,
        Optional<Integer> number,
        List<Approval> approvals) {
    /** How long it can be approved. */
    public static final Duration LIFE = Duration.ofDays(30);

    /** How many people sign. */
    public static final int SIGNATURES = 2;

    /** What has become of it. */
    public enum State {
        OPEN,
        WITHDRAWN,
        EXPIRED,
        /** It is a version now. */
        APPROVED
    }

    public Proposal {
        approvals = List.copyOf(approvals);
    }

    /** A new one, with nobody's approval. */
    public static Proposal of(UUID id, FrameworkText text, LocalDate from, Party owner, String subject, Instant at) {
        return new Proposal(
                id,
                owner,
                text.id(),
                text.yaml(),
                text.cases(),
                text.versionHash(),
                text.casesHash(),
                from,
                subject,
                at,
                at.plus(LIFE),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** As it is at this instant. */
    public State state(Instant now) {
        if (number.isPresent()) {
            return State.APPROVED;
        }
        if (withdrawnAt.isPresent()) {
            return State.WITHDRAWN;
        }
        return now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }
}
