package org.rilohub.agreements.clauses;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.Obligation;
import org.rilohub.agreements.Opinion;
import org.rilohub.agreements.Problem;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.Reason;

/**
 * How long the receiver may keep what it is told, and whether it reports back (POL-31): until the day the provider names,
 * and no longer than the framework allows from the day the message was made.
 *
 * @param years that the framework allows
 * @param reportBack whether the receiver tells the provider on request what came of it
 */
public record Retention(int years, boolean reportBack, Citation cite) implements Clause {
    public Retention {
        if (years < 1) {
            throw new IllegalArgumentException("what may be kept for no year may not be told");
        }
    }

    @Override
    public String id() {
        return "retention";
    }

    @Override
    public Opinion examine(Question question) {
        var last = lastDay(question);
        if (last.isBefore(question.asOf())) {
            return breached(Problem.RETENTION_EXPIRED, Reason.RETENTION_EXPIRED, last.toString());
        }
        var opinion = met(Reason.KEPT_UNTIL, last.toString()).deletingBy(last);
        return reportBack ? opinion.obliging(Obligation.REPORT_BACK) : opinion;
    }

    private LocalDate lastDay(Question question) {
        var longest = question.terms().sentOn().orElse(question.asOf()).plusYears(years);
        return Stream.concat(question.terms().retainUntil().stream(), Stream.of(longest))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }
}
