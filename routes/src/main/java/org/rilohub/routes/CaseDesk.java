package org.rilohub.routes;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.rilohub.cases.Person;
import org.rilohub.routes.Acceptance.Acknowledged;

/** Where people act on the requests for assistance of their organisation, by the messages that its system would send. */
@FunctionalInterface
public interface CaseDesk {
    /**
     * What a person writes of a message; all the rest follows from the case.
     *
     * @param messageId so that the same can be sent again without harm; UUIDv7, new if absent
     * @param content in the vocabulary's JSON: one member, by its name which message it is
     * @param header what of the header is the writer's to say, in the same JSON; what is left out is as the request's
     */
    record Draft(Optional<UUID> messageId, Map<String, Object> content, SortedMap<String, Object> header) {
        public Draft {
            content = Map.copyOf(content);
            header = new TreeMap<>(header);
        }
    }

    /**
     * Hands a message in for the person's organisation, to the other side of the request and to nobody else: when this returns,
     * its state and its leaf are durable, and it is decided on as any other.
     *
     * @param readVersion the version of the request that the person has read
     * @return the first answer to this message, at every repeat
     * @throws ProblemException {@code forbidden} without the role; {@code not-found} if the organisation is on neither side, or
     *     may not know of the request yet; {@code precondition-failed} if it has read an older version; or whatever the partners'
     *     door says to the same message
     */
    Acknowledged send(Person person, UUID caseId, int readVersion, Draft draft);
}
