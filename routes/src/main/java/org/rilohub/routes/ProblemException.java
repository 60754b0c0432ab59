package org.rilohub.routes;

/** A message was refused at the door; says to the sender what {@link Problem} says and no more. */
public final class ProblemException extends RuntimeException {
    private final Problem problem;

    public ProblemException(Problem problem) {
        super(problem.name());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
