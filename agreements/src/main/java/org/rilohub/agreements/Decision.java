package org.rilohub.agreements;

import org.rilohub.schemas.Dispatch;

/** The answer for one dispatch, with the question it answers, so that it can be made again after the content is gone. */
public sealed interface Decision {
    Question question();

    Answer answer();

    /** May leave, once minimised. Only {@link Agreements} can make one, so it is no record. */
    final class Permitted implements Decision {
        private final Question question;
        private final Answer answer;
        private final Dispatch dispatch;

        Permitted(Question question, Answer answer, Dispatch dispatch) {
            this.question = question;
            this.answer = answer;
            this.dispatch = dispatch;
        }

        @Override
        public Question question() {
            return question;
        }

        @Override
        public Answer answer() {
            return answer;
        }

        /** Takes out what the answer withholds, and whatever no listed field names. */
        public Minimised minimise() {
            return Minimised.of(this, dispatch);
        }
    }

    /** A person must decide. */
    record Referred(Question question, Answer answer) implements Decision {}

    record Refused(Question question, Answer answer) implements Decision {}
}
