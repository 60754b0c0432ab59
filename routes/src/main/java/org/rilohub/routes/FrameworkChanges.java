package org.rilohub.routes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.rilohub.cases.Person;
import org.rilohub.cases.frameworks.Approval;
import org.rilohub.cases.frameworks.FrameworkText;
import org.rilohub.cases.frameworks.FrameworkVersions;
import org.rilohub.cases.frameworks.Proposal;
import org.rilohub.cases.frameworks.Proposal.State;
import org.rilohub.cases.frameworks.Proposals;
import org.rilohub.cases.frameworks.StoredVersion;
import org.rilohub.cases.frameworks.Succession;
import org.rilohub.ledger.Leaves;
import org.rilohub.ledger.sql.Database;
import org.rilohub.security.Door;
import org.rilohub.security.PersonalSignatures;
import org.rilohub.security.PersonalSignatures.Signed;
import org.rilohub.security.Signatory;
import org.rilohub.security.UntrustedMessageException;

/** Changes frameworks, one transaction at a time: what is proposed, signed and made a version is recorded with its leaf. */
final class FrameworkChanges implements LegalDesk {
    private static final Set<String> READERS = Set.of("officer", "supervisor", "legal", "auditor");
    private static final Set<String> LEGAL = Set.of("legal");

    private final Enquiries enquiries;
    private final FrameworkVersions versions = new FrameworkVersions();
    private final Proposals proposals = new Proposals();
    private final PersonalSignatures signatures;
    private final SecurityEvents events;
    private final Leaves leaves;
    private final Supplier<UUID> ids;
    private final Clock clock;
    private final Runnable changed;

    /** @param changed told after a commit that made a version */
    FrameworkChanges(
            Database database,
            PersonalSignatures signatures,
            SecurityEvents events,
            Leaves leaves,
            Supplier<UUID> ids,
            Clock clock,
            Runnable changed) {
        this.enquiries = Enquiries.open(database);
        this.signatures = signatures;
        this.events = events;
        this.leaves = leaves;
        this.ids = ids;
        this.clock = clock;
        this.changed = changed;
    }

    @Override
    public Shown propose(Person person, Draft draft) {
        require(person, LEGAL);
        refuse(!person.organisation().equals(StoredVersion.JAPAN), "forbidden");
        var text = UnfitDraft.load(draft.framework(), draft.cases());
        var proposal = Proposal.of(
                ids.get(), text, draft.effectiveFrom(), person.organisation(), person.subject(), clock.instant());
        return changing(tx -> {
            succession(tx, text, proposal.effectiveFrom());
            proposals.add(tx, proposal);
            write(tx, "framework-proposed", proposal, Map.of("by", person.subject()));
            return shown(person, proposal);
        });
    }

    @Override
    public List<Shown> open(Person person) {
        require(person, READERS);
        return enquiries.ask(tx -> proposals.open(tx, person.organisation(), clock.instant()).stream()
                .map(proposal -> shown(person, proposal))
                .toList());
    }

    @Override
    public Shown proposal(Person person, UUID proposalId) {
        require(person, READERS);
        return enquiries.ask(tx -> shown(person, found(tx, person, proposalId)));
    }

    @Override
    public Shown approve(Person person, UUID proposalId, String jws) {
        require(person, LEGAL);
        try {
            return changing(tx -> approve(tx, person, proposalId, jws));
        } catch (UntrustedMessageException e) {
            throw new ProblemException(events.refused(
                    Door.REST,
                    Optional.of(person.organisation()),
                    "approval-invalid",
                    "APPROVAL:" + e.reason(),
                    jws.getBytes(UTF_8)));
        }
    }

    private Shown approve(Connection tx, Person person, UUID proposalId, String jws) throws SQLException {
        var proposal = openOne(tx, person, proposalId);
        var signed = verified(person, proposal, jws);
        var approval = Approval.of(person.subject(), signed, jws, clock.instant());
        refuse(proposal.approvals().stream().anyMatch(approval::isOfTheSameHand), "already-approved");
        var succession = succession(tx, UnfitDraft.load(proposal.yaml(), proposal.cases()), proposal.effectiveFrom());
        UnfitDraft.refuse(succession.defectsSince(proposals.follows(tx, proposalId)));
        verifyAgain(proposal);
        proposals.approve(tx, proposalId, approval);
        write(tx, "framework-approved", proposal, facts(approval));
        if (proposal.approvals().size() + 1 == Proposal.SIGNATURES) {
            complete(tx, proposal, succession);
        }
        return shown(person, found(tx, person, proposalId));
    }

