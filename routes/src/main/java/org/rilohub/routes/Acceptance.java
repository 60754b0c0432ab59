package org.rilohub.routes;

import java.util.UUID;
import org.rilohub.security.Received;
import org.rilohub.security.Verified;

/** What every door calls with what it received: verified, deduplicated, canonicalised, validated, stored, recorded. */
@FunctionalInterface
public interface Acceptance {
    /**
     * The first answer to a message, and the only one for its repeats.
     *
     * @param receipt compact JWS, byte for byte the same at every repeat
     */
    record Acknowledged(UUID messageId, UUID reportId, String receipt) {}

    /**
     * Takes responsibility for a message: when this returns, its state and its leaf are durable.
     *
     * @throws ProblemException if the message is refused; the security leaf is written by then
     */
    Acknowledged accept(Received received);

    /**
     * The same for a message that its door had to open already; an implementation need not verify it again.
     *
     * @throws ProblemException as above
     */
    default Acknowledged accept(Verified verified) {
        return accept(verified.received());
    }
}
