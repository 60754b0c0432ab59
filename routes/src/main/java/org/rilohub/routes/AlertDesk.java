package org.rilohub.routes;

import org.rilohub.cases.Person;
import org.rilohub.routes.Acceptance.Acknowledged;

/** Where people of the RILO office write alerts for the CEN lane. */
@FunctionalInterface
public interface AlertDesk {
    /**
     * Hands an alert of the office's own in: when this returns, its state and its leaf are durable, and it waits for the two
     * people that any publication of the office's own takes.
     *
     * @return the first answer to this message, at every repeat
     * @throws ProblemException {@code forbidden} to everybody but the office's officers and supervisors; or whatever the
     *     partners' door says to the same message
     */
    Acknowledged send(Person person, Letter letter);
}
