package org.rilohub.agreements.clauses;

import java.util.Comparator;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.Consent;
import org.rilohub.agreements.Obligation;
import org.rilohub.agreements.Opinion;
import org.rilohub.agreements.Origin;
import org.rilohub.agreements.Problem;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.Reason;
import org.rilohub.schemas.Proceedings;

/**
 * What another administration gave keeps the obligations under which it was given, wherever it goes: given for no court,
 * it goes to none, on no basis and with no consent; given for a court by consent, its giver is asked; given until a day, it
 * goes nowhere after it.
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
        var barring = first(question, origin -> bars(origin, question));
        if (barring.isPresent()) {
            return barred(barring.get(), question);
        }
        return first(question, origin -> wantsConsent(origin, question))
                .map(origin -> asks(
                        Problem.ORIGINATOR_CONSENT_NEEDED,
                        Reason.COURT_USE_NEEDS_ORIGINATOR,
                        origin.from().organisation()))
                .orElseGet(() -> met(Reason.ORIGIN_TERMS_KEPT, Originators.names(originators)));
    }

    /** What somebody named bars for certain; what the hub only knows again is for a person to judge. */
    private Opinion barred(Origin origin, Question question) {
        var from = origin.from().organisation();
        if (origin.likely()) {
            return asks(Problem.ORIGINATOR_CONSENT_NEEDED, Reason.ORIGIN_TERMS_NEED_HUMAN, from);
        }
        return isForbiddenInCourt(origin, question)
                ? breached(Problem.CRIMINAL_USE_PROHIBITED, Reason.ORIGIN_PROHIBITS_COURT, from)
                : breached(Problem.RETENTION_EXPIRED, Reason.RETENTION_EXPIRED, lastDay(origin));
    }

    /** Those that bar for certain come first. */
    private static Optional<Origin> first(Question question, Predicate<Origin> wanted) {
        return foreign(question)
                .filter(wanted)
                .min(Comparator.comparing(Origin::likely)
                        .thenComparing(origin -> origin.from().organisation()));
    }

    private static boolean bars(Origin origin, Question question) {
        return isForbiddenInCourt(origin, question)
                || Obligation.earliestDeletion(origin.obligations())
                        .filter(question.asOf()::isAfter)
                        .isPresent();
    }

    private static boolean isForbiddenInCourt(Origin origin, Question question) {
        return question.proceedings() == Proceedings.CRIMINAL_COURT && carries(origin, Obligation.NO_COURT_USE);
    }

    private static boolean wantsConsent(Origin origin, Question question) {
        return question.proceedings() == Proceedings.CRIMINAL_COURT
                && (carries(origin, Obligation.COURT_USE_BY_CONSENT)
                        || carries(origin, Obligation.NO_JUDICIAL_DISCLOSURE))
                && !question.consented(origin.from(), Consent.CRIMINAL_COURT);
    }

    private static boolean carries(Origin origin, Obligation obligation) {
        return origin.obligations().contains(obligation.toString());
    }

    private static String lastDay(Origin origin) {
        return Obligation.earliestDeletion(origin.obligations()).orElseThrow().toString();
    }

    private static SortedSet<String> obligations(Question question) {
        var obligations = new TreeSet<String>();
        foreign(question).forEach(origin -> obligations.addAll(origin.obligations()));
        return obligations;
    }

    private static Stream<Origin> foreign(Question question) {
        return question.origins().stream().filter(origin -> !origin.from().equals(question.from()));
    }
}
