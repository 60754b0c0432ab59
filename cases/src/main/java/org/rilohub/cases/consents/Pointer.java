package org.rilohub.cases.consents;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.schemas.Party;

/**
 * That somebody needs information before a court to which the hub can never consent: a matter for diplomatic or other
 * legally set channels (NL-JP Article 10(2)), where this id may be quoted.
 *
 * @param askedOf whose information it is
 * @param messageId the asking side's own id of the request that was refused
 * @param concerning the dispatch by which the information was told
 */
public record Pointer(
        UUID pointerId,
        Party askedBy,
        Party askedOf,
        UUID messageId,
        UUID concerning,
        Optional<String> framework,
        Instant at) {}
