package org.rilohub.agreements;

import org.rilohub.schemas.Dispatch;

/** Every framework the hub knows, asked one question at a time. */
@SuppressWarnings("DoNotCallSuggester") // until the clauses are written
public final class Agreements {
    /** Asks every clause of the basis, even after a breach: an auditor wants all the reasons, not the first. */
    public Answer answer(Question question) {
        throw new UnsupportedOperationException("answer " + question.lane());
    }

    /** Decides one dispatch: the question is made from it by one pure function. */
    public Decision decide(Dispatch dispatch, Circumstances circumstances) {
        throw new UnsupportedOperationException("decide " + dispatch.dispatchId() + circumstances.asOf());
    }
}