    private Signed verified(Person person, Proposal proposal, String jws) {
        var statement = ApprovalStatement.of(person, proposal);
        return signatures.verify(jws, statement.signatory(), statement.octets());
    }

    /** A certificate that was good at the first signature may not be so any more at the second. */
    private void verifyAgain(Proposal proposal) {
        for (var given : proposal.approvals()) {
            var signatory = new Signatory(proposal.owner(), given.subject());
            signatures.verify(given.statement(), signatory, new ApprovalStatement(signatory, proposal).octets());
        }
    }

    private void complete(Connection tx, Proposal proposal, Succession succession) throws SQLException {
        var version = StoredVersion.approved(proposal, succession.next(), clock.instant());
        versions.add(tx, version);
        leaves.write(tx, "framework-version", version.owner(), VersionFacts.of(version, succession.superseded()));
    }

    @Override
    public void withdraw(Person person, UUID proposalId) {
        require(person, LEGAL);
        changing(tx -> {
            var proposal = openOne(tx, person, proposalId);
            proposals.withdraw(tx, proposalId, person.subject(), clock.instant());
            write(tx, "framework-withdrawn", proposal, Map.of("by", person.subject()));
            return proposal;
        });
    }

    @Override
    public List<StoredVersion> versions(Person person) {
        require(person, READERS);
        return enquiries.ask(versions::all).stream()
                .filter(version -> version.owner().equals(person.organisation()))
                .toList();
    }

    @Override
    public List<StoredVersion> versions(Person person, String framework) {
        var found = versions(person).stream()
                .filter(version -> version.framework().equals(framework))
                .toList();
        refuse(found.isEmpty(), "not-found");
        return found;
    }

    private Proposal found(Connection tx, Person person, UUID proposalId) throws SQLException {
        return proposals
                .find(tx, person.organisation(), proposalId)
                .orElseThrow(() -> new ProblemException(Problems.of("not-found")));
    }

    private Proposal openOne(Connection tx, Person person, UUID proposalId) throws SQLException {
        var proposal = found(tx, person, proposalId);
        refuse(proposal.state(clock.instant()) != State.OPEN, "proposal-closed");
        return proposal;
    }

    /** What the text would follow; refused if it cannot. */
    private Succession succession(Connection tx, FrameworkText text, LocalDate from) throws SQLException {
        var before = versions.all(tx).stream()
                .filter(version -> version.framework().equals(text.id()))
                .toList();
        var succession = new Succession(before, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        UnfitDraft.refuse(succession.defects(text, from));
        return succession;
    }

    private Shown shown(Person person, Proposal proposal) {
        var state = proposal.state(clock.instant());
        var signed =
                proposal.approvals().stream().anyMatch(given -> given.subject().equals(person.subject()));
        boolean canSign = state == State.OPEN && !signed && person.roles().containsAll(LEGAL);
        var statement = Optional.of(ApprovalStatement.of(person, proposal).text());
        return new Shown(proposal, state, statement.filter(any -> canSign));
    }

    private static Map<String, Object> facts(Approval approval) {
        return Map.of(
                "by", approval.subject(),
                "certificate", approval.certificateFingerprint(),
                "statement", Digest.of(approval.statement()));
    }

    private void write(Connection tx, String kind, Proposal proposal, Map<String, ?> more) throws SQLException {
        var facts = new TreeMap<String, Object>(VersionFacts.of(proposal));
        facts.putAll(more);
        leaves.write(tx, kind, proposal.owner(), facts);
    }

    /** Alone: whatever is read of frameworks in it is so until it commits. */
    private <T> T changing(Database.Work<T> work) {
        var result = enquiries.ask(tx -> {
            versions.lock(tx);
            return work.in(tx);
        });
        changed.run();
        return result;
    }

    private static void require(Person person, Set<String> oneOf) {
        refuse(Collections.disjoint(person.roles(), oneOf), "forbidden");
    }

    private static void refuse(boolean refused, String problem) {
        if (refused) {
            throw new ProblemException(Problems.of(problem));
        }
    }
}
