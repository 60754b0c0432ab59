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
        return messages.answered(tx, verified.signer(), verified.contentDigest());
    }

    /** The same of a message in whatever form it came. */
    Optional<Acknowledged> answered(Connection tx, Incoming incoming) throws SQLException {
        return messages.answered(tx, incoming.signer(), incoming.contentDigest());
    }

    /**
     * Admits a message nobody has seen.
     *
     * @throws RefusedException if its id or its reference is taken by another
     */
    Acknowledged admit(Incoming incoming) {
        try {
            return committed(database.transaction(tx -> store(tx, incoming)));
        } catch (StoreException e) {
            return e.second() ? winner(incoming) : rethrown(e);
        }
    }

    /**
     * The same in the caller's transaction, who says after it that there are leaves.
     *
     * @throws RefusedException as above: the caller undoes what it began
     */
    Acknowledged admit(Connection tx, Incoming incoming) throws SQLException {
        try {
            return Database.part(tx, part -> store(part, incoming));
        } catch (SQLException e) {
            if (!new StoreException(e).second()) {
                throw e;
            }
            return answered(tx, incoming).orElseThrow(() -> Registry.reused(incoming));
        }
    }

    /** Says that the transaction in which a message was admitted stands. */
    Acknowledged committed(Acknowledged acknowledged) {
        steps.reached("accept.committed");
        committed.run();
        return acknowledged;
    }

    private static Acknowledged rethrown(StoreException e) {
        throw e;
    }

    /** Two came at once, and the other was stored first. */
    private Acknowledged winner(Incoming incoming) {
        return database.transaction(tx -> answered(tx, incoming)).orElseThrow(() -> Registry.reused(incoming));
    }

    private Acknowledged store(Connection tx, Incoming incoming) throws SQLException {
        var flags = registry.recall(tx, incoming);
        var reportId = ids.get();
        var submission = incoming.submission();
        var amended = Messages.amended(submission.content());
        if (amended.isPresent()) {
            withdrawal.hold(tx, amended.get());
        }
        admitToCase(tx, reportId, incoming);
        var receipt = registry.enter(tx, reportId, incoming, flags);
        if (amended.isPresent()) {
            withdrawal.withdraw(tx, amended.get(), reportId);
            cases.amended(tx, message(reportId, incoming), amended.get());
        }
        if (Precedence.goesFirst(submission.content())) {
            messages.hasten(tx, reportId, submission.header().refToMessageId());
        }
        outbox.putMessage(tx, incoming.signer(), reportId);
        steps.reached("accept.before-commit");
        return new Acknowledged(submission.header().messageId(), reportId, receipt);
    }

    private void admitToCase(Connection tx, UUID messageId, Incoming incoming) throws SQLException {
        try {
            cases.accepted(tx, message(messageId, incoming));
        } catch (OutOfTurnException e) {
            throw new RefusedException(refusal(incoming, e), e.afterwards());
        }
    }

    private static CaseMessage message(UUID messageId, Incoming incoming) {
        return new CaseMessage(messageId, incoming.submission(), incoming.at());
    }

    private static Refusal refusal(Incoming incoming, OutOfTurnException e) {
        var id = incoming.submission().header().messageId();
        return new Refusal(e.problem(), e.reason(), TaskProblems.defects(e), Optional.of(id), false);
    }
}
