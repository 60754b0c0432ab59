package org.rilohub.routes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.cases.Person;

/** Decisions as they were recorded, for the staff of the organisation whose information they were about. */
@FunctionalInterface
public interface Decisions {
    /**
     * The last decision about one dispatch.
     *
     * @param question JSON, as it was stored: its RFC 8785 form has the digest that the ledger keeps
     * @param answer JSON, as it was stored
     * @param framework the basis, if there was one
     * @param version of the basis
     */
    record Recorded(
            UUID dispatchId,
            Instant decidedAt,
            String question,
            String answer,
            Optional<String> framework,
            Optional<String> version) {}

    /** @param next where the next page begins; empty on the last */
    record Page(List<Recorded> items, Optional<Place> next) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /** A place in the order of decisions: after this one. */
    record Place(Instant decidedAt, UUID dispatchId) {}

    /**
     * Which are wanted.
     *
     * @param since the first instant
     * @param until the first instant no more
     * @param after begin behind this one
     * @param limit at most so many
     */
    record Wanted(Instant since, Instant until, Optional<Place> after, int limit) {}

    /**
     * Decisions about what the person's organisation owns, oldest first.
     *
     * @throws ProblemException {@code forbidden} without a role for it; {@code unavailable} if the record cannot be read
     */
    Page page(Person person, Wanted wanted);
}
