package org.rilohub.gateway.partnerkit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rilohub.gateway.partnerkit.CaseBook.Recalled;
import org.rilohub.schemas.MessageType;

/**
 * What was told is called back by whoever told it.
 *
 * @param waits whether there is somebody who answers
 */
record AnswerRecall(boolean waits) implements Scenario {
    @Override
    public String name() {
        return "answer-recall";
    }

    @Override
    public String story() {
        return "A played partner calls back what the system under test was told; the system answers.";
    }

    @Override
    public List<Promise> promises() {
        return List.of(Promise.RECALL_DELIVERED, Promise.RECALL_ANSWERED, Promise.NOBODY_MISSING);
    }

    @Override
    public List<Check> play(Ground ground) {
        var hub = ground.hub();
        var told = hub.tell();
        var before = Arrival.of(told, ground);
        if (!before.isThere()) {
            return skipped("what would be called back: " + before.absence());
        }
        var recall = hub.say(MessageType.Recall, hub.cases().hubsId(hub.teller(), told));
        var arrival = Arrival.of(recall, ground);
        var delivered = arrival.check(Promise.RECALL_DELIVERED);
        if (!arrival.isThere()) {
            return only(arrival.absence(), delivered);
        }
        return waits ? answered(ground, recall, delivered) : only("nobody was waited for", delivered);
    }

    private static List<Check> answered(Ground ground, UUID recall, Check delivered) {
        ground.say("waiting for an answer to " + ground.hub().teller() + " of the recall "
                + recalled(ground, recall).id() + ", such as examples/to-hub/recall-answer");
        var seen = ground.waiting()
                .until(() -> recalled(ground, recall), each -> each.answer().isPresent());
        return List.of(
                delivered,
                Check.of(Promise.RECALL_ANSWERED, seen.answer().isPresent(), evidence(ground, seen)),
                Check.of(
                        Promise.NOBODY_MISSING,
                        seen.missing().isEmpty(),
                        Map.of("missing", String.join(" ", seen.missing()))));
    }

    private static Recalled recalled(Ground ground, UUID recall) {
        return ground.hub()
                .cases()
                .recall(ground.hub().teller(), recall, ground.tested())
                .orElseThrow(() -> new IllegalStateException("the throw-away hub has no such recall"));
    }

    private static Map<String, String> evidence(Ground ground, Recalled seen) {
        return Map.of(
                "recallId", seen.id().toString(),
                "answer", seen.answer().orElse("none"),
                "refused", ground.hub().book().refusals(ground.tested()));
    }
}
