package org.rilohub.agreements.clauses;

import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.Obligation;
import org.rilohub.agreements.Opinion;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.Reason;

/**
 * Detection methods that betray a lead (foreign information, a tip-off, intelligence, passenger data) are told as
 * something more general. A question holds no values, so the obligation stands wherever a method is named.
 */
record DetectionGeneralised() implements Clause {
    private static final String DETECTION = "detection[]";

    @Override
    public String id() {
        return "detection-generalised";
    }

    @Override
    public Citation cite() {
        return Citation.officeDefault("protection of sources");
    }

    @Override
    public Opinion examine(Question question) {
        return question.fields().containsKey(DETECTION)
                ? met(Reason.DETECTION_GENERALISED).obliging(Obligation.GENERALISE_DETECTION)
                : met(Reason.DETECTION_ABSENT);
    }
}
