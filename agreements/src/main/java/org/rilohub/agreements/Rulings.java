package org.rilohub.agreements;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the provider's people decided, put beside what the clauses found. A yes answers what was asked of them and turns no
 * breach; a no refuses, whatever the clauses say.
 */
final class Rulings implements Clause {
    private final Ruling ruling;

    private Rulings(Ruling ruling) {
        this.ruling = ruling;
    }

    /** Every opinion, answered where people answered it, and each no as one more. */
    static List<Opinion> heard(List<Opinion> opinions, Question question) {
        var answered = opinions.stream().map(opinion -> answered(opinion, question));
        var refusals = question.rulings().stream()
                .filter(ruling -> ruling.says() == Ruling.Says.REFUSE)
                .map(ruling -> new Rulings(ruling).examine(question));
        return Stream.concat(answered, refusals).toList();
    }

    /** A basis is chosen or not; nothing else answers which it is. */
    private static Opinion answered(Opinion opinion, Question question) {
        return Referral.of(opinion, question)
                .filter(referral -> referral != Referral.BASIS_CHOICE)
                .flatMap(referral -> question.rulings().stream()
                        .filter(referral::isSettledBy)
                        .findFirst())
                .map(opinion::ruled)
                .orElse(opinion);
    }

    @Override
    public String id() {
        return "ruling";
    }

    @Override
    public Citation cite() {
        return Citation.officeDefault("the provider decides what is referred");
    }

    @Override
    public Opinion examine(Question question) {
        return breached(
                Problem.REFUSED_BY_PROVIDER, Reason.RULED_REFUSED, ruling.task().toString());
    }
}
