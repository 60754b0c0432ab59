package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.rilohub.cases.CaseMessage;
import org.rilohub.cases.CaseWork;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.cen.CenWork;
import org.rilohub.ledger.LeafHash;
import org.rilohub.ledger.Leaves;
import org.rilohub.ledger.sql.Database;
import org.rilohub.ledger.sql.StoreException;
import org.rilohub.partners.Canonical;
import org.rilohub.partners.InvalidMessageException.Defect;
import org.rilohub.routes.Acceptance.Acknowledged;
import org.rilohub.routes.RefusedException.Refusal;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.rules.Finding;
import org.rilohub.schemas.rules.Rules;
import org.rilohub.security.Receipt;
import org.rilohub.security.Receipts;
import org.rilohub.security.Verified;

/** Stores a valid message with its leaf, its receipt and its first errand, in one transaction; or finds it stored. */
final class Admission {
    private final Database database;
    private final Messages messages;
    private final Withdrawal withdrawal;
    private final CaseWork cases;
    private final CenWork cen;
    private final Rules rules;
    private final Leaves leaves;
    private final Outbox outbox;
    private final Receipts receipts;
    private final Supplier<UUID> ids;
    private final Party hub;
    private final DurableSteps steps;
    private final Runnable committed;

    Admission(
            Database database,
            Messages messages,
            Withdrawal withdrawal,
            CaseWork cases,
            CenWork cen,
            Rules rules,
            Leaves leaves,
            Outbox outbox,
            Receipts receipts,
            Supplier<UUID> ids,
            Party hub,
            DurableSteps steps,
            Runnable committed) {
        this.database = database;
        this.messages = messages;
        this.withdrawal = withdrawal;
        this.cases = cases;
        this.cen = cen;
        this.rules = rules;
        this.leaves = leaves;
        this.outbox = outbox;
        this.receipts = receipts;
        this.ids = ids;
        this.hub = hub;
        this.steps = steps;
        this.committed = committed;
    }

    /** The first answer, if this content came before. */
    Optional<Acknowledged> answered(Verified verified) {
        return database.transaction(tx -> answered(tx, verified));
    }

    /** The same in the caller's transaction. */
    Optional<Acknowledged> answered(Connection tx, Verified verified) throws SQLException {
        return messages.answered(tx, verified);
    }

    /**
     * Admits a message nobody has seen.
     *
     * @throws RefusedException if its id or its reference is taken by another
     */
    Acknowledged admit(Canonical canonical) {
        try {
            var acknowledged = database.transaction(tx -> store(tx, canonical));
            steps.reached("accept.committed");
            committed.run();
            return acknowledged;
        } catch (StoreException e) {
            return e.second() ? winner(canonical) : rethrown(e);
        }
    }

    /**
     * The same in the caller's transaction, who says after it that there are leaves.
     *
     * @throws RefusedException as above: the caller undoes what it began
     */
    Acknowledged admit(Connection tx, Canonical canonical) throws SQLException {
        try {
            return Database.part(tx, part -> store(part, canonical));
        } catch (SQLException e) {
            if (!new StoreException(e).second()) {
                throw e;
            }
            return answered(tx, canonical.verified()).orElseThrow(() -> reused(canonical));
        }
    }

    private static Acknowledged rethrown(StoreException e) {
        throw e;
    }

    /** Two came at once, and the other was stored first. */
    private Acknowledged winner(Canonical canonical) {
        return answered(canonical.verified()).orElseThrow(() -> reused(canonical));
    }

