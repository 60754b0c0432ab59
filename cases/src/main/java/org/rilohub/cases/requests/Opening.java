package org.rilohub.cases.requests;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rilohub.cases.CaseMessage;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.OutOfTurnException.Defect;
import org.rilohub.cases.requests.RequestCase.Times;
import org.rilohub.cases.requests.RequestCase.Writing;
import org.rilohub.schemas.AssistanceRequest;

/** Makes a case of the message that opens it. */
final class Opening {
    private Opening() {}

    /** @throws OutOfTurnException if somebody asks in another's name, or itself */
    static RequestCase of(CaseMessage message, AssistanceRequest request, Optional<String> framework, Instant now) {
        var requesting = request.requestingAdministration();
        if (!message.sender().equals(requesting) || requesting.equals(request.requestedAdministration())) {
            throw new OutOfTurnException(
                    "out-of-turn",
                    "NOT_BETWEEN_TWO",
                    List.of(new Defect("requestingAdministration", "NL-JP 7(2)(a)", Remedy.OWN_NAME)));
        }
        var header = message.submission().header();
        boolean isOral = request.oral().isPresent();
        return new RequestCase(
                message.id(),
                requesting,
                request.requestedAdministration(),
                framework,
                Effect.asked(request),
                State.DRAFT,
                1,
                new RequestCase.Opening(header.messageId(), header.conversationId()),
                new Writing(isOral, !isOral, false),
                new Times(now, Optional.empty(), now, false, Optional.empty(), Optional.empty(), Optional.empty()));
    }
}
