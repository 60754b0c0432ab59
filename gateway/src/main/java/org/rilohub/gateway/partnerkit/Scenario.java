package org.rilohub.gateway.partnerkit;

import java.util.List;

/** One short play with the system under test, and the promises it asks for. */
interface Scenario {
    /** As {@code --scenario} names it. */
    String name();

    /** One sentence for people. */
    String story();

    /** What is checked, in this order. */
    List<Promise> promises();

    /** Plays it: one check for each promise, in their order. */
    List<Check> play(Ground ground);

    /** All of them unasked. */
    default List<Check> skipped(String why) {
        return promises().stream().map(promise -> Check.skipped(promise, why)).toList();
    }
}
