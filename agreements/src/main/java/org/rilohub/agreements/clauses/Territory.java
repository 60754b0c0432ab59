package org.rilohub.agreements.clauses;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.Opinion;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.Reason;

/**
 * Territories of the partner to which the framework does not extend (POL-25). They are parties of their own, so have no
 * framework; the finding says so to whoever forwards at home.
 */
public record Territory(SortedSet<String> without, Citation cite) implements Clause {
    public Territory {
        without = Collections.unmodifiableSortedSet(new TreeSet<>(without));
    }

    @Override
    public String id() {
        return "territory";
    }

    @Override
    public Opinion examine(Question question) {
        return met(Reason.TERRITORY_LIMITED, String.join(" ", without));
    }
}
