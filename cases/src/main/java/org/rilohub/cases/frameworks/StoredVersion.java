package org.rilohub.cases.frameworks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.schemas.Party;

/**
 * One version of a framework as it is recorded, for ever.
 *
 * @param number counts from one for each framework
 * @param owner whose law it is
 * @param effectiveFrom first day in UTC; empty for a shipped one, which counts on every day until another takes its place
 * @param proposal it came from; empty for a shipped one
 */
public record StoredVersion(
        String framework,
        int number,
        Party owner,
        String yaml,
        String cases,
        String versionHash,
        String casesHash,
        Optional<LocalDate> effectiveFrom,
        Optional<UUID> proposal,
        Instant recordedAt) {
    /** Every framework is Japan's with one partner. */
    public static final Party JAPAN = Party.customs("JP");

    /** Where a version comes from. */
    public enum Source {
        /** With the software, when the framework was not known yet. */
        SHIPPED,
        /** From two people. */
        APPROVED
    }

    /** The first version of a framework, as the software brings it. */
    public static StoredVersion shipped(FrameworkText text, Instant at) {
        return new StoredVersion(
                text.id(),
                1,
                JAPAN,
                text.yaml(),
                text.cases(),
                text.versionHash(),
                text.casesHash(),
                Optional.empty(),
                Optional.empty(),
                at);
    }

    /** What a proposal became. */
    public static StoredVersion approved(Proposal proposal, int number, Instant at) {
        return new StoredVersion(
                proposal.framework(),
                number,
                proposal.owner(),
                proposal.yaml(),
                proposal.cases(),
                proposal.versionHash(),
                proposal.casesHash(),
                Optional.of(proposal.effectiveFrom()),
                Optional.of(proposal.proposalId()),
                at);
    }

    public Source source() {
        return proposal.isPresent() ? Source.APPROVED : Source.SHIPPED;
    }
}
