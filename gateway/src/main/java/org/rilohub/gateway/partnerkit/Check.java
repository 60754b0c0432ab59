package org.rilohub.gateway.partnerkit;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One promise of the interface guide, asked of the system under test.
 *
 * @param evidence digests, codes and times; never content
 */
record Check(Promise promise, Verdict verdict, SortedMap<String, String> evidence) {
    Check {
        evidence = Collections.unmodifiableSortedMap(new TreeMap<>(evidence));
    }

    static Check of(Promise promise, boolean holds, Map<String, String> evidence) {
        return new Check(promise, holds ? Verdict.PASSED : Verdict.FAILED, new TreeMap<>(evidence));
    }

    static Check skipped(Promise promise, String why) {
        return new Check(promise, Verdict.SKIPPED, new TreeMap<>(Map.of("reason", why)));
    }
}
