package org.rilohub.agreements.clauses;

import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.Opinion;
import org.rilohub.agreements.Problem;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.Reason;
import org.rilohub.schemas.Classification;

/** The hub carries level 1 in the CMAA lane alone, and nothing above it anywhere. */
record ClassificationCeiling(Classification highest) implements Clause {
    @Override
    public String id() {
        return "classification";
    }

    @Override
    public Citation cite() {
        return Citation.officeDefault("what the hub may carry, by level");
    }

    @Override
    public Opinion examine(Question question) {
        var level = question.classification();
        return level.compareTo(highest) <= 0
                ? met(Reason.CLASSIFICATION_ACCEPTED, level.name())
                : breached(
                        Problem.CLASSIFICATION_TOO_HIGH,
                        Reason.CLASSIFICATION_TOO_HIGH,
                        level.name(),
                        question.lane().name());
    }
}
