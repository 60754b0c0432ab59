package org.rilohub.gateway.partnerkit;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rilohub.gateway.partnerkit.HubBook.Accepted;
import org.rilohub.gateway.partnerkit.HubBook.Course;

/**
 * The system under test sends.
 *
 * @param waits whether there is somebody who makes it do so
 */
record SendReport(boolean waits) implements Scenario {
    @Override
    public String name() {
        return "send-report";
    }

    @Override
    public String story() {
        return "The system under test sends a seizure report to the hub.";
    }

    @Override
    public List<Promise> promises() {
        return List.of(Promise.SENT, Promise.DECIDED);
    }

    @Override
    public List<Check> play(Ground ground) {
        if (!waits) {
            return skipped("nobody was waited for");
        }
        var since = OffsetDateTime.ofInstant(ground.at().clock().instant(), ZoneOffset.UTC);
        ground.say("waiting for a seizure report to " + ground.hub().teller() + " at "
                + ground.hub().addresses().get("partners")
                + (ground.kit().terms().entrance() == Entrance.SOAP ? "/soap/cmaa" : "/v1/seizure-reports")
                + ", such as examples/to-hub/seizure-report");
        var sent =
                ground.waiting().until(() -> ground.hub().book().lastOf(ground.tested(), since), Optional::isPresent);
        return sent.map(accepted -> List.of(accepted(accepted), decided(ground, accepted)))
                .orElseGet(() -> List.of(
                        Check.of(
                                Promise.SENT,
                                false,
                                Map.of("refused", ground.hub().book().refusals(ground.tested()))),
                        Check.skipped(Promise.DECIDED, "nothing was accepted")));
    }

    private static Check accepted(Accepted accepted) {
        return Check.of(
                Promise.SENT,
                true,
                Map.of("messageId", accepted.messageId().toString(), "contentDigest", accepted.digest()));
    }

    private static Check decided(Ground ground, Accepted accepted) {
        var courses = ground.waiting()
                .until(
                        () -> ground.hub().book().courses(ground.tested(), accepted.messageId()),
                        seen -> !seen.isEmpty() && seen.stream().allMatch(Course::isDecided));
        var evidence = new TreeMap<String, String>();
        courses.forEach(course -> evidence.put(
                course.receiver().organisation(),
                course.outcome() + (course.problems().isEmpty() ? "" : ": " + String.join(", ", course.problems()))));
        return Check.of(Promise.DECIDED, !courses.isEmpty() && courses.stream().allMatch(Course::isDecided), evidence);
    }
}
