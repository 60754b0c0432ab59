package org.rilohub.routes;

import java.util.Optional;
import java.util.UUID;
import org.rilohub.agreements.Outcome;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;

/**
 * How far one dispatch has come, without its content.
 *
 * @param sealedDigest content digest of its seal, if it was ever sealed: what its receipt must repeat
 * @param partnerReceipt as it came, once it is delivered
 */
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
        PARKED,
        CANCELLED
    }

    /** The same in a later attempt. */
    Parcel attempt(int number) {
        return new Parcel(
                dispatchId,
                reportId,
                owner,
                provider,
                receiver,
                lane,
                state,
                number,
                outcome,
                sealedDigest,
                partnerReceipt);
    }
}
