package org.rilohub.cases.requests;

import java.util.Optional;
import java.util.UUID;
import org.rilohub.schemas.Acknowledgement;
import org.rilohub.schemas.AssistanceReply;
import org.rilohub.schemas.AssistanceRequest;
import org.rilohub.schemas.Content;
import org.rilohub.schemas.ReplyPart;
import org.rilohub.schemas.RequestDecision;
import org.rilohub.schemas.RequestStep;
import org.rilohub.schemas.SurveillanceResult;
import org.rilohub.schemas.WrittenConfirmation;

/** What a message means for a request. */
final class Reading {
    private Reading() {}

    /** The request that a message is about, by its own word; empty if it is no message about a request. */
    static Optional<UUID> about(Content content) {
        return switch (content) {
            case WrittenConfirmation confirmation -> Optional.of(confirmation.requestId());
            case Acknowledgement receipt -> Optional.of(receipt.requestId());
            case AssistanceReply reply -> Optional.of(reply.requestId());
            case RequestDecision decision -> Optional.of(decision.requestId());
            case SurveillanceResult result -> Optional.of(result.requestId());
            default -> Optional.empty();
        };
    }

    /** What a request does when it may leave; one that is there in writing by now does not wait for it again. */
    static Event opening(RequestCase request) {
        return request.isUnconfirmed() ? Event.SUBMITTED_ORALLY : Event.SUBMITTED;
    }

    /**
     * What a later message does.
     *
     * @param ended whether the agreement has ended by now
     */
    static Event following(Content content, boolean ended) {
        return switch (content) {
            case AssistanceRequest again -> Event.RESUBMITTED;
            case WrittenConfirmation confirmation -> Event.CONFIRMED;
            case Acknowledgement receipt -> Event.ACKNOWLEDGED;
            case AssistanceReply reply -> answer(reply.part() == ReplyPart.PARTIAL, ended);
            case SurveillanceResult result -> answer(result.continuing(), ended);
            case RequestDecision decision -> decision(decision);
            default -> throw new IllegalStateException("a message of type " + content.type() + " is about no request");
        };
    }

    private static Event answer(boolean moreToCome, boolean ended) {
        if (moreToCome) {
            return Event.ANSWERED_IN_PART;
        }
        return ended ? Event.COMPLETED : Event.ANSWERED;
    }

    private static Event decision(RequestDecision decision) {
        boolean forReciprocity = decision.ground().filter("RECIPROCITY"::equals).isPresent();
        return decision.decision() == RequestStep.REFUSED && forReciprocity
                ? Event.REFUSED_RECIPROCITY
                : Event.valueOf(decision.decision().name());
    }
}
