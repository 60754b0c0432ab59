package org.rilohub.agreements.clauses;

import java.time.LocalDate;
import java.util.Optional;
import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.Consent;
import org.rilohub.agreements.Obligation;
import org.rilohub.agreements.Opinion;
import org.rilohub.agreements.Problem;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.Reason;
import org.rilohub.agreements.Validity;
import org.rilohub.schemas.Proceedings;

/**
 * No use in criminal proceedings before a court or judge; in the newer form, not without the prior written consent of the
 * provider (POL-07, POL-08). Leads for an investigation are another matter.
 *
 * @param consentable when the newer form holds; empty if never
 */
public record CriminalUse(Optional<Validity> consentable, Citation cite) implements Clause {
    @Override
    public String id() {
        return "criminal-use";
    }

    @Override
    public Opinion examine(Question question) {
        return opinion(question)
                .obliging(consentableOn(question.asOf()) ? Obligation.COURT_USE_BY_CONSENT : Obligation.NO_COURT_USE);
    }

    private Opinion opinion(Question question) {
        if (question.proceedings() != Proceedings.CRIMINAL_COURT) {
            return met(Reason.NOT_FOR_COURT);
        }
        if (prohibits(question)) {
            return breached(Problem.CRIMINAL_USE_PROHIBITED, Reason.CRIMINAL_USE_PROHIBITED);
        }
        return question.consented(question.from(), Consent.CRIMINAL_COURT)
                ? met(Reason.COURT_USE_CONSENTED, question.from().organisation())
                : withoutConsent(question);
    }

    private Opinion withoutConsent(Question question) {
        return question.consentedElsewhere(question.from(), Consent.CRIMINAL_COURT)
                ? asks(
                        Problem.CRIMINAL_USE_NEEDS_CONSENT,
                        Reason.CONSENT_FOR_OTHER_PROCEEDINGS,
                        question.from().organisation())
                : asks(Problem.CRIMINAL_USE_NEEDS_CONSENT, Reason.CRIMINAL_USE_NEEDS_CONSENT);
    }

    boolean prohibits(Question question) {
        return question.proceedings() == Proceedings.CRIMINAL_COURT && !consentableOn(question.asOf());
    }

    private boolean consentableOn(LocalDate day) {
        return consentable.filter(validity -> validity.amendedOn(day)).isPresent();
    }
}
