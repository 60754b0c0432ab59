package org.rilohub.agreements;

import java.util.List;

/**
 * Nothing is told in the CMAA lane but on exactly one framework.
 *
 * @param eligible frameworks of the pair; if the sender named one, that one alone
 * @param candidates those of them that are in force, fit, and rank first
 */
record LegalBasis(List<String> eligible, List<String> candidates) implements Clause {
    private static final Citation CITE =
            new Citation(Citation.Kind.INFERRED, "Article 108-2", "Customs Act of Japan (text not read)", true);

    @Override
    public String id() {
        return "legal-basis";
    }

    @Override
    public Citation cite() {
        return CITE;
    }

    @Override
    public Opinion examine(Question question) {
        return switch (candidates.size()) {
            case 0 -> eligible.isEmpty() ? noneEver(question) : noneInForce(question);
            case 1 -> met(Reason.BASIS_CHOSEN, candidates.getFirst());
            default -> asks(Problem.BASIS_AMBIGUOUS, Reason.BASIS_AMBIGUOUS, String.join(" ", candidates));
        };
    }

    /** People chose among several of equal rank. */
    Opinion chosenBy(Ruling ruling) {
        return met(Reason.RULED, ruling.task().toString(), Problem.BASIS_AMBIGUOUS.toString());
    }

    /** Does not repeat what the sender named: it is the sender's text, and the ledger keeps the finding in clear. */
    private Opinion noneEver(Question question) {
        var from = question.from().organisation();
        var to = question.to().organisation();
        var reason = question.namedBasis().isPresent() ? Reason.NAMED_BASIS_UNKNOWN : Reason.NO_LEGAL_BASIS;
        return breached(Problem.NO_LEGAL_BASIS, reason, from, to);
    }

    private Opinion noneInForce(Question question) {
        return breached(
                Problem.AGREEMENT_NOT_IN_FORCE,
                Reason.AGREEMENT_NOT_IN_FORCE,
                String.join(" ", eligible),
                question.asOf().toString());
    }
}
