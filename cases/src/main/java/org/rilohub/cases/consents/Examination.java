package org.rilohub.cases.consents;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the originator's staff have found so far. */
public record Examination(List<Finding> findings) {
    /** What was found of one step. */
    public enum Answer {
        OPEN,
        POSITIVE,
        NEGATIVE
    }

    /** @param ground of a no, a code of the list {@code refusal-ground} */
    public record Finding(ConsentStep step, Answer answer, Optional<String> ground) {
        static Finding open(ConsentStep step) {
            return new Finding(step, Answer.OPEN, Optional.empty());
        }

        boolean is(Answer wanted) {
            return answer == wanted;
        }
    }

    public Examination {
        findings = List.copyOf(findings);
    }

    /** What was found of a step; empty if it was never asked for. */
    Optional<Finding> of(ConsentStep step) {
        return findings.stream().filter(finding -> finding.step() == step).findFirst();
    }

    /** Whether nothing stands against a yes. */
    boolean allowsGrant() {
        return findings.stream().allMatch(finding -> finding.is(Answer.POSITIVE));
    }

    /** What nobody has answered yet. */
    public List<ConsentStep> open() {
        return steps(finding -> finding.is(Answer.OPEN));
    }

    /** What was answered with no. */
    public List<ConsentStep> negative() {
        return steps(finding -> finding.is(Answer.NEGATIVE));
    }

    /** On which a refusal can rest: any if nothing was found against it. */
    List<String> grounds() {
        return findings.stream()
                .map(Finding::ground)
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }

    private List<ConsentStep> steps(Predicate<Finding> wanted) {
        return findings.stream().filter(wanted).map(Finding::step).sorted().toList();
    }
}
