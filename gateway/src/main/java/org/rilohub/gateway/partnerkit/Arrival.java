package org.rilohub.gateway.partnerkit;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.gateway.partnerkit.HubBook.Course;

/**
 * How a message of the played partner came to the system under test, by the real way through the hub.
 *
 * @param refused why the hub refused what this system said of late
 */
record Arrival(Optional<Course> course, String refused) {
    /** Waits until the message is there, or will not be. */
    static Arrival of(UUID messageId, Ground ground) {
        var book = ground.hub().book();
        var course = ground.waiting()
                .until(
                        () -> book.course(ground.hub().teller(), messageId, ground.tested()),
                        seen -> seen.filter(each -> each.isDelivered() || each.isHeldBack())
                                .isPresent());
        return new Arrival(course, book.refusals(ground.tested()));
    }

    /** Whether it is there, with a receipt that the hub believes. */
    boolean isThere() {
        return course.filter(Course::isDelivered).isPresent();
    }

    /** The id under which the system under test has it, if it has it. */
    Optional<UUID> id() {
        return course.filter(Course::isDelivered).map(Course::dispatchId);
    }

    Check check(Promise promise) {
        return course.filter(Course::isHeldBack)
                .map(held -> Check.skipped(promise, heldBack(held)))
                .orElseGet(() -> Check.of(promise, isThere(), evidence()));
    }

    /** Why what follows from it cannot be asked. */
    String absence() {
        return course.filter(Course::isHeldBack).map(Arrival::heldBack).orElse("it was not delivered");
    }

    private static String heldBack(Course course) {
        return "the hub may not tell this partner: " + String.join(", ", course.problems());
    }

    private Map<String, String> evidence() {
        return course.map(seen -> Map.of(
                        "state", seen.state(),
                        "attempts", Integer.toString(seen.attempts()),
                        "lastReason", seen.lastReason(),
                        "contentDigest", seen.digest(),
                        "refused", refused))
                .orElse(Map.of("state", "not addressed"));
    }
}
