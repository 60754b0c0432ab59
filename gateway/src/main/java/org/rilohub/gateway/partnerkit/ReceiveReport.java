package org.rilohub.gateway.partnerkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rilohub.gateway.partnerkit.HubBook.Course;
import org.rilohub.schemas.MessageType;

/** A seizure report by the hub itself, and one by the kit's own hand, whose receipt is looked at in every detail. */
record ReceiveReport() implements Scenario {
    @Override
    public String name() {
        return "receive-report";
    }

    @Override
    public String story() {
        return "The hub hands over a seizure report, and looks at the receipt.";
    }

    @Override
    public List<Promise> promises() {
        var promises = new ArrayList<>(List.of(Promise.DELIVERED));
        promises.addAll(Witness.OF_AN_ANSWER);
        return promises;
    }

    @Override
    public List<Check> play(Ground ground) {
        var checks = new ArrayList<>(List.of(delivered(ground)));
        if (ground.isCalled()) {
            checks.addAll(ground.witness().checks(ground.hand(ground.letter(MessageType.SeizureReport))));
        } else {
            Witness.OF_AN_ANSWER.forEach(
                    promise -> checks.add(Check.skipped(promise, "the hub does not call a partner that fetches")));
        }
        return checks;
    }

    private static Check delivered(Ground ground) {
        var told = ground.hub().tell();
        var course = ground.waiting()
                .until(
                        () -> ground.hub().book().course(ground.hub().teller(), told, ground.tested()),
                        seen -> seen.filter(each -> each.isDelivered() || each.isHeldBack())
                                .isPresent());
        if (course.filter(Course::isHeldBack).isPresent()) {
            return Check.skipped(Promise.DELIVERED, "the hub may not tell this partner: " + problems(course));
        }
        return Check.of(Promise.DELIVERED, course.filter(Course::isDelivered).isPresent(), evidence(ground, course));
    }

    private static String problems(Optional<Course> course) {
        return String.join(", ", course.map(Course::problems).orElse(List.of()));
    }

    private static Map<String, String> evidence(Ground ground, Optional<Course> course) {
        return course.map(seen -> Map.of(
                        "state", seen.state(),
                        "attempts", Integer.toString(seen.attempts()),
                        "lastReason", seen.lastReason(),
                        "contentDigest", seen.digest(),
                        "refused", ground.hub().book().refusals(ground.tested())))
                .orElse(Map.of("state", "not addressed"));
    }
}
