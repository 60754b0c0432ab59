package org.rilohub.routes;

import java.util.Optional;
import org.rilohub.schemas.Party;
import org.rilohub.security.Door;

/** Writes what doors refuse before there is a message: one leaf, repeats within a minute counted into one. */
@FunctionalInterface
public interface SecurityEvents {
    /**
     * Records a refusal durably and makes the answer for it.
     *
     * @param peer whom the transport authenticated, if anybody
     * @param name of the problem for the sender
     * @param reason machine reason code for the ledger, such as {@code TOKEN_OF_ANOTHER_CERTIFICATE}
     * @param raw what arrived, as far as it was read: only its SHA-256 is kept
     * @throws ProblemException {@code unavailable} if it cannot be recorded: then what arrived must not be let go of
     */
    Problem refused(Door door, Optional<Party> peer, String name, String reason, byte[] raw);
}
