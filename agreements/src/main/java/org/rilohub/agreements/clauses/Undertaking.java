package org.rilohub.agreements.clauses;

import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.DayOrMonth;
import org.rilohub.agreements.Membership;
import org.rilohub.agreements.Opinion;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.Reason;

/**
 * The partner's word that personal data will be protected as in the provider's country (POL-05). That it is kept is
 * assumed, and a question about no dispatch assumes all of it; the document, its date and its source are data.
 *
 * @param source where the document is kept, or {@code office-default} while none is on file
 */
public record Undertaking(DayOrMonth date, String document, String source, Citation cite) implements Clause {
    @Override
    public String id() {
        return "undertaking";
    }

    @Override
    public Opinion examine(Question question) {
        var reason = question.membership() == Membership.ASSUMED ? Reason.ASSUMED : Reason.UNDERTAKING_ON_FILE;
        return met(reason, document, date.text(), source);
    }
}
