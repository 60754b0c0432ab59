package org.rilohub.routes.door;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.rilohub.cases.Person;
import org.rilohub.cases.frameworks.Proposal;
import org.rilohub.cases.frameworks.StoredVersion;
import org.rilohub.routes.LegalDesk;

/** One framework in one version and one proposal; remembers what it is asked to do. */
final class Chamber implements LegalDesk {
    static final UUID PROPOSAL = UUID.fromString("0193b3a0-0000-7000-8000-000000000004");
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
    private static final String HASH = "sha-256:" + "0".repeat(64);

    final List<String> asked = new CopyOnWriteArrayList<>();

    @Override
    public Shown propose(Person person, Draft draft) {
        asked.add("propose " + draft.effectiveFrom());
        return shown(draft.framework(), draft.cases());
    }

    @Override
    public List<Shown> open(Person person) {
        return List.of(shown("id: A", "cases: []"));
    }

    @Override
    public Shown proposal(Person person, UUID proposalId) {
        return shown("id: A", "cases: []");
    }

    @Override
    public Shown approve(Person person, UUID proposalId, String jws) {
        asked.add("approve " + proposalId + " " + jws);
        return shown("id: A", "cases: []");
    }

    @Override
    public void withdraw(Person person, UUID proposalId) {
        asked.add("withdraw " + proposalId);
    }

    @Override
    public List<StoredVersion> versions(Person person) {
        return List.of(new StoredVersion(
                "JP-KR-CMAA",
                1,
                StoredVersion.JAPAN,
                "id: JP-KR-CMAA",
                "cases: []",
                HASH,
                HASH,
                Optional.empty(),
                Optional.empty(),
                AT));
    }

    @Override
    public List<StoredVersion> versions(Person person, String framework) {
        return versions(person);
    }

    private static Shown shown(String text, String cases) {
        var proposal = new Proposal(
                PROPOSAL,
                StoredVersion.JAPAN,
                "JP-KR-CMAA",
                text,
                cases,
                HASH,
                HASH,
                LocalDate.of(2027, 1, 1),
                "subject-1",
                AT,
                AT.plus(Proposal.LIFE),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return new Shown(proposal, Proposal.State.OPEN, Optional.of("{}"));
    }
}
