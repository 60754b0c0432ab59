package org.rilohub.agreements;

import java.util.List;

/** One condition, asked of one question. Same question, same opinion, always. */
public interface Clause {
    /** Its name in findings and files, such as {@code personal-data}. */
    String id();

    Citation cite();

    Opinion examine(Question question);

    /** Nothing to object to. */
    default Opinion met(Reason reason, String... parameters) {
        return Opinion.of(finding(Verdict.MET, reason, parameters));
    }

    /** A person must decide. */
    default Opinion asks(Problem problem, Reason reason, String... parameters) {
        return Opinion.of(finding(Verdict.ASKS, reason, parameters)).because(problem);
    }

    default Opinion breached(Problem problem, Reason reason, String... parameters) {
        return Opinion.of(finding(Verdict.BREACHED, reason, parameters)).because(problem);
    }

    private Finding finding(Verdict verdict, Reason reason, String... parameters) {
        return new Finding(id(), verdict, reason.toString(), List.of(parameters), cite().toString());
    }
}
