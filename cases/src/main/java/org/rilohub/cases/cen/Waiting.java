package org.rilohub.cases.cen;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.schemas.Party;

/**
 * Which of what waits for review is looked for.
 *
 * @param owner whose staff review
 * @param provider whose information it is; empty: anybody's
 * @param kind empty: every kind
 */
public record Waiting(Party owner, Optional<Party> provider, Optional<Publication.Kind> kind) {
    /** Where a page ended: the next begins behind it, whatever was decided meanwhile. */
    public record Place(Instant at, UUID id) {
        /** Before everything. */
        public static final Place FIRST = new Place(Instant.EPOCH, new UUID(0, 0));

        public static Place of(Publication last) {
            return new Place(last.openedAt(), last.id());
        }
    }

    /** Everything that waits for this owner's staff. */
    public static Waiting of(Party owner) {
        return new Waiting(owner, Optional.empty(), Optional.empty());
    }
}
