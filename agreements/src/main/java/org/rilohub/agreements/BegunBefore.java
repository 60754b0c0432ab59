package org.rilohub.agreements;

import java.util.EnumSet;
import java.util.Set;
import org.rilohub.schemas.MessageType;

/**
 * What was begun while a framework was in force is finished under it after its end (POL-26): a request that was received
 * before is answered, if the framework says so, and what was told under it can always be called back.
 */
record BegunBefore(Framework framework) implements Clause {
    private static final Set<MessageType> ANSWERS = EnumSet.of(
            MessageType.Acknowledgement,
            MessageType.AssistanceReply,
            MessageType.RequestDecision,
            MessageType.WrittenConfirmation,
            MessageType.SurveillanceResult);

    private static final Set<MessageType> RECALLS = EnumSet.of(MessageType.Recall, MessageType.RecallAnswer);

    /** Only under the framework that the question names, and only if that one was in force when the matter began. */
    static boolean finishes(Question question, Framework framework) {
        return question.namedBasis().filter(framework.id()::equals).isPresent()
                && question.startedOn().filter(framework::inForceOn).isPresent()
                && framework.validity().hasEndedBy(question.asOf())
                && mayFinish(question.messageType(), framework);
    }

    private static boolean mayFinish(MessageType type, Framework framework) {
        return RECALLS.contains(type)
                || (ANSWERS.contains(type)
                        && framework.terms().termination().value().startedRequestsFinish());
    }

    @Override
    public String id() {
        return "termination";
    }

    @Override
    public Citation cite() {
        return framework.terms().termination().cite();
    }

    @Override
    public Opinion examine(Question question) {
        return met(
                Reason.STARTED_BEFORE_THE_END,
                framework.id(),
                question.startedOn().orElseThrow().toString(),
                framework.validity().lastDay().orElseThrow().toString());
    }
}
