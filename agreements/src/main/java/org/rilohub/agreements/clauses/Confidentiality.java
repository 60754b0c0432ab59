package org.rilohub.agreements.clauses;

import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.Obligation;
import org.rilohub.agreements.Opinion;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.Reason;

/** How far the receiver protects what it is told: as the law of one of the two protects its own (POL-04). */
public record Confidentiality(Benchmark benchmark, Citation cite) implements Clause {
    /** Whose law sets the level. */
    public enum Benchmark {
        PROVIDER,
        RECEIVER
    }

    @Override
    public String id() {
        return "confidentiality";
    }

    @Override
    public Opinion examine(Question question) {
        return switch (benchmark) {
            case PROVIDER -> met(Reason.PROTECTED_AS_BY_PROVIDER).obliging(Obligation.PROTECT_AS_PROVIDER);
            case RECEIVER -> met(Reason.PROTECTED_AS_BY_RECEIVER).obliging(Obligation.PROTECT_AS_RECEIVER);
        };
    }
}
