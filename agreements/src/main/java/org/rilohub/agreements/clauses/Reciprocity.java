package org.rilohub.agreements.clauses;

import java.time.LocalDate;
import java.util.Optional;
import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.Membership;
import org.rilohub.agreements.Opinion;
import org.rilohub.agreements.Problem;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.Reason;

/**
 * The receiver can give the provider the like (POL-10; Customs Act of Japan, Article 108-2(2)(i)). An assurance may be
 * for a time: after it a person asks before anything more is told.
 *
 * @param assuredUntil last day of the assurance; empty where the framework itself is one
 */
public record Reciprocity(Optional<LocalDate> assuredUntil, Citation cite) implements Clause {
    @Override
    public String id() {
        return "reciprocity";
    }

    @Override
    public Opinion examine(Question question) {
        var lapsed = assuredUntil.filter(question.asOf()::isAfter);
        if (lapsed.isPresent()) {
            return asks(
                    Problem.BASIS_NEEDS_HUMAN,
                    Reason.RECIPROCITY_LAPSED,
                    lapsed.get().toString());
        }
        return met(question.membership() == Membership.ASSUMED ? Reason.ASSUMED : Reason.SETTLED_BY_FRAMEWORK);
    }
}
