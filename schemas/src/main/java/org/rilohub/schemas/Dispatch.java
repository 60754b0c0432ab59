package org.rilohub.schemas;

import java.util.UUID;

/**
 * One message to one receiver in one lane.
 *
 * @param dispatchId UUIDv7; the {@code messageId} the receiver sees
 * @param receiver who is to get it
 * @param lane in which audience
 * @param content what the sender handed in, whole: only a permit can make it leave
 */
public record Dispatch(UUID dispatchId, Party receiver, Lane lane, Submission content) {
    /** Whose information it is. */
    public Party provider() {
        return content.header().from().partyId();
    }
}
