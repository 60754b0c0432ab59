package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.rilohub.cases.CaseMessage;
import org.rilohub.cases.CaseWork;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.ledger.sql.Database;
import org.rilohub.ledger.sql.StoreException;
import org.rilohub.partners.Canonical;
import org.rilohub.routes.Acceptance.Acknowledged;
import org.rilohub.routes.RefusedException.Refusal;
import org.rilohub.security.Verified;

/** Stores a valid message with its leaf, its receipt and its first errand, in one transaction; or finds it stored. */
final class Admission {
    private final Database database;
    private final Messages messages;
    private final Withdrawal withdrawal;
    private final CaseWork cases;
    private final Registry registry;
    private final Outbox outbox;
    private final Supplier<UUID> ids;
    private final DurableSteps steps;
    private final Runnable committed;

    Admission(
            Database database,
            Messages messages,
            Withdrawal withdrawal,
            CaseWork cases,
            Registry registry,
            Outbox outbox,
            Supplier<UUID> ids,
            DurableSteps steps,
            Runnable committed) {
        this.database = database;
        this.messages = messages;
        this.withdrawal = withdrawal;
        this.cases = cases;
        this.registry = registry;
        this.outbox = outbox;
        this.ids = ids;
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
            return answered(tx, canonical.verified())
                    .orElseThrow(() -> Registry.reused(new Incoming.Sealed(canonical)));
        }
    }

    private static Acknowledged rethrown(StoreException e) {
        throw e;
    }

    /** Two came at once, and the other was stored first. */
    private Acknowledged winner(Canonical canonical) {
        return answered(canonical.verified()).orElseThrow(() -> Registry.reused(new Incoming.Sealed(canonical)));
    }

    private Acknowledged store(Connection tx, Canonical canonical) throws SQLException {
        var incoming = new Incoming.Sealed(canonical);
        var flags = registry.recall(tx, incoming);
        var reportId = ids.get();
        var amended = Messages.amended(canonical.submission().content());
        if (amended.isPresent()) {
            withdrawal.hold(tx, amended.get());
        }
        admitToCase(tx, reportId, canonical);
        var receipt = registry.enter(tx, reportId, incoming, flags);
        if (amended.isPresent()) {
            withdrawal.withdraw(tx, amended.get(), reportId);
            cases.amended(tx, message(reportId, canonical), amended.get());
        }
        if (Precedence.goesFirst(canonical.submission().content())) {
            messages.hasten(tx, reportId, canonical.submission().header().refToMessageId());
        }
        outbox.putMessage(tx, canonical.verified().signer(), reportId);
        steps.reached("accept.before-commit");
        return new Acknowledged(canonical.submission().header().messageId(), reportId, receipt);
    }

    private void admitToCase(Connection tx, UUID messageId, Canonical canonical) throws SQLException {
        try {
            cases.accepted(tx, message(messageId, canonical));
        } catch (OutOfTurnException e) {
            throw new RefusedException(refusal(canonical, e), e.afterwards());
        }
    }

    private static CaseMessage message(UUID messageId, Canonical canonical) {
        return new CaseMessage(
                messageId,
                canonical.submission(),
                canonical.verified().received().at());
    }

    private static Refusal refusal(Canonical canonical, OutOfTurnException e) {
        var id = canonical.submission().header().messageId();
        return new Refusal(e.problem(), e.reason(), TaskProblems.defects(e), Optional.of(id), false);
    }
}
