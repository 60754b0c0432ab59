package org.rilohub.routes.door;

import java.util.SortedMap;
import java.util.TreeMap;
import org.rilohub.cases.frameworks.Approval;
import org.rilohub.routes.LegalDesk.Shown;

/** Proposals as the staff's door shows them. */
final class ProposalJson {
    private ProposalJson() {}

    /** What a list needs. */
    static SortedMap<String, Object> brief(Shown shown) {
        var proposal = shown.proposal();
        var tree = new TreeMap<String, Object>();
        tree.put("proposalId", proposal.proposalId().toString());
        tree.put("framework", proposal.framework());
        tree.put("versionHash", proposal.versionHash());
        tree.put("casesHash", proposal.casesHash());
        tree.put("effectiveFrom", proposal.effectiveFrom().toString());
        tree.put("proposedBy", proposal.proposedBy());
        tree.put("proposedAt", proposal.proposedAt().toString());
        tree.put("expiresAt", proposal.expiresAt().toString());
        tree.put("state", shown.state().name());
        tree.put(
                "approvals",
                proposal.approvals().stream().map(ProposalJson::tree).toList());
        proposal.number().ifPresent(number -> tree.put("number", number));
        return tree;
    }

    /** The same with the texts, and with what the caller can sign. */
    static SortedMap<String, Object> whole(Shown shown) {
        var tree = brief(shown);
        tree.put("text", shown.proposal().yaml());
        tree.put("cases", shown.proposal().cases());
        shown.statement().ifPresent(statement -> tree.put("statement", statement));
        return tree;
    }

    private static SortedMap<String, Object> tree(Approval approval) {
        var tree = new TreeMap<String, Object>();
        tree.put("by", approval.subject());
        tree.put("certificate", approval.certificateFingerprint());
        tree.put("at", approval.at().toString());
        tree.put("jws", approval.statement());
        return tree;
    }
}
