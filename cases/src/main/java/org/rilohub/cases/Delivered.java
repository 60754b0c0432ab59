package org.rilohub.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;

/**
 * A message whose receiver has signed for it.
 *
 * @param dispatchId the messageId its receiver saw
 * @param messageId the hub's id of what was handed in
 * @param framework it went under, in the CMAA lane
 * @param obligations that travelled with it, as the answer has them
 */
public record Delivered(
        UUID dispatchId,
        UUID messageId,
        MessageType type,
        Party provider,
        Party receiver,
        Lane lane,
        Optional<String> framework,
        List<String> obligations,
        Instant at) {
    public Delivered {
        obligations = List.copyOf(obligations);
    }
}
