package org.rilohub.agreements.clauses;

import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.Membership;
import org.rilohub.agreements.Opinion;
import org.rilohub.agreements.Problem;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.Reason;

/** Who takes part in an operation stands nowhere in the hub yet, so for every dispatch a person decides. */
record OperationMembership() implements Clause {
    @Override
    public String id() {
        return "operation-membership";
    }

    @Override
    public Citation cite() {
        return Citation.officeDefault("rules of the CEN and operation lanes");
    }

    @Override
    public Opinion examine(Question question) {
        return question.membership() == Membership.ASSUMED
                ? met(Reason.ASSUMED)
                : asks(Problem.BASIS_NEEDS_HUMAN, Reason.OPERATION_MEMBERS_NOT_KNOWN);
    }
}
