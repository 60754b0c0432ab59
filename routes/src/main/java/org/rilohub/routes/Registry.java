package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.rilohub.cases.cen.CenWork;
import org.rilohub.ledger.LeafHash;
import org.rilohub.ledger.Leaves;
import org.rilohub.partners.InvalidMessageException.Defect;
import org.rilohub.routes.RefusedException.Refusal;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.rules.Finding;
import org.rilohub.schemas.rules.Rules;
import org.rilohub.security.Receipt;
import org.rilohub.security.Receipts;

/** Enters a message with its leaf and its receipt, once what the hub remembers has nothing against it. */
final class Registry {
    private final Messages messages;
    private final CenWork cen;
    private final Rules rules;
    private final Leaves leaves;
    private final Receipts receipts;
    private final Party hub;

    Registry(Messages messages, CenWork cen, Rules rules, Leaves leaves, Receipts receipts, Party hub) {
        this.messages = messages;
        this.cen = cen;
        this.rules = rules;
        this.leaves = leaves;
        this.receipts = receipts;
        this.hub = hub;
    }

    /**
     * Asks whether the id is free, then the rules that need memory, holding what they rest on until the end of {@code tx}.
     *
     * @return every rule that flags the message
     * @throws RefusedException if its id is taken or a rule rejects it
     */
    List<String> recall(Connection tx, Incoming incoming) throws SQLException {
        requireUnused(tx, incoming);
        var findings =
                rules.recall(incoming.submission(), incoming.signer(), new Recollection(tx, messages, cen, incoming));
        var rejecting = findings.stream().filter(Finding::rejects).toList();
        if (!rejecting.isEmpty()) {
            throw new RefusedException(refusal(incoming, rejecting));
        }
        return Stream.concat(incoming.flags().stream(), findings.stream().map(Finding::rule))
                .sorted()
                .distinct()
                .toList();
    }

    /** @throws RefusedException if other content of the same sender has its id */
    void requireUnused(Connection tx, Incoming incoming) throws SQLException {
        if (messages.isTaken(tx, incoming)) {
            throw reused(incoming);
        }
    }

    static RefusedException reused(Incoming incoming) {
        var id = incoming.submission().header().messageId();
        return new RefusedException(Refusal.of("id-reuse", "ID_REUSE", id).alarming());
    }

    private static Refusal refusal(Incoming incoming, List<Finding> rejecting) {
        var first = rejecting.getFirst();
        var defects = rejecting.stream()
                .map(finding -> new Defect(MessageForm.field(finding.path()), finding.rule(), finding.remedy()))
                .toList();
        var id = incoming.submission().header().messageId();
        return new Refusal(first.problem().orElse("rule-violated"), first.rule(), defects, Optional.of(id), false);
    }

    /**
     * Stores it.
     *
     * @return the receipt for it
     */
    String enter(Connection tx, UUID reportId, Incoming incoming, List<String> flags) throws SQLException {
        var commitments = messages.commitments(incoming.submission());
        var leaf = leaves.write(
                tx,
                "received",
                incoming.signer(),
                facts(reportId, incoming, flags),
                Map.of("commitments", commitments.items(), "changes", Json.trees(incoming.changes())));
        var receipt = signed(incoming, receipt(incoming, leaf));
        messages.insert(tx, new Messages.Entry(reportId, incoming, flags, commitments, receipt, leaf));
        return receipt;
    }

    private String signed(Incoming incoming, Receipt receipt) {
        return incoming.author().isPresent() ? receipts.signForPeople(receipt) : receipts.sign(receipt);
    }

    private Receipt receipt(Incoming incoming, LeafHash leaf) {
        return new Receipt(
                incoming.submission().header().messageId(),
                incoming.contentDigest(),
                incoming.signer(),
                hub,
                incoming.at(),
                "ACCEPTED",
                leaf.toString());
    }

    private static SortedMap<String, Object> facts(UUID reportId, Incoming incoming, List<String> flags) {
        var header = incoming.submission().header();
        var facts = new TreeMap<String, Object>();
        facts.put("reportId", reportId.toString());
        facts.put("messageId", header.messageId().toString());
        facts.put("door", incoming.door().name());
        facts.put("sender", incoming.signer().toString());
        facts.put("contentDigest", incoming.contentDigest());
        facts.put("canonicalDigest", incoming.canonicalDigest());
        facts.put("lane", header.lane().name());
        facts.put("messageType", header.messageType().name());
        facts.put("receivers", header.to().size());
        facts.put("flags", flags);
        incoming.upload().ifPresent(upload -> facts.put("uploadId", upload.toString()));
        incoming.author().ifPresent(author -> {
            facts.put("by", author.subject());
            facts.put("roles", author.roles().stream().sorted().toList());
        });
        return facts;
    }
}
