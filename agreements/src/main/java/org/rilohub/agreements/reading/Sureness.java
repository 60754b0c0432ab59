package org.rilohub.agreements.reading;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.Framework;
import org.rilohub.agreements.Term;
import org.rilohub.agreements.Terms;
import org.rilohub.agreements.clauses.Undertaking;

/** How many rules rest on what, from surest to least sure. An undertaking is no rule of its own: it opens a gate that is one. */
public final class Sureness {
    private Sureness() {}

    /** Of one framework: every kind is named, with 0 where no rule rests on it. */
    public static SortedMap<Citation.Kind, Integer> of(Framework framework) {
        return of(List.of(framework));
    }

    /** Of several together. */
    public static SortedMap<Citation.Kind, Integer> of(Collection<Framework> frameworks) {
        var counts = new TreeMap<Citation.Kind, Integer>();
        Arrays.stream(Citation.Kind.values()).forEach(kind -> counts.put(kind, 0));
        frameworks.stream().flatMap(Sureness::citations).forEach(cite -> counts.merge(cite.kind(), 1, Integer::sum));
        return Collections.unmodifiableSortedMap(counts);
    }

    private static Stream<Term<?>> everywhere(Terms terms) {
        return Stream.of(
                terms.refusalGrounds(),
                terms.deadlines(),
                terms.languages(),
                terms.automaticExchange(),
                terms.costs(),
                terms.recovery(),
                terms.termination());
    }

    /** Where each clause and term of a framework is written, once each. */
    public static Stream<Citation> citations(Framework framework) {
        var terms = framework.terms();
        return Stream.concat(
                framework.everyClause().stream()
                        .filter(clause -> !(clause instanceof Undertaking))
                        .map(Clause::cite),
                Stream.concat(everywhere(terms), terms.courtUse().stream()).map(Term::cite));
    }
}
