package org.rilohub.agreements.second;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What two readers of the texts must agree on.
 *
 * @param problems sorted, each once
 * @param withheld whether nominal paths are withheld
 * @param noOnward whether the obligation not to pass on is set
 * @param considered each framework of the pair with its verdict
 */
record SecondAnswer(
        String outcome,
        Optional<String> framework,
        List<String> problems,
        boolean withheld,
        boolean noOnward,
        SortedMap<String, String> considered) {

    SecondAnswer {
        problems = List.copyOf(problems);
    }

    static SecondAnswer of(
            String outcome,
            Optional<String> framework,
            Collection<String> problems,
            boolean withheld,
            boolean noOnward,
            Map<String, String> considered) {
        List<String> sorted = List.copyOf(new TreeSet<>(problems));
        return new SecondAnswer(outcome, framework, sorted, withheld, noOnward, new TreeMap<>(considered));
    }
}
