package org.rilohub.agreements.clauses;

import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.Opinion;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.Reason;
import org.rilohub.schemas.DataClass;
import org.rilohub.schemas.SourceKind;

/**
 * What a company or platform told Japan Customs goes out without trade secrets, except under a customs mutual assistance
 * agreement.
 */
record CommercialSecrecy(boolean underCmaa) implements Clause {
    @Override
    public String id() {
        return "commercial-secrecy";
    }

    @Override
    public Citation cite() {
        return Citation.officeDefault("memoranda with organisations and companies");
    }

    @Override
    public Opinion examine(Question question) {
        return underCmaa || question.sourceKind().trait() != SourceKind.Trait.COMMERCIAL_SECRECY
                ? met(Reason.COMMERCIAL_UNAFFECTED)
                : met(Reason.COMMERCIAL_WITHHELD).withholding(question.paths(DataClass.COMMERCIAL));
    }
}
