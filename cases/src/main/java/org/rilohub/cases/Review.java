package org.rilohub.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.rilohub.schemas.Party;

/**
 * A report that waits for its owner's staff before the CEN lane sees it.
 *
 * @param owner whose staff decide: the RILO office
 * @param provider whose information it is
 * @param facts what a reviewer needs to find it: codes and dates, never nominal
 */
public record Review(UUID taskId, Party owner, UUID reportId, Party provider, Instant openedAt, List<String> facts) {
    public Review {
        facts = List.copyOf(facts);
    }
}
