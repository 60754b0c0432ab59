package org.rilohub.agreements.clauses;

import java.util.EnumSet;
import java.util.Set;
import org.rilohub.agreements.Question;
import org.rilohub.schemas.MessageType;

/**
 * Messages that speak of what was exchanged before. Whatever framework let that go carries them too: what was told can be
 * called back, the giver can be asked and told, and a request answered, though they name no goods of their own.
 */
final class Accompanying {
    /** Calling back, asking, reporting: part of every framework, because each of them obliges to it. */
    private static final Set<MessageType> WHATEVER_THE_FRAMEWORK = EnumSet.of(
            MessageType.Recall,
            MessageType.RecallAnswer,
            MessageType.ConsentRequest,
            MessageType.ConsentDecision,
            MessageType.DisclosureNotice,
            MessageType.UseReport);

    private static final Set<MessageType> ANSWERS_TO_A_REQUEST = EnumSet.of(
            MessageType.Acknowledgement,
            MessageType.AssistanceReply,
            MessageType.RequestDecision,
            MessageType.SurveillanceResult);

    private Accompanying() {}

    /** Whether every framework carries it. */
    static boolean isCarriedByAll(Question question) {
        return WHATEVER_THE_FRAMEWORK.contains(question.messageType());
    }

    /** Whether it can do without goods: they were judged with what it belongs to. */
    static boolean namesNoGoods(Question question) {
        return question.categories().isEmpty()
                && (isCarriedByAll(question) || ANSWERS_TO_A_REQUEST.contains(question.messageType()));
    }
}
