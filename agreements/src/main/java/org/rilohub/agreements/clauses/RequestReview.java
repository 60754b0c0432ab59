package org.rilohub.agreements.clauses;

import java.util.EnumSet;
import java.util.Set;
import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.Membership;
import org.rilohub.agreements.Opinion;
import org.rilohub.agreements.Problem;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.Reason;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.RequestKind;

/**
 * Assistance whose conditions no rule checks yet: surveillance, controlled delivery, presence of officials, originals of
 * documents, experts and witnesses (POL-15, 16, 18, 19, 20). A person checks them for every
 * dispatch; a question about none assumes them.
 */
record RequestReview() implements Clause {
    private static final Set<RequestKind> CHECKED_BY_A_PERSON = EnumSet.of(
            RequestKind.SURVEILLANCE,
            RequestKind.CONTROLLED_DELIVERY,
            RequestKind.PRESENCE_OF_OFFICIALS,
            RequestKind.DOCUMENTS,
            RequestKind.EXPERT_WITNESS);

    @Override
    public String id() {
        return "request-review";
    }

    @Override
    public Citation cite() {
        return Citation.officeDefault("requests with conditions of their own");
    }

    @Override
    public Opinion examine(Question question) {
        if (!needsAPerson(question)) {
            return met(Reason.NO_REVIEW_FORESEEN);
        }
        return question.membership() == Membership.ASSUMED
                ? met(Reason.ASSUMED)
                : asks(Problem.REQUEST_NEEDS_HUMAN, Reason.REQUEST_NEEDS_HUMAN, MessageScope.asked(question));
    }

    private static boolean needsAPerson(Question question) {
        return question.messageType() == MessageType.SurveillanceResult
                || question.requestKind().filter(CHECKED_BY_A_PERSON::contains).isPresent();
    }
}
