package org.rilohub.agreements.clauses;

import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.Opinion;
import org.rilohub.agreements.Problem;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.Reason;

/**
 * A message goes from member to member of an operation that runs and allows it. Of an operation the hub does not know, a
 * person decides; being in the lane is not enough.
 */
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
        return switch (question.membership()) {
            case ASSUMED -> met(Reason.ASSUMED);
            case MEMBER -> met(Reason.BOTH_IN_OPERATION);
            case OUTSIDE -> breached(Problem.NO_LEGAL_BASIS, Reason.NOT_BOTH_IN_OPERATION);
            case UNKNOWN, HELD, LACKING -> asks(Problem.BASIS_NEEDS_HUMAN, Reason.OPERATION_MEMBERS_NOT_KNOWN);
        };
    }
}
