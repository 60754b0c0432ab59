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
 * @param ofPair every framework that ever bound the two
 * @param eligible all of them; if the sender named one, that one alone
 * @param inForce those of the eligible that hold on the date
 * @param candidates the basis; several if they rank equally; none if there is no basis
 * @param by the ruling that chose it among several of equal rank, if one did
 */
record BasisChoice(
        List<Framework> ofPair,
        List<Framework> eligible,
        List<Framework> inForce,
        List<Framework> candidates,
        Optional<Ruling> by,
        Question question) {
    static BasisChoice among(List<Framework> ofPair, Question question) {
        var eligible = eligible(ofPair, question);
        var inForce = only(eligible, framework -> holds(framework, question));
        return new BasisChoice(ofPair, eligible, inForce, first(inForce, question), Optional.empty(), question);
    }

    private static boolean holds(Framework framework, Question question) {
        return framework.inForceOn(question.asOf()) || BegunBefore.finishes(question, framework);
    }

    /** Of several of equal rank the one that people chose; as it is, if they chose none of these. */
    BasisChoice ruled() {
        return candidates.size() < 2
                ? this
                : question.rulings().stream()
                        .filter(Referral.BASIS_CHOICE::isSettledBy)
                        .flatMap(ruling -> chosenBy(ruling).stream())
                        .findFirst()
                        .orElse(this);
    }

    private Optional<BasisChoice> chosenBy(Ruling ruling) {
        return candidates.stream()
                .filter(framework -> ruling.basis().equals(Optional.of(framework.id())))
                .findFirst()
                .map(chosen ->
                        new BasisChoice(ofPair, eligible, inForce, List.of(chosen), Optional.of(ruling), question));
    }

    /** A named basis is used or refused, never replaced. */
    private static List<Framework> eligible(List<Framework> ofPair, Question question) {
        return question.namedBasis()
                .map(named -> only(ofPair, framework -> framework.id().equals(named)))
                .orElse(ofPair);
    }

    private static List<Framework> first(List<Framework> inForce, Question question) {
        var order = order(question);
        var fitting = inForce.stream()
                .filter(framework -> fits(framework, question))
                .sorted(order)
                .toList();
        return fitting.stream()
                .takeWhile(framework -> order.compare(framework, fitting.getFirst()) == 0)
                .toList();
    }

    private static List<Framework> only(List<Framework> frameworks, Predicate<Framework> wanted) {
        return frameworks.stream().filter(wanted).toList();
    }

    private static boolean fits(Framework framework, Question question) {
        return framework.commodities().covers(question) && framework.messages().covers(question);
    }

    /** For a criminal court, frameworks under which consent is possible come first. */
    private static Comparator<Framework> order(Question question) {
        var byKind = Comparator.comparing(Framework::kind);
        Comparator<Framework> amendedFirst = Comparator.comparing(framework -> !framework.amendedOn(question.asOf()));
        return question.proceedings() == Proceedings.CRIMINAL_COURT ? amendedFirst.thenComparing(byKind) : byKind;
    }

    /** The basis, if there is exactly one. */
    Optional<Framework> basis() {
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }

    /** On the choice itself: what it came to, or each reason for there being none. */
    List<Opinion> opinions() {
        if (candidates.isEmpty() && !inForce.isEmpty()) {
            return inForce.stream().flatMap(this::outOfScope).toList();
        }
        return Stream.concat(Stream.of(onTheBasis()), begunBefore()).toList();
    }

    private Opinion onTheBasis() {
        return by.map(ruling -> new LegalBasis(ids(eligible), ids(candidates)).chosenBy(ruling))
                .orElseGet(() -> new LegalBasis(ids(eligible), ids(candidates)).examine(question));
    }

    private Stream<Opinion> begunBefore() {
        return candidates.stream()
                .filter(framework -> !framework.inForceOn(question.asOf()))
                .map(framework -> new BegunBefore(framework).examine(question));
    }

    /** Every framework of the pair, and why it was or was not used. */
    List<Considered> considered() {
        return ofPair.stream().map(this::considered).toList();
    }

    private Stream<Opinion> outOfScope(Framework framework) {
        return Stream.of(framework.commodities(), framework.messages())
                .map(scope -> scope.examine(question))
                .filter(opinion -> opinion.finding().verdict() == Verdict.BREACHED);
    }

    private Considered considered(Framework framework) {
        if (!holds(framework, question)) {
            return considered(framework, "NOT_IN_FORCE", whyNotInForce(framework));
        }
        if (!fits(framework, question)) {
            return considered(framework, "OUT_OF_SCOPE", whyOutOfScope(framework));
        }
        return candidates.contains(framework)
                ? considered(framework, "CHOSEN", whyChosen())
                : considered(framework, "LOWER_RANK", whyOutranked());
    }

    private static Considered considered(Framework framework, String verdict, Reason why) {
        return new Considered(framework.id(), framework.versionHash(), verdict, why.toString());
    }

    private Reason whyNotInForce(Framework framework) {
        return framework.validity().hasEndedBy(question.asOf()) ? Reason.ENDED : Reason.NOT_YET_IN_FORCE;
    }

    private Reason whyOutOfScope(Framework framework) {
        return framework.commodities().covers(question)
                ? Reason.REQUEST_KIND_OUT_OF_SCOPE
                : Reason.COMMODITY_OUT_OF_SCOPE;
    }

    private Reason whyChosen() {
        if (candidates.size() > 1) {
            return Reason.BASIS_AMBIGUOUS;
        }
        if (by.isPresent()) {
            return Reason.CHOSEN_BY_A_PERSON;
        }
        return question.namedBasis().isPresent() ? Reason.NAMED_BY_SENDER : Reason.FIRST_IN_ORDER;
    }

    private Reason whyOutranked() {
        if (by.isPresent()) {
            return Reason.NOT_THE_CHOSEN_ONE;
        }
        return question.namedBasis().isPresent() ? Reason.NOT_THE_NAMED_ONE : Reason.LATER_IN_ORDER;
    }

    private static List<String> ids(List<Framework> frameworks) {
        return frameworks.stream().map(Framework::id).toList();
    }
}
