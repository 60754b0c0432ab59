package org.rilohub.routes;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rilohub.cases.frameworks.Proposal;
import org.rilohub.cases.frameworks.StoredVersion;

/** What the ledger says of a version or a proposal: ids, dates and hashes. */
final class VersionFacts {
    private VersionFacts() {}

    /** @param superseded whose place it takes */
    static SortedMap<String, Object> of(StoredVersion version, Optional<StoredVersion> superseded) {
        var facts = new TreeMap<String, Object>();
        facts.put("framework", version.framework());
        facts.put("number", version.number());
        facts.put("source", version.source().name());
        facts.put("versionHash", version.versionHash());
        facts.put("casesHash", version.casesHash());
        version.effectiveFrom().ifPresent(day -> facts.put("effectiveFrom", day.toString()));
        version.proposal().ifPresent(id -> facts.put("proposalId", id.toString()));
        superseded.ifPresent(earlier -> facts.put("supersedes", earlier.versionHash()));
        return facts;
    }

    static SortedMap<String, Object> of(Proposal proposal) {
        var facts = new TreeMap<String, Object>();
        facts.put("proposalId", proposal.proposalId().toString());
        facts.put("framework", proposal.framework());
        facts.put("versionHash", proposal.versionHash());
        facts.put("casesHash", proposal.casesHash());
        facts.put("effectiveFrom", proposal.effectiveFrom().toString());
        return facts;
    }
}
