package org.rilohub.routes.door;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rilohub.cases.requests.Event;
import org.rilohub.cases.requests.LifeCycle;
import org.rilohub.cases.requests.RequestCase;
import org.rilohub.cases.requests.Side;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.RequestKind;

/** What a side can send for a request now, by the messages that do it; what happens by the hub alone is not among it. */
final class NextSteps {
    private static final Set<RequestKind> WATCHED =
            EnumSet.of(RequestKind.SURVEILLANCE, RequestKind.CONTROLLED_DELIVERY);

    private NextSteps() {}

    static List<SortedMap<String, Object>> of(RequestCase request, Side side) {
        return LifeCycle.possible(request.state(), side).stream()
                .filter(event -> isOpen(event, request))
                .map(event -> step(event, messages(event, request)))
                .toList();
    }

    private static boolean isOpen(Event event, RequestCase request) {
        return switch (event) {
            case CLARIFICATION_ASKED -> !request.times().clarifying();
            case CLARIFICATION_GIVEN -> request.times().clarifying();
            case CONFIRMED -> request.writing().oral() && !request.writing().confirmed();
            default -> !messages(event, request).isEmpty();
        };
    }

    private static SortedMap<String, Object> step(Event event, List<MessageType> messages) {
        return new TreeMap<>(Map.of(
                "event",
                event.name(),
                "messages",
                messages.stream().map(MessageType::name).toList()));
    }

    private static List<MessageType> messages(Event event, RequestCase request) {
        return switch (event) {
            case SUBMITTED, SUBMITTED_ORALLY, RECORDED, EXPIRED, REFERRED, STOPPED -> List.of();
            case CONFIRMED -> List.of(MessageType.WrittenConfirmation);
            case RESUBMITTED -> List.of(MessageType.AssistanceRequest);
            case ACKNOWLEDGED -> List.of(MessageType.Acknowledgement);
            case ANSWERED_IN_PART, ANSWERED, COMPLETED ->
                answers(request.asked().kind());
            default -> List.of(MessageType.RequestDecision);
        };
    }

    private static List<MessageType> answers(RequestKind kind) {
        return WATCHED.contains(kind)
                ? List.of(MessageType.AssistanceReply, MessageType.SurveillanceResult)
                : List.of(MessageType.AssistanceReply);
    }
}
