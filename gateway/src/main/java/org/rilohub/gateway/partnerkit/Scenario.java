package org.rilohub.gateway.partnerkit;

import java.util.ArrayList;
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

    /** What could be checked, and the rest unasked. */
    default List<Check> only(String why, Check... checks) {
        var all = new ArrayList<>(List.of(checks));
        promises().stream().skip(checks.length).forEach(promise -> all.add(Check.skipped(promise, why)));
        return all;
    }
}
