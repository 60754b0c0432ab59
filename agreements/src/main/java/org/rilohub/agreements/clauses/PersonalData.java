package org.rilohub.agreements.clauses;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.Opinion;
import org.rilohub.agreements.Problem;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.Reason;
import org.rilohub.schemas.CommodityCategory;

/**
 * Whether the framework lets data of natural persons through (POL-05).
 *
 * @param undertaking on file; only an open gate has one
 * @param seriousHarmReview categories in which a person looks first, because the receiver's penalties may do serious
 *     harm; empty by default
 */
public record PersonalData(
        Gate gate, Optional<Undertaking> undertaking, SortedSet<CommodityCategory> seriousHarmReview, Citation cite)
        implements Clause {
    /** How far the framework lets data of natural persons through. */
    public enum Gate {
        /** The partner has undertaken to protect them. */
        OPEN_BY_UNDERTAKING,
        /** They are withheld. */
        CLOSED,
        /** A person decides each time. */
        HUMAN,
        /** A person decides on every message of this basis anyway, and on these with it. */
        HUMAN_WITH_BASIS
    }

    public PersonalData {
        seriousHarmReview = Collections.unmodifiableSortedSet(new TreeSet<>(seriousHarmReview));
        if ((gate == Gate.OPEN_BY_UNDERTAKING) != undertaking.isPresent()) {
            throw new IllegalArgumentException("a gate is opened by an undertaking, and by nothing else");
        }
    }

    @Override
    public String id() {
        return "personal-data";
    }

    @Override
    public Opinion examine(Question question) {
        if (!question.nominal()) {
            return met(Reason.NOT_NOMINAL);
        }
        return switch (gate) {
            case OPEN_BY_UNDERTAKING -> open(question);
            case CLOSED -> closed(question);
            case HUMAN -> asks(Problem.NOMINAL_NEEDS_HUMAN, Reason.NOMINAL_NEEDS_HUMAN);
            case HUMAN_WITH_BASIS -> asks(Problem.BASIS_NEEDS_HUMAN, Reason.NOMINAL_NEEDS_HUMAN);
        };
    }

    private Opinion open(Question question) {
        var reviewed = new TreeSet<>(seriousHarmReview);
        reviewed.retainAll(question.categories());
        if (!reviewed.isEmpty()) {
            var names = reviewed.stream().map(CommodityCategory::name).collect(Collectors.joining(" "));
            return asks(Problem.NOMINAL_NEEDS_HUMAN, Reason.SERIOUS_HARM_REVIEW, names);
        }
        var word = undertaking.orElseThrow();
        return met(
                Reason.NOMINAL_UNDER_UNDERTAKING, word.document(), word.date().text(), word.source());
    }

    private Opinion closed(Question question) {
        return Nominal.hasMeaningWithout(question)
                ? met(Reason.PERSONAL_DATA_GATE_CLOSED)
                        .because(Problem.PERSONAL_DATA_GATE_CLOSED)
                        .withholding(question.nominalPaths())
                : breached(Problem.PERSONAL_DATA_GATE_CLOSED, Reason.MEANINGLESS_WITHOUT_NOMINAL);
    }
}
