package org.rilohub.agreements.clauses;

import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.Opinion;
import org.rilohub.agreements.Problem;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.Reason;

/**
 * Japan tells a foreign customs authority what serves that authority's own customs duties, and nobody else (Customs Act of
 * Japan, Article 108-2(1)).
 */
record ForeignCustomsAuthority() implements Clause {
    private static final Citation CITE =
            new Citation(Citation.Kind.INFERRED, "Article 108-2(1)", "Customs Act of Japan (text not read)", true);

    @Override
    public String id() {
        return "foreign-customs-authority";
    }

    @Override
    public Citation cite() {
        return CITE;
    }

    @Override
    public Opinion examine(Question question) {
        if (!question.from().organisation().equals("customs:JP")) {
            return met(Reason.NOT_FROM_JAPAN);
        }
        return question.to().kind().equals("customs")
                ? met(Reason.FOREIGN_CUSTOMS_AUTHORITY)
                : breached(
                        Problem.NO_LEGAL_BASIS,
                        Reason.NO_LEGAL_BASIS,
                        question.from().organisation(),
                        question.to().organisation());
    }
}
