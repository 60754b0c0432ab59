package org.rilohub.agreements;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rilohub.agreements.Answer.Considered;
import org.rilohub.schemas.Proceedings;

/**
 * Which framework a message of the CMAA lane rests on: the first, in the order of {@link Framework.Kind}, that is in
 * force and whose scope fits. Gates, proceedings and handling never move the choice on to a laxer framework.
 *
 * @param candidates the basis; several if they rank equally; none if there is no basis
 * @param opinions on the choice itself
 */
record BasisChoice(List<Framework> candidates, List<Opinion> opinions, List<Considered> considered) {
    /** Chooses among the frameworks of the pair. */
    static BasisChoice among(List<Framework> ofPair, Question question) {
        var eligible = ofPair.stream().filter(named(question)).toList();
        var inForce = eligible.stream()
                .filter(framework -> framework.inForceOn(question.asOf()))
                .toList();
        var fitting = inForce.stream()
                .filter(framework -> fits(framework, question))
                .sorted(order(question))
                .toList();
        var candidates = fitting.stream()
                .takeWhile(framework -> order(question).compare(framework, fitting.getFirst()) == 0)
                .toList();
        var considered = ofPair.stream()
                .map(framework -> considered(framework, question, candidates))
                .toList();
        return new BasisChoice(candidates, opinions(eligible, inForce, candidates, question), considered);
    }

    private static List<Opinion> opinions(
            List<Framework> eligible, List<Framework> inForce, List<Framework> candidates, Question question) {
        if (candidates.isEmpty() && !inForce.isEmpty()) {
            return inForce.stream()
                    .flatMap(framework -> outOfScope(framework, question))
                    .toList();
        }
        return List.of(new LegalBasis(ids(eligible), ids(candidates)).examine(question));
    }

    private static Stream<Opinion> outOfScope(Framework framework, Question question) {
        return Stream.of(framework.commodities(), framework.messages())
                .map(scope -> scope.examine(question))
                .filter(opinion -> opinion.finding().verdict() == Verdict.BREACHED);
    }

    private static List<String> ids(List<Framework> frameworks) {
        return frameworks.stream().map(Framework::id).toList();
    }

    /** The basis, if there is exactly one. */
    Optional<Framework> chosen() {
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }

    private static Predicate<Framework> named(Question question) {
        return framework -> question.namedBasis().map(framework.id()::equals).orElse(true);
    }

    private static boolean fits(Framework framework, Question question) {
        return framework.commodities().covers(question) && framework.messages().covers(question);
    }

    private static Comparator<Framework> order(Question question) {
        var byKind = Comparator.comparing(Framework::kind);
        Comparator<Framework> amendedFirst = Comparator.comparing(framework -> !framework.amendedOn(question.asOf()));
        return question.proceedings() == Proceedings.CRIMINAL_COURT ? amendedFirst.thenComparing(byKind) : byKind;
    }

    private static Considered considered(Framework framework, Question question, List<Framework> candidates) {
        var validity = framework.validity();
        if (!validity.holdsOn(question.asOf())) {
            var why = validity.hasEndedBy(question.asOf()) ? Reason.ENDED : Reason.NOT_YET_IN_FORCE;
            return considered(framework, "NOT_IN_FORCE", why);
        }
        if (!framework.commodities().covers(question)) {
            return considered(framework, "OUT_OF_SCOPE", Reason.COMMODITY_OUT_OF_SCOPE);
        }
        if (!framework.messages().covers(question)) {
            return considered(framework, "OUT_OF_SCOPE", Reason.REQUEST_KIND_OUT_OF_SCOPE);
        }
        return candidates.contains(framework)
                ? considered(framework, "CHOSEN", whyChosen(question, candidates))
                : considered(framework, "LOWER_RANK", whyNot(question));
    }

    private static Considered considered(Framework framework, String verdict, Reason why) {
        return new Considered(framework.id(), verdict, why.toString());
    }

    private static Reason whyChosen(Question question, List<Framework> candidates) {
        if (candidates.size() > 1) {
            return Reason.BASIS_AMBIGUOUS;
        }
        return question.namedBasis().isPresent() ? Reason.NAMED_BY_SENDER : Reason.FIRST_IN_ORDER;
    }

    private static Reason whyNot(Question question) {
        return question.namedBasis().isPresent() ? Reason.NOT_THE_NAMED_ONE : Reason.LATER_IN_ORDER;
    }
}
