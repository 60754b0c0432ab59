package org.rilohub.agreements.clauses;

import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.Obligation;
import org.rilohub.agreements.Opinion;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.Reason;

/** Information that nobody has verified is not the sole ground of a decision about anybody (POL-32). */
public record UnverifiedInformation(Citation cite) implements Clause {
    @Override
    public String id() {
        return "unverified-information";
    }

    @Override
    public Opinion examine(Question question) {
        return met(Reason.NOT_SOLE_GROUND).obliging(Obligation.NOT_SOLE_GROUND);
    }
}
