package org.rilohub.cases.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.cases.CaseMessage;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.clocks.DayAnywhere;
import org.rilohub.cases.operations.ThreadStore.Entry;
import org.rilohub.schemas.Feedback;
import org.rilohub.schemas.FeedbackResult;
import org.rilohub.schemas.MessageType;

/** Takes feedback into the thread of its warning. */
final class Answers {
    private final ThreadStore threads;

    Answers(ThreadStore threads) {
        this.threads = threads;
    }

    /** @throws OutOfTurnException if it answers no warning its sender received, or says what cannot be */
    void take(Connection tx, Operation operation, CaseMessage message, Feedback feedback) throws SQLException {
        var warning = warning(tx, operation, message, feedback.warningId());
        requireSensible(feedback, warning, message.at());
        if (feedback.seizureReport().isPresent()) {
            linkSeizure(tx, operation, message, feedback.seizureReport().get(), feedback);
        }
        threads.feedback(tx, OperationWork.entry(operation, message, Optional.of(warning.messageId())), feedback);
    }

    /** A warning the sender never received is none to it. */
    private Entry warning(Connection tx, Operation operation, CaseMessage message, UUID id) throws SQLException {
        var warning = threads.find(tx, id)
                .filter(found ->
                        found.type() == MessageType.Warning && found.operation().equals(operation.id()));
        if (warning.isEmpty() || !threads.wasDelivered(tx, id, message.sender())) {
            throw new OutOfTurnException(
                    "not-found",
                    "WARNING_UNKNOWN",
                    List.of(new OutOfTurnException.Defect(
                            "warningId", "WARNING_UNKNOWN", "Name a warning of the operation that you received.")));
        }
        return warning.get();
    }

    private static void requireSensible(Feedback feedback, Entry warning, Instant at) {
        if (DayAnywhere.wasOver(feedback.date(), warning.at()) || DayAnywhere.isToCome(feedback.date(), at)) {
            throw OperationRefusal.wrong("DAY_OF_RESULT", "date", "Give a day from the warning's until today.");
        }
        if (feedback.seizureReport().isPresent() && feedback.result() != FeedbackResult.POSITIVE) {
            throw OperationRefusal.wrong(
                    "SEIZURE_WITHOUT_RESULT", "seizureReport", "Name a seizure with POSITIVE only.");
        }
    }

    /** What is no message of this operation is left as its sender says: it may be a report of another lane. */
    private void linkSeizure(Connection tx, Operation operation, CaseMessage message, UUID seizure, Feedback feedback)
            throws SQLException {
        var known = threads.find(tx, seizure).filter(found -> found.operation().equals(operation.id()));
        if (known.isPresent()) {
            if (known.get().type() != MessageType.SeizureReport
                    || !known.get().owner().equals(message.sender())) {
                throw OperationRefusal.wrong("SEIZURE_UNKNOWN", "seizureReport", "Name a seizure you reported.");
            }
            threads.link(tx, seizure, feedback.warningId());
        }
    }
}
