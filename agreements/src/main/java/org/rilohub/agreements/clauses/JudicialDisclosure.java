package org.rilohub.agreements.clauses;

import java.util.Set;
import java.util.TreeSet;
import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.Consent;
import org.rilohub.agreements.Obligation;
import org.rilohub.agreements.Opinion;
import org.rilohub.agreements.Problem;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.Reason;
import org.rilohub.schemas.HandlingCode;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Proceedings;

/**
 * H1: not before a court without the permission of whoever gave the information. Where the basis prohibits court use
 * altogether, no permission is asked for.
 */
record JudicialDisclosure(CriminalUse ofTheBasis) implements Clause {
    @Override
    public String id() {
        return "judicial-disclosure";
    }

    @Override
    public Citation cite() {
        return Handling.CODES;
    }

    @Override
    public Opinion examine(Question question) {
        return question.everyHandling().contains(HandlingCode.H1)
                ? opinion(question).obliging(Obligation.NO_JUDICIAL_DISCLOSURE)
                : met(Reason.NOT_FOR_COURT);
    }

    private Opinion opinion(Question question) {
        if (question.proceedings() != Proceedings.CRIMINAL_COURT || ofTheBasis.prohibits(question)) {
            return met(Reason.NOT_FOR_COURT);
        }
        var silent = new TreeSet<>(originators(question));
        silent.removeIf(originator -> question.consented(originator, Consent.CRIMINAL_COURT));
        return silent.isEmpty()
                ? met(Reason.COURT_USE_CONSENTED, Originators.names(originators(question)))
                : asks(Problem.ORIGINATOR_CONSENT_NEEDED, Reason.COURT_USE_NEEDS_ORIGINATOR, Originators.names(silent));
    }

    private static Set<Party> originators(Question question) {
        var foreign = question.foreignOriginators();
        return foreign.isEmpty() ? Set.of(question.from()) : foreign;
    }
}
