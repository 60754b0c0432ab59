package org.rilohub.agreements.clauses;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.Opinion;
import org.rilohub.agreements.Problem;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.Reason;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.RequestKind;

/**
 * The framework carries this kind of message and of request.
 *
 * @param messages it carries
 * @param requests kinds of assistance request it carries, with their replies
 */
public record MessageScope(SortedSet<MessageType> messages, SortedSet<RequestKind> requests, Citation cite)
        implements Clause {
    public MessageScope {
        messages = Collections.unmodifiableSortedSet(new TreeSet<>(messages));
        requests = Collections.unmodifiableSortedSet(new TreeSet<>(requests));
    }

    /** A request of no known kind is carried only by a framework that carries every kind. */
    public boolean covers(Question question) {
        return (messages.contains(question.messageType()) || Accompanying.isCarriedByAll(question))
                && coversRequest(question);
    }

    private boolean coversRequest(Question question) {
        return question.requestKind()
                .map(kind -> requests.contains(kind))
                .orElseGet(() -> carriesUnknownKind(question));
    }

    private boolean carriesUnknownKind(Question question) {
        return question.messageType() != MessageType.AssistanceRequest
                || requests.containsAll(EnumSet.allOf(RequestKind.class));
    }

    @Override
    public String id() {
        return "message-scope";
    }

    @Override
    public Opinion examine(Question question) {
        return covers(question)
                ? met(Reason.MESSAGE_COVERED, asked(question))
                : breached(Problem.REQUEST_KIND_OUT_OF_SCOPE, Reason.REQUEST_KIND_OUT_OF_SCOPE, asked(question));
    }

    /** {@code AssistanceRequest SURVEILLANCE}. */
    static String asked(Question question) {
        return question.messageType().name()
                + question.requestKind().map(kind -> " " + kind).orElse("");
    }

    /** Every message and every kind of request. */
    public static MessageScope everything(Citation cite) {
        return new MessageScope(
                new TreeSet<>(Set.of(MessageType.values())), new TreeSet<>(Set.of(RequestKind.values())), cite);
    }
}
