package org.rilohub.agreements.clauses;

import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.Opinion;
import org.rilohub.agreements.Problem;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.Reason;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Tlp;

/** TLP RED is for named recipients, so it goes to no group. */
record Audience() implements Clause {
    @Override
    public String id() {
        return "tlp-audience";
    }

    @Override
    public Citation cite() {
        return new Citation(Citation.Kind.TEXT, "TLP:RED", "FIRST Traffic Light Protocol 2.0");
    }

    @Override
    public Opinion examine(Question question) {
        var tlp = question.tlp().toString();
        return question.tlp() == Tlp.RED && question.lane() != Lane.CMAA
                ? breached(
                        Problem.TLP_AUDIENCE,
                        Reason.TLP_AUDIENCE,
                        tlp,
                        question.lane().name())
                : met(Reason.AUDIENCE_ACCEPTED, tlp);
    }
}
