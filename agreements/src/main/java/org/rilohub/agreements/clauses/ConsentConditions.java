package org.rilohub.agreements.clauses;

import java.util.SortedSet;
import java.util.TreeSet;
import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.Consent;
import org.rilohub.agreements.Obligation;
import org.rilohub.agreements.Opinion;
import org.rilohub.agreements.Origin;
import org.rilohub.agreements.Problem;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.Reason;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Proceedings;

/**
 * A consent on conditions holds within them (POL-02, POL-08). They are words, which no rule can check. What the provider
 * allowed itself, it judges itself: whoever asked has its conditions in the answer, and they travel as an obligation. Whether
 * those of another are kept, people of the provider say before it passes anything on; so they do where conditions came from
 * further up, which the one who gave it had to keep itself.
 */
record ConsentConditions() implements Clause {
    private static final Citation CITE = Citation.officeDefault("a consent on conditions holds within them");

    @Override
    public String id() {
        return "consent-conditions";
    }

    @Override
    public Citation cite() {
        return CITE;
    }

    @Override
    public Opinion examine(Question question) {
        var givers = onwards(question);
        givers.addAll(forCourt(question));
        givers.addAll(further(question));
        return givers.isEmpty()
                ? met(Reason.NO_CONDITIONS)
                : opinion(question, givers).obliging(Obligation.CONDITIONS_OF_CONSENT);
    }

    private Opinion opinion(Question question, SortedSet<Party> givers) {
        var others = new TreeSet<>(givers);
        others.remove(question.from());
        return others.isEmpty()
                ? met(Reason.CONDITIONS_TRAVEL, Originators.names(givers))
                : asks(Problem.CONDITIONS_NEED_HUMAN, Reason.CONDITIONS_NEED_HUMAN, Originators.names(others));
    }

    private static SortedSet<Party> onwards(Question question) {
        var originators = question.foreignOriginators();
        originators.remove(question.to());
        originators.removeIf(giver -> !question.consentedOnConditions(giver, Consent.ONWARD));
        return originators;
    }

    private static SortedSet<Party> further(Question question) {
        var givers = new TreeSet<Party>();
        question.origins().stream()
                .filter(origin -> origin.obligations().contains(Obligation.CONDITIONS_OF_CONSENT.toString()))
                .map(Origin::from)
                .filter(giver -> !giver.equals(question.from()) && !giver.equals(question.to()))
                .forEach(givers::add);
        return givers;
    }

    private static SortedSet<Party> forCourt(Question question) {
        var givers = new TreeSet<Party>();
        if (question.proceedings() == Proceedings.CRIMINAL_COURT) {
            givers.addAll(question.foreignOriginators());
            givers.add(question.from());
            givers.removeIf(giver -> !question.consentedOnConditions(giver, Consent.CRIMINAL_COURT));
        }
        return givers;
    }
}
