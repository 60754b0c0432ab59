package org.rilohub.gateway.partnerkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.rilohub.gateway.partnerkit.HubBook.Course;

/** A message waits in the inbox until the system under test fetches it and hands in its receipt. */
record FetchInbox() implements Scenario {
    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public String story() {
        return "A message waits in the inbox; the system under test fetches it and hands in its receipt.";
    }

    @Override
    public List<Promise> promises() {
        return List.of(Promise.FETCHED, Promise.CONFIRMED);
    }

    @Override
    public List<Check> play(Ground ground) {
        if (ground.isCalled()) {
            return skipped("its partner file says that the hub calls it");
        }
        var told = ground.hub().tell();
        var fetched = await(ground, told, course -> course.leased() || course.isDelivered() || course.isHeldBack());
        if (fetched.filter(Course::isHeldBack).isPresent()) {
            return skipped("the hub may not tell this partner");
        }
        var first = Check.of(
                Promise.FETCHED,
                fetched.filter(course -> course.leased() || course.isDelivered())
                        .isPresent(),
                evidence(ground, fetched));
        var confirmed = await(ground, told, Course::isDelivered);
        return List.of(
                first,
                Check.of(
                        Promise.CONFIRMED,
                        confirmed.filter(Course::isDelivered).isPresent(),
                        evidence(ground, confirmed)));
    }

    private static Optional<Course> await(Ground ground, UUID told, Predicate<Course> holds) {
        return ground.waiting()
                .until(
                        () -> ground.hub().book().course(ground.hub().teller(), told, ground.tested()),
                        seen -> seen.filter(holds).isPresent());
    }

    private static Map<String, String> evidence(Ground ground, Optional<Course> course) {
        return Map.of(
                "state", course.map(Course::state).orElse("not addressed"),
                "contentDigest", course.map(Course::digest).orElse("-"),
                "refused", ground.hub().book().refusals(ground.tested()));
    }
}
