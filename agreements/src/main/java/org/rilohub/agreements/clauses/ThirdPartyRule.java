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
import org.rilohub.schemas.Party;
import org.rilohub.schemas.SourceKind;

/** What another administration gave goes on only with its express written approval (POL-02). */
public record ThirdPartyRule(Citation cite) implements Clause {
    @Override
    public String id() {
        return "third-party-rule";
    }

    @Override
    public Opinion examine(Question question) {
        return consented(question).obliging(Obligation.NO_THIRD_PARTY);
    }

    private Opinion consented(Question question) {
        var others = question.foreignOriginators();
        if (others.isEmpty()) {
            return withoutOrigin(question);
        }
        others.remove(question.to());
        var denying = new TreeSet<>(others);
        denying.removeIf(originator -> !question.denied(originator, Consent.ONWARD));
        if (!denying.isEmpty()) {
            return breached(Problem.THIRD_PARTY_RULE, Reason.THIRD_PARTY_RULE, Originators.names(denying));
        }
        return consents(question, others);
    }

    private Opinion consents(Question question, Set<Party> others) {
        if (others.isEmpty()) {
            return met(Reason.RETURNS_TO_ORIGINATOR, question.to().organisation());
        }
        var silent = new TreeSet<>(others);
        silent.removeIf(originator -> question.consented(originator, Consent.ONWARD));
        return silent.isEmpty()
                ? met(Reason.ORIGINATOR_CONSENTED, Originators.names(others))
                : asks(Problem.ORIGINATOR_CONSENT_NEEDED, Reason.ORIGINATOR_CONSENT_NEEDED, Originators.names(silent));
    }

    /** Foreign information whose originator nobody named cannot be cleared by a rule. */
    private Opinion withoutOrigin(Question question) {
        return question.sourceKind() == SourceKind.FOREIGN_CUSTOMS
                        && question.origins().isEmpty()
                ? asks(Problem.ORIGINATOR_CONSENT_NEEDED, Reason.ORIGINATOR_NOT_NAMED)
                : met(Reason.NO_FOREIGN_ORIGIN);
    }
}
