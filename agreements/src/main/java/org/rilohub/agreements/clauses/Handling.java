package org.rilohub.agreements.clauses;

import java.util.SortedSet;
import java.util.stream.Collectors;
import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.Obligation;
import org.rilohub.agreements.Opinion;
import org.rilohub.agreements.Problem;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.Reason;
import org.rilohub.schemas.HandlingCode;
import org.rilohub.schemas.SourceKind;

/** H2 travels as an obligation, and overrides what the framework says of agencies at home; H3, and a source that is never used without a person, ask for one. */
record Handling() implements Clause {
    static final Citation CODES = Citation.officeDefault("handling codes H0 to H3, in the manner of Europol");

    @Override
    public String id() {
        return "handling";
    }

    @Override
    public Citation cite() {
        return CODES;
    }

    @Override
    public Opinion examine(Question question) {
        var codes = question.everyHandling();
        var opinion = opinion(codes, question);
        return codes.contains(HandlingCode.H2)
                ? opinion.obliging(Obligation.NO_ONWARD).obliging(Obligation.NO_DOMESTIC_AGENCIES)
                : opinion;
    }

    private Opinion opinion(SortedSet<HandlingCode> codes, Question question) {
        var source = question.sourceKind();
        if (codes.contains(HandlingCode.H3)) {
            return asks(Problem.HANDLING_NEEDS_HUMAN, Reason.HANDLING_NEEDS_HUMAN);
        }
        if (source.trait() == SourceKind.Trait.NEVER_WITHOUT_A_PERSON) {
            return asks(Problem.HANDLING_NEEDS_HUMAN, Reason.SOURCE_NEEDS_HUMAN, source.name());
        }
        return codes.contains(HandlingCode.H2)
                ? met(Reason.NO_ONWARD)
                : met(
                        Reason.HANDLING_ACCEPTED,
                        codes.stream().map(HandlingCode::name).collect(Collectors.joining(" ")));
    }
}
