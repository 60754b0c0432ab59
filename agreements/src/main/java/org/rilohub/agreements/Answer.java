package org.rilohub.agreements;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The whole answer to one question for one receiver, in the shape of {@code contracts} 7.
 *
 * @param framework the basis, if one was found
 * @param problems names of {@code urn:rilohub:problem:}, sorted
 * @param withheld canonical paths that must not leave, each with the clause that withholds it; sorted by path
 * @param obligations that travel with what is permitted, sorted
 * @param findings every clause's, in the order the clauses are asked
 * @param considered every framework of the pair, and why it was or was not used
 */
public record Answer(
        Outcome outcome,
        Optional<Basis> framework,
        List<String> problems,
        List<Withheld> withheld,
        List<String> obligations,
        List<Finding> findings,
        List<Considered> considered) {
    public Answer {
        problems = problems.stream().sorted().distinct().toList();
        withheld = List.copyOf(withheld);
        obligations = List.copyOf(Obligation.merged(obligations));
        findings = List.copyOf(findings);
        considered = List.copyOf(considered);
    }

    /** The strictest opinion decides; a path that several clauses withhold is listed with the first of them. */
    static Answer of(Optional<Basis> basis, List<Opinion> opinions, List<Considered> considered) {
        return new Answer(
                opinions.stream()
                        .map(opinion -> Outcome.of(opinion.finding().verdict()))
                        .max(Comparator.naturalOrder())
                        .orElse(Outcome.REFUSED),
                basis,
                opinions.stream()
                        .flatMap(opinion -> opinion.problem().stream())
                        .map(Problem::toString)
                        .toList(),
                withheldBy(opinions),
                opinions.stream()
                        .flatMap(opinion -> opinion.obligations().stream())
                        .toList(),
                opinions.stream().map(Opinion::finding).toList(),
                considered);
    }

    private static List<Withheld> withheldBy(List<Opinion> opinions) {
        var byPath = new TreeMap<String, Withheld>();
        for (var opinion : opinions) {
            for (var path : opinion.withheld()) {
                byPath.putIfAbsent(path, new Withheld(path, opinion.finding().clause()));
            }
        }
        return List.copyOf(byPath.values());
    }

    /**
     * A framework in one version.
     *
     * @param versionHash {@code sha-256:} and hexadecimal, over RFC 8785 of the parsed file
     */
    public record Basis(String framework, String versionHash) {}

    public record Withheld(String field, String clause) {}

    /**
     * A framework of the pair, in the version that was looked at.
     *
     * @param verdict {@code CHOSEN}, {@code LOWER_RANK}, {@code OUT_OF_SCOPE}, {@code NOT_IN_FORCE}
     * @param why a reason code
     */
    public record Considered(String framework, String versionHash, String verdict, String why) {}
}
