package org.rilohub.agreements.clauses;

import java.util.List;
import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.Membership;
import org.rilohub.agreements.Opinion;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.Reason;

/**
 * A condition that no rule checks. A question about no dispatch assumes it, and says so; for a dispatch something outside
 * of the question settles it, and the finding says what.
 *
 * @param by what settles it for a dispatch
 * @param terms of the condition, shown with it
 */
public record Settled(String id, By by, List<String> terms, Citation cite) implements Clause {
    /** What is known before there is a question. */
    public enum By {
        /** The parties bound themselves to it in the framework, which is in force. */
        FRAMEWORK,
        /** The provider judged it when it signed and sent the message. */
        PROVIDER,
        /** Only certificates that the partner files pin can sign for the provider or open for the receiver. */
        PARTNER_FILES
    }

    public Settled {
        terms = List.copyOf(terms);
    }

    public Settled(String id, By by, Citation cite) {
        this(id, by, List.of(), cite);
    }

    @Override
    public Opinion examine(Question question) {
        return met(reason(question.membership()), terms.toArray(String[]::new));
    }

    private Reason reason(Membership membership) {
        if (membership == Membership.ASSUMED) {
            return Reason.ASSUMED;
        }
        return switch (by) {
            case FRAMEWORK -> Reason.SETTLED_BY_FRAMEWORK;
            case PROVIDER -> Reason.SETTLED_BY_PROVIDER;
            case PARTNER_FILES ->
                membership == Membership.UNKNOWN ? Reason.RECEIVER_NOT_KNOWN : Reason.SETTLED_BY_PARTNER_FILES;
        };
    }
}
