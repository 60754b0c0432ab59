package org.rilohub.agreements.clauses;

import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.Obligation;
import org.rilohub.agreements.Opinion;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.Reason;

/**
 * Whether the receiver may pass it on to law-enforcement agencies at home (POL-03): where the framework allows it, unless
 * the provider of this message objects.
 */
public record DomesticAgencies(Onward onward, Citation cite) implements Clause {
    /** What the framework says of agencies at home. */
    public enum Onward {
        ALLOWED_UNLESS_OBJECTED,
        PROHIBITED
    }

    @Override
    public String id() {
        return "domestic-agencies";
    }

    @Override
    public Opinion examine(Question question) {
        if (onward == Onward.PROHIBITED) {
            return met(Reason.DOMESTIC_AGENCIES_EXCLUDED).obliging(Obligation.NO_DOMESTIC_AGENCIES);
        }
        return question.terms().noDomesticAgencies()
                ? met(Reason.DOMESTIC_AGENCIES_OBJECTED).obliging(Obligation.NO_DOMESTIC_AGENCIES)
                : met(Reason.DOMESTIC_AGENCIES_ALLOWED);
    }
}
