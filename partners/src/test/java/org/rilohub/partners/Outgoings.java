package org.rilohub.partners;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.rilohub.agreements.Answer;
import org.rilohub.agreements.Outcome;
import org.rilohub.schemas.Facts;
import org.rilohub.schemas.Submission;

/** Submissions on their way out, as the border hands them to a dialect. */
public final class Outgoings {
    private static final Answer ANSWER =
            new Answer(Outcome.PERMITTED, Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of());

    private Outgoings() {}

    public static Outgoing of(Submission content) {
        var discreet = Discretion.apply(content).submission();
        return new Outgoing(
                discreet, ANSWER, new TreeSet<>(Facts.present(discreet).keySet()));
    }
}