    private Acknowledged store(Connection tx, Canonical canonical) throws SQLException {
        refuseTaken(tx, canonical);
        var flags = recall(tx, canonical);
        var reportId = ids.get();
        var amended = Messages.amended(canonical.submission().content());
        if (amended.isPresent()) {
            withdrawal.hold(tx, amended.get());
        }
        admitToCase(tx, reportId, canonical);
        var commitments = messages.commitments(canonical.submission());
        var leaf = leaves.write(
                tx,
                "received",
                canonical.verified().signer(),
                facts(reportId, canonical, flags),
                Map.of("commitments", commitments.items(), "changes", Json.trees(canonical.changes())));
        var receipt = receipts.sign(receipt(canonical, leaf));
        messages.insert(tx, new Messages.Entry(reportId, canonical, flags, commitments, receipt, leaf));
        if (amended.isPresent()) {
            withdrawal.withdraw(tx, amended.get(), reportId);
            cases.amended(tx, message(reportId, canonical), amended.get());
        }
        outbox.put(tx, canonical.verified().signer(), Queues.ACCEPTED, reportId);
        steps.reached("accept.before-commit");
        return new Acknowledged(canonical.submission().header().messageId(), reportId, receipt);
    }

    private void admitToCase(Connection tx, UUID messageId, Canonical canonical) throws SQLException {
        try {
            cases.accepted(tx, message(messageId, canonical));
        } catch (OutOfTurnException e) {
            throw new RefusedException(refusal(canonical, e));
        }
    }

    private static CaseMessage message(UUID messageId, Canonical canonical) {
        return new CaseMessage(
                messageId,
                canonical.submission(),
                canonical.verified().received().at());
    }

    private static Refusal refusal(Canonical canonical, OutOfTurnException e) {
        var defects = e.defects().stream()
                .map(defect -> new Defect(defect.field(), defect.rule(), defect.remedy()))
                .toList();
        var id = canonical.submission().header().messageId();
        return new Refusal(e.problem(), e.reason(), defects, Optional.of(id), false);
    }

    private void refuseTaken(Connection tx, Canonical canonical) throws SQLException {
        if (messages.isTaken(tx, canonical)) {
            throw reused(canonical);
        }
    }

    private static RefusedException reused(Canonical canonical) {
        var id = canonical.submission().header().messageId();
        return new RefusedException(Refusal.of("id-reuse", "ID_REUSE", id).alarming());
    }

    /**
     * Asks the rules that need memory, holding what they rest on until the end of {@code tx}.
     *
     * @return every rule that flags the message
     * @throws RefusedException if one of them rejects it
     */
    private List<String> recall(Connection tx, Canonical canonical) {
        var findings = rules.recall(
                canonical.submission(), canonical.verified().signer(), new Recollection(tx, messages, cen, canonical));
        var rejecting = findings.stream().filter(Finding::rejects).toList();
        if (!rejecting.isEmpty()) {
            throw new RefusedException(refusal(canonical, rejecting));
        }
        return Stream.concat(canonical.flags().stream(), findings.stream().map(Finding::rule))
                .sorted()
                .distinct()
                .toList();
    }

    private static Refusal refusal(Canonical canonical, List<Finding> rejecting) {
        var first = rejecting.getFirst();
        var defects = rejecting.stream()
                .map(finding -> new Defect(MessageForm.field(finding.path()), finding.rule(), finding.remedy()))
                .toList();
        var id = canonical.submission().header().messageId();
        return new Refusal(first.problem().orElse("rule-violated"), first.rule(), defects, Optional.of(id), false);
    }

    private Receipt receipt(Canonical canonical, LeafHash leaf) {
        var verified = canonical.verified();
        return new Receipt(
                canonical.submission().header().messageId(),
                verified.contentDigest(),
                verified.signer(),
                hub,
                verified.received().at(),
                "ACCEPTED",
                leaf.toString());
    }

    private static SortedMap<String, Object> facts(UUID reportId, Canonical canonical, List<String> flags) {
        var verified = canonical.verified();
        var header = canonical.submission().header();
        var facts = new TreeMap<String, Object>();
        facts.put("reportId", reportId.toString());
        facts.put("messageId", header.messageId().toString());
        facts.put("door", verified.received().door().name());
        facts.put("sender", verified.signer().toString());
        facts.put("contentDigest", verified.contentDigest());
        facts.put("canonicalDigest", canonical.canonicalDigest());
        facts.put("lane", header.lane().name());
        facts.put("messageType", header.messageType().name());
        facts.put("receivers", header.to().size());
        facts.put("flags", flags);
        return facts;
    }
}
