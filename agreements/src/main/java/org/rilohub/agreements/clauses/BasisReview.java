package org.rilohub.agreements.clauses;

import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.Opinion;
import org.rilohub.agreements.Problem;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.Reason;

/** The framework is of a kind on which nothing leaves without a person. */
public record BasisReview(Citation cite) implements Clause {
    @Override
    public String id() {
        return "basis-review";
    }

    @Override
    public Opinion examine(Question question) {
        return asks(Problem.BASIS_NEEDS_HUMAN, Reason.BASIS_NEEDS_HUMAN);
    }
}
