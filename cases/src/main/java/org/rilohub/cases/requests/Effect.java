package org.rilohub.cases.requests;

import org.rilohub.cases.requests.RequestCase.Asked;
import org.rilohub.schemas.Acknowledgement;
import org.rilohub.schemas.AssistanceRequest;
import org.rilohub.schemas.WrittenConfirmation;

/** What a step changes beside the state. */
final class Effect {
    private Effect() {}

    static RequestCase of(Turn turn) {
        var next = turn.request().in(turn.row().to(), turn.now());
        return switch (turn.row().event()) {
            case SUBMITTED, SUBMITTED_ORALLY -> next.at(next.times().released(turn.now()));
            case REFERRED, STOPPED -> next.at(next.times().unreleased());
            case CONFIRMED -> asking(next, turn).written(true, next.writing().waived());
            case RESUBMITTED -> asking(next, turn).at(next.times().clarifying(false));
            case ACKNOWLEDGED -> goesOnWithoutWriting(turn) ? next.written(false, true) : next;
            case CLARIFICATION_ASKED -> next.at(next.times().clarifying(true));
            case CLARIFICATION_GIVEN -> next.at(next.times().clarifying(false));
            default -> next;
        };
    }

    /** Somebody of the requested side answers for it by name; a system that says that the request has arrived waives nothing. */
    private static boolean goesOnWithoutWriting(Turn turn) {
        return turn.row().from() == State.AWAITING_WRITTEN
                && turn.content() instanceof Acknowledgement receipt
                && receipt.caseOfficial().isPresent();
    }

    private static RequestCase asking(RequestCase next, Turn turn) {
        return switch (turn.content()) {
            case WrittenConfirmation confirmation -> next.asking(asked(confirmation.confirmed()));
            case AssistanceRequest request -> next.asking(asked(request));
            default -> next;
        };
    }

    static Asked asked(AssistanceRequest request) {
        return new Asked(
                request.requestKind(),
                request.urgency(),
                request.couldDoTheSame(),
                request.specialProcedure().isPresent());
    }
}
