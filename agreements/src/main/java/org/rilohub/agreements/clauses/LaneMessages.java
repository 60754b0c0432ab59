package org.rilohub.agreements.clauses;

import java.util.EnumSet;
import java.util.Set;
import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.Opinion;
import org.rilohub.agreements.Problem;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.Reason;
import org.rilohub.schemas.MessageType;

/** Assistance between two administrations is a matter for the CMAA lane; a group hears reports, warnings and alerts, and what is called back of them. */
record LaneMessages() implements Clause {
    private static final Set<MessageType> FOR_GROUPS = EnumSet.of(
            MessageType.SeizureReport,
            MessageType.SeizureReportStatus,
            MessageType.Recall,
            MessageType.RecallAnswer,
            MessageType.Warning,
            MessageType.Feedback,
            MessageType.Alert,
            MessageType.SpontaneousInformation);

    @Override
    public String id() {
        return "message-scope";
    }

    @Override
    public Citation cite() {
        return Citation.officeDefault("messages of the three lanes");
    }

    @Override
    public Opinion examine(Question question) {
        var asked = MessageScope.asked(question);
        return FOR_GROUPS.contains(question.messageType())
                        && question.requestKind().isEmpty()
                ? met(Reason.MESSAGE_COVERED, asked)
                : breached(Problem.REQUEST_KIND_OUT_OF_SCOPE, Reason.REQUEST_KIND_OUT_OF_SCOPE, asked);
    }
}
