package org.rilohub.agreements.clauses;

import java.util.SortedSet;
import java.util.TreeSet;
import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.Obligation;
import org.rilohub.agreements.Opinion;
import org.rilohub.agreements.Problem;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.Reason;
import org.rilohub.schemas.Proceedings;

/**
 * What another administration gave keeps the obligations under which it was given, wherever it goes: given for no court,
 * it goes to none, on no basis and with no consent; given until a day, it goes nowhere after it.
 */
record OriginTerms() implements Clause {
    private static final Citation CITE =
            Citation.officeDefault("information keeps the conditions under which it was given");

    @Override
    public String id() {
        return "origin-terms";
    }

    @Override
    public Citation cite() {
        return CITE;
    }

    @Override
    public Opinion examine(Question question) {
        var opinion = opinion(question);
        for (var obligation : obligations(question)) {
            opinion = opinion.obliging(obligation);
        }
        return opinion;
    }

    private Opinion opinion(Question question) {
        var originators = question.foreignOriginators();
        if (originators.isEmpty()) {
            return met(Reason.NO_FOREIGN_ORIGIN);
        }
        var obligations = obligations(question);
        if (question.proceedings() == Proceedings.CRIMINAL_COURT
                && obligations.contains(Obligation.NO_COURT_USE.toString())) {
            return breached(
                    Problem.CRIMINAL_USE_PROHIBITED, Reason.ORIGIN_PROHIBITS_COURT, Originators.names(originators));
        }
        return Obligation.earliestDeletion(obligations)
                .filter(question.asOf()::isAfter)
                .map(day -> breached(Problem.RETENTION_EXPIRED, Reason.RETENTION_EXPIRED, day.toString()))
                .orElseGet(() -> met(Reason.ORIGIN_TERMS_KEPT, Originators.names(originators)));
    }

    private static SortedSet<String> obligations(Question question) {
        var obligations = new TreeSet<String>();
        question.origins().stream()
                .filter(origin -> !origin.from().equals(question.from()))
                .forEach(origin -> obligations.addAll(origin.obligations()));
        return obligations;
    }
}
