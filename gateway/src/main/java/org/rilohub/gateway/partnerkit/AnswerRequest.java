package org.rilohub.gateway.partnerkit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rilohub.gateway.partnerkit.CaseBook.Request;
import org.rilohub.schemas.MessageType;

/**
 * A request for assistance, and how it is answered: as the hub has it, where only what may leave has moved it.
 *
 * @param waits whether there is somebody who answers
 */
record AnswerRequest(boolean waits) implements Scenario {
    /** The events by which a requested side answers; each leads to the state of its name (docs/requests.md). */
    private static final Set<String> ANSWERS = Set.of("ANSWERED", "REFUSED", "REFUSED_RECIPROCITY", "POSTPONED");

    @Override
    public String name() {
        return "answer-request";
    }

    @Override
    public String story() {
        return "A played partner asks for assistance; the system under test acknowledges the request and answers it.";
    }

    @Override
    public List<Promise> promises() {
        return List.of(Promise.REQUEST_DELIVERED, Promise.REQUEST_ACKNOWLEDGED, Promise.REQUEST_ANSWERED);
    }

    @Override
    public List<Check> play(Ground ground) {
        var asked = ground.hub().say(MessageType.AssistanceRequest);
        var arrival = Arrival.of(asked, ground);
        var delivered = arrival.check(Promise.REQUEST_DELIVERED);
        if (!arrival.isThere()) {
            return only(arrival.absence(), delivered);
        }
        return waits ? answered(ground, asked, delivered) : only("nobody was waited for", delivered);
    }

    private static List<Check> answered(Ground ground, UUID asked, Check delivered) {
        invite(ground, "an acknowledgement", asked, "acknowledgement");
        var begun = ground.waiting().until(() -> request(ground, asked), seen -> isAcknowledged(seen) || ended(seen));
        var acknowledged = acknowledged(ground, begun);
        if (!ended(begun)) {
            invite(ground, "a reply", asked, "assistance-reply or request-decision");
        }
        var seen = ground.waiting().until(() -> request(ground, asked), AnswerRequest::ended);
        return List.of(
                delivered, acknowledged, Check.of(Promise.REQUEST_ANSWERED, ended(seen), evidence(ground, seen)));
    }

    private static void invite(Ground ground, String what, UUID asked, String example) {
        ground.say("waiting for %s to %s about the request %s, such as examples/to-hub/%s"
                .formatted(what, ground.hub().teller(), request(ground, asked).id(), example));
    }

    private static Request request(Ground ground, UUID asked) {
        return ground.hub()
                .cases()
                .request(ground.hub().teller(), asked)
                .orElseThrow(() -> new IllegalStateException("the throw-away hub has no such request"));
    }

    private static boolean isAcknowledged(Request request) {
        return request.done().contains("ACKNOWLEDGED");
    }

    private static boolean ended(Request request) {
        return ANSWERS.contains(request.state()) && request.done().contains(request.state());
    }

    /** An answer at once ends the time in which to acknowledge, too (docs/requests.md, clocks). */
    private static Check acknowledged(Ground ground, Request seen) {
        return ended(seen) && !isAcknowledged(seen)
                ? Check.skipped(Promise.REQUEST_ACKNOWLEDGED, "it was answered at once, which needs none")
                : Check.of(Promise.REQUEST_ACKNOWLEDGED, isAcknowledged(seen), evidence(ground, seen));
    }

    private static Map<String, String> evidence(Ground ground, Request seen) {
        return Map.of(
                "requestId", seen.id().toString(),
                "state", seen.state(),
                "events", String.join(", ", seen.done()),
                "said", String.join(", ", seen.said()),
                "refused", ground.hub().book().refusals(ground.tested()));
    }
}
