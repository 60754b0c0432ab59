package org.rilohub.agreements.second;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What two readers of the texts must agree on.
 *
 * @param withheld whether nominal paths are withheld
 * @param noOnward whether the obligation not to pass on is set
 * @param considered each framework of the pair with its verdict
 */
record SecondAnswer(
        String outcome,
        Optional<String> framework,
        SortedSet<String> problems,
        boolean withheld,
        boolean noOnward,
        SortedMap<String, String> considered) {

    SecondAnswer {
        problems = new TreeSet<>(problems);
        considered = new TreeMap<>(considered);
    }

    static SecondAnswer of(
            String outcome,
            Optional<String> framework,
            Iterable<String> problems,
            boolean withheld,
            boolean noOnward,
            Map<String, String> considered) {
        SortedSet<String> sorted = new TreeSet<>();
        problems.forEach(sorted::add);
        return new SecondAnswer(outcome, framework, sorted, withheld, noOnward, new TreeMap<>(considered));
    }
}
