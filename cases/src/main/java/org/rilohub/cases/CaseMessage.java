package org.rilohub.cases;

import java.time.Instant;
import java.util.UUID;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Submission;

/**
 * A message that a case hears of.
 *
 * @param id given by the hub at acceptance; the case's own id if the message opens one
 * @param submission whole, as its sender handed it in
 * @param at when it was accepted
 */
public record CaseMessage(UUID id, Submission submission, Instant at) {
    /** Who handed it in. */
    public Party sender() {
        return submission.header().from().partyId();
    }
}
