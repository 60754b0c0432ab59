package org.rilohub.agreements.clauses;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.Obligation;
import org.rilohub.agreements.Opinion;
import org.rilohub.agreements.Problem;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.Reason;
import org.rilohub.schemas.Purpose;

/** The receiver may use the information only for purposes the parties named (POL-01). */
public record PurposeLimitation(SortedSet<Purpose> named, Citation cite) implements Clause {
    public PurposeLimitation {
        named = Collections.unmodifiableSortedSet(new TreeSet<>(named));
    }

    @Override
    public String id() {
        return "purpose-limitation";
    }

    @Override
    public Opinion examine(Question question) {
        var purpose = question.purpose();
        return named.contains(purpose)
                ? met(Reason.PURPOSE_AGREED, purpose.name()).obliging(Obligation.CUSTOMS_PURPOSES_ONLY)
                : breached(Problem.PURPOSE_NOT_AGREED, Reason.PURPOSE_NOT_AGREED, purpose.name());
    }
}
