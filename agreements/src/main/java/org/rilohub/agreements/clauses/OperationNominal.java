package org.rilohub.agreements.clauses;

import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.Opinion;
import org.rilohub.agreements.Problem;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.Reason;

/** A closed group has no legal basis for data of natural persons. */
record OperationNominal() implements Clause {
    @Override
    public String id() {
        return "operation-nominal";
    }

    @Override
    public Citation cite() {
        return Citation.officeDefault("operations carry no personal data");
    }

    @Override
    public Opinion examine(Question question) {
        return question.nominal()
                ? breached(Problem.NOMINAL_DATA_IN_OPERATION_LANE, Reason.NOMINAL_DATA_IN_OPERATION_LANE)
                : met(Reason.NOT_NOMINAL);
    }
}
