package org.rilohub.routes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.cases.Person;
import org.rilohub.cases.frameworks.Proposal;
import org.rilohub.cases.frameworks.StoredVersion;

/**
 * How signed-in staff read frameworks, and legal staff change them. Everybody sees what their own organisation owns; whatever
 * is not seen is {@code not-found}. Each call may be refused with {@code unavailable} while the database is away.
 */
public interface LegalDesk {
    /**
     * A text that is to count from a day on.
     *
     * @param framework YAML
     * @param cases YAML
     * @param effectiveFrom in UTC
     */
    record Draft(String framework, String cases, LocalDate effectiveFrom) {}

    /**
     * A proposal as one person sees it.
     *
     * @param state as it is now
     * @param statement what this person would sign, RFC 8785; empty for whoever cannot approve it now
     */
    record Shown(Proposal proposal, Proposal.State state, Optional<String> statement) {}

    /**
     * Proposes a version.
     *
     * @throws ProblemException {@code forbidden} without the role legal, or for another organisation than the owner;
     *     {@code framework-invalid} with everything that speaks against the text
     */
    Shown propose(Person person, Draft draft);

    /** What can be approved now, oldest first. */
    List<Shown> open(Person person);

    /**
     * One proposal, whatever has become of it.
     *
     * @throws ProblemException {@code forbidden} without a role that reads; {@code not-found}
     */
    Shown proposal(Person person, UUID proposalId);

    /**
     * Adds a person's signature; the second makes a version of it, which counts from its day on.
     *
     * @param jws the statement, signed with the person's own certificate
     * @throws ProblemException {@code forbidden} without the role legal; {@code not-found}; {@code proposal-closed} if it was
     *     withdrawn, has expired or is a version; {@code approval-invalid} if the signature does not hold;
     *     {@code already-approved} if this person, certificate or key has signed it; {@code framework-invalid} if it could not
     *     be proposed any more as it is
     */
    Shown approve(Person person, UUID proposalId, String jws);

    /**
     * Takes a proposal back.
     *
     * @throws ProblemException {@code forbidden} without the role legal; {@code not-found}; {@code proposal-closed}
     */
    void withdraw(Person person, UUID proposalId);

    /** Every version of every framework, by id, oldest first. */
    List<StoredVersion> versions(Person person);

    /**
     * Every version of one framework, oldest first.
     *
     * @throws ProblemException {@code forbidden} without a role that reads; {@code not-found}
     */
    List<StoredVersion> versions(Person person, String framework);
}
