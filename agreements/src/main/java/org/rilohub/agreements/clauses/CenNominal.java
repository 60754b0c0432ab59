package org.rilohub.agreements.clauses;

import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.Opinion;
import org.rilohub.agreements.Problem;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.Reason;

/**
 * The CEN lane holds no data of natural persons: a submission made for it is refused, a report made for another lane goes
 * there without them.
 */
record CenNominal() implements Clause {
    @Override
    public String id() {
        return "cen-nominal";
    }

    @Override
    public Citation cite() {
        return new Citation(Citation.Kind.SUMMARY, "", "WCO on CEN: a non-nominal database");
    }

    @Override
    public Opinion examine(Question question) {
        if (!question.nominal()) {
            return met(Reason.NOT_NOMINAL);
        }
        if (question.cenProfile() || !Nominal.hasMeaningWithout(question)) {
            return breached(Problem.NOMINAL_DATA_IN_CEN_LANE, Reason.NOMINAL_DATA_IN_CEN_LANE);
        }
        return met(Reason.NOMINAL_STRIPPED)
                .because(Problem.NOMINAL_DATA_IN_CEN_LANE)
                .withholding(question.nominalPaths());
    }
}
