package org.rilohub.partners;

import java.util.SortedSet;
import org.rilohub.agreements.Answer;
import org.rilohub.schemas.Submission;

/** A minimised dispatch under the header its receiver will see. Only {@link Border} makes one, from a {@code Minimised}. */
public final class Outgoing {
    private final Submission content;
    private final Answer answer;
    private final SortedSet<String> permitted;

    /** @throws IllegalStateException if the content still says where its information comes from */
    Outgoing(Submission content, Answer answer, SortedSet<String> permitted) {
        if (!Discretion.apply(content).changes().isEmpty()) {
            throw new IllegalStateException("the source of information must not reach a dialect");
        }
        this.content = content;
        this.answer = answer;
        this.permitted = permitted;
    }

    /** Header as the hub writes it, report as minimised. */
    public Submission content() {
        return content;
    }

    /** The decision it rests on. */
    public Answer answer() {
        return answer;
    }

    /** Canonical paths the receiver may see. */
    public SortedSet<String> permitted() {
        return permitted;
    }
}
