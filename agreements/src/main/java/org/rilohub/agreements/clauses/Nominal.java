package org.rilohub.agreements.clauses;

import java.util.EnumSet;
import java.util.Set;
import org.rilohub.agreements.Question;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.RequestKind;

/** Whether a message still means something when nobody in it can be identified. */
final class Nominal {
    /** Results of watching somebody. */
    private static final Set<MessageType> MESSAGES_ABOUT_PERSONS = EnumSet.of(MessageType.SurveillanceResult);

    /** To watch somebody, to serve a document on somebody, to hear somebody. */
    private static final Set<RequestKind> REQUESTS_ABOUT_PERSONS =
            EnumSet.of(RequestKind.SURVEILLANCE, RequestKind.NOTIFICATION, RequestKind.EXPERT_WITNESS);

    private Nominal() {}

    static boolean hasMeaningWithout(Question question) {
        return !MESSAGES_ABOUT_PERSONS.contains(question.messageType())
                && question.requestKind()
                        .filter(REQUESTS_ABOUT_PERSONS::contains)
                        .isEmpty()
                && question.canBeWithout(question.nominalPaths());
    }
}
