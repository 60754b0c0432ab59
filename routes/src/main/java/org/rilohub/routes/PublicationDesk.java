package org.rilohub.routes;

import java.util.OptionalInt;
import java.util.UUID;
import org.rilohub.cases.Person;
import org.rilohub.cases.cen.Verdict;

/** Where the RILO office decides what CEN users read. */
@FunctionalInterface
public interface PublicationDesk {
    /**
     * Decides what waits for the person's organisation, with everything that follows for its dispatches.
     *
     * @param read the version the person has read: how many states it has been in
     * @throws ProblemException {@code not-found}, {@code forbidden} without the role, {@code precondition-failed},
     *     {@code incomplete-request} if the verdict does not say why, {@code out-of-turn} if it does not wait
     */
    void decide(Person person, UUID reportId, Verdict verdict, OptionalInt read);
}
