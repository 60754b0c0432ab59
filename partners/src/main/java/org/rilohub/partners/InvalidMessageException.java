package org.rilohub.partners;

import java.util.List;

/** A message that its dialect or a rule rejects. Says where, why and what to do; never a nominal value. */
public final class InvalidMessageException extends RuntimeException {
    private final String problem;
    private final List<Defect> defects;

    /**
     * One thing that is wrong.
     *
     * @param rule {@code SR-01} to {@code SR-13}, {@code NN-1} to {@code NN-7}
     * @param remedy what the sender can do, in one sentence
     */
    public record Defect(String field, String rule, String remedy) {}

    /** @param problem name of {@code urn:rilohub:problem:}, such as {@code schema-invalid} */
    public InvalidMessageException(String problem, List<Defect> defects) {
        super(problem);
        this.problem = problem;
        this.defects = List.copyOf(defects);
    }

    public String problem() {
        return problem;
    }

    public List<Defect> defects() {
        return defects;
    }
}
