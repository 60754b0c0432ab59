package org.rilohub.agreements.clauses;

import java.util.TreeSet;
import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.Opinion;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.Reason;
import org.rilohub.schemas.DataClass;
import org.rilohub.schemas.SourceKind;

/**
 * The kind of source drives the decision and never leaves; where the source is a member of the public, nothing leaves
 * that points to it.
 */
record SourceProtection() implements Clause {
    private static final String SOURCE_KIND = "header.sourceKind";

    @Override
    public String id() {
        return "source-protection";
    }

    @Override
    public Citation cite() {
        return Citation.officeDefault("protection of sources");
    }

    @Override
    public Opinion examine(Question question) {
        var revealing = new TreeSet<String>();
        if (question.fields().containsKey(SOURCE_KIND)) {
            revealing.add(SOURCE_KIND);
        }
        if (question.sourceKind().trait() != SourceKind.Trait.SOURCE_NEVER_LEAVES) {
            return met(Reason.SOURCE_KIND_STAYS).withholding(revealing);
        }
        revealing.addAll(question.paths(DataClass.SOURCE_REVEALING));
        return met(Reason.SOURCE_STAYS).withholding(revealing);
    }
}
