package org.rilohub.routes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;

/** Messages waiting for partners that cannot host a server. */
public interface Inbox {
    /** @param body sealed as for REST: compact JWE, or compact JWS in the CEN lane */
    record Item(UUID messageId, Lane lane, String messageType, Instant leasedUntil, String body) {}

    /** @param next where to go on; empty at the end */
    record Page(List<Item> items, Optional<String> next) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /** Leases up to {@code limit} (1 to 100) messages to their receiver. */
    Page claim(Party receiver, int limit, Optional<String> cursor);

    /**
     * Takes the receiver's signed receipt; the same receipt again changes nothing.
     *
     * @throws ProblemException {@code not-found} if no such message waits for this receiver, {@code signature-invalid} if the
     *     receipt does not hold
     */
    void confirm(Party receiver, UUID messageId, String receipt);
}
