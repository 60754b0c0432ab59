package org.rilohub.routes;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.agreements.Outcome;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;

/** How far one dispatch has come, without its content. */
record Parcel(
        UUID dispatchId,
        UUID reportId,
        Party owner,
        Party provider,
        Party receiver,
        Lane lane,
        State state,
        int attempts,
        Optional<Outcome> outcome,
        Optional<Instant> sealedAt,
        Optional<String> sealedDigest,
        Optional<String> partnerReceipt) {
    /** As the interface guide's chapter 6 lists them. */
    enum State {
        PENDING,
        REFUSED,
        REFERRED,
        RILO_REVIEW,
        QUEUED,
        DELIVERED,
        PARKED
    }
}
