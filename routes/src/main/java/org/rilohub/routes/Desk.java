package org.rilohub.routes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.rilohub.cases.Person;
import org.rilohub.schemas.Party;

/** What signed-in staff may see and do: tasks of their own organisation. */
public interface Desk {
    /** @param kind {@code RILO_REVIEW}, {@code PARKED} or {@code REFERRED}; {@code facts} what a reviewer needs, non-nominal */
    record Task(UUID taskId, String kind, UUID reportId, Party provider, Instant since, List<String> facts) {
        public Task {
            facts = List.copyOf(facts);
        }
    }

    /** Open tasks of the person's organisation, oldest first. */
    List<Task> tasks(Person person);

    /**
     * Releases what waits, as the one act it is: recorded with who did it.
     *
     * @throws ProblemException {@code not-found} if it is absent or another organisation's; {@code forbidden} without the role;
     *     {@code decision-needed} if it was referred
     */
    void release(Person person, UUID taskId);
}
