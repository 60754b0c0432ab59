package org.rilohub.agreements.clauses;

import java.util.List;
import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.Opinion;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.Reason;

/**
 * A condition that no question can know: it counts as satisfied, and every answer says that it was assumed.
 *
 * @param terms of the condition, shown with it
 */
public record Assumed(String id, List<String> terms, Citation cite) implements Clause {
    public Assumed {
        terms = List.copyOf(terms);
    }

    public Assumed(String id, Citation cite) {
        this(id, List.of(), cite);
    }

    @Override
    public Opinion examine(Question question) {
        return met(Reason.ASSUMED, terms.toArray(String[]::new));
    }
}
