package org.rilohub.cases.cen;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;

/**
 * Reports that speak of one seizure, as far as whoever asks may see them.
 *
 * @param parts oldest first
 * @param ties between them: which rule found it and who decided
 */
public record SeizureGroup(List<Part> parts, List<Tie> ties) {
    /** One report: whose, in which lanes, and when it was accepted. */
    public record Part(UUID messageId, Party provider, Set<Lane> lanes, Instant at) {
        public Part {
            lanes = Set.copyOf(lanes);
        }
    }

    public SeizureGroup {
        parts = List.copyOf(parts);
        ties = List.copyOf(ties);
    }
}
