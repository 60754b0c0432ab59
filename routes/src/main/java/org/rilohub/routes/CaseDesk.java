package org.rilohub.routes;

import java.util.UUID;
import org.rilohub.cases.Person;
import org.rilohub.routes.Acceptance.Acknowledged;

/** Where people act on the requests for assistance of their organisation, by the messages that its system would send. */
@FunctionalInterface
public interface CaseDesk {
    /**
     * Hands a message in for the person's organisation, to the other side of the request and to nobody else: when this returns,
     * its state and its leaf are durable, and it is decided on as any other.
     *
     * @param readVersion the version of the request that the person has read
     * @param letter what it leaves out of the header is as the request's
     * @return the first answer to this message, at every repeat
     * @throws ProblemException {@code forbidden} without the role; {@code not-found} if the organisation is on neither side, or
     *     may not know of the request yet; {@code precondition-failed} if it has read an older version; or whatever the partners'
     *     door says to the same message
     */
    Acknowledged send(Person person, UUID caseId, int readVersion, Letter letter);
}
