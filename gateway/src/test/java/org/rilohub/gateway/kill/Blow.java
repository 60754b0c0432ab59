package org.rilohub.gateway.kill;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One way to be killed: who, and at which step of a message's life. */
record Blow(String step, Victim victim) {
    static Stream<Blow> all(List<String> steps) {
        return steps.stream().flatMap(step -> Arrays.stream(Victim.values()).map(victim -> new Blow(step, victim)));
    }

    /** A step that only a person's decision takes. */
    boolean isOnPeople() {
        return step.startsWith("decision.");
    }

    @Override
    public String toString() {
        return victim.name().toLowerCase(Locale.ROOT) + " killed at " + step;
    }
}
