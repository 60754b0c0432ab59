package org.rilohub.agreements.clauses;

import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.Opinion;
import org.rilohub.agreements.Problem;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.Reason;

/**
 * A message goes in a lane only to those who take part in it, whoever names them. A receiver of whom nothing is known is
 * not refused: what is permitted for it waits until it has a partner file, and is decided anew.
 */
record LaneMembership() implements Clause {
    @Override
    public String id() {
        return "lane-membership";
    }

    @Override
    public Citation cite() {
        return Citation.officeDefault("lanes of the partner files");
    }

    @Override
    public Opinion examine(Question question) {
        var lane = question.lane().name();
        return switch (question.membership()) {
            case ASSUMED -> met(Reason.ASSUMED);
            case UNKNOWN -> met(Reason.RECEIVER_NOT_KNOWN);
            case HELD, MEMBER, OUTSIDE -> met(Reason.RECEIVER_IN_LANE, lane);
            case LACKING -> breached(Problem.NO_LEGAL_BASIS, Reason.RECEIVER_NOT_IN_LANE, lane);
        };
    }
}
