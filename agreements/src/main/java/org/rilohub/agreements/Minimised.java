package org.rilohub.agreements;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rilohub.schemas.Dispatch;
import org.rilohub.schemas.Facts;

/** A dispatch with nothing in it that its permit withholds. Only a permit can make one. */
public final class Minimised {
    private final Dispatch dispatch;
    private final Answer answer;

    private Minimised(Dispatch dispatch, Answer answer) {
        this.dispatch = dispatch;
        this.answer = answer;
    }

    static Minimised of(Decision.Permitted permit, Dispatch whole) {
        var withheld = permit.answer().withheld().stream()
                .map(Answer.Withheld::field)
                .map(path -> Paths.inSubmission(path, whole.content().content().type()))
                .collect(Collectors.toSet());
        var content = Facts.without(whole.content(), withheld);
        return new Minimised(
                new Dispatch(whole.dispatchId(), whole.receiver(), whole.lane(), content), permit.answer());
    }

    /** What is left of the dispatch. */
    public Dispatch dispatch() {
        return dispatch;
    }

    /** Why it may leave, and on which basis. */
    public Answer answer() {
        return answer;
    }

    /**
     * Every canonical path the receiver may see, for the guard at the door: fields of the report as they stand in it
     * ({@code goods[].category}), fields of the header with their prefix ({@code header.purposeCode}).
     */
    public SortedSet<String> permittedPaths() {
        return new TreeSet<>(Paths.present(dispatch.content()).keySet());
    }
}
