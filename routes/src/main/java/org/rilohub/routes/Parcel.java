package org.rilohub.routes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.rilohub.agreements.Outcome;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;

/**
 * How far one dispatch has come, without its content.
 *
 * @param sealedDigests content digest of each seal it ever had: its receipt must repeat one of them
 * @param partnerReceipt as it came, once it is delivered
 * @param promptedBy the dispatch because of which its receiver gets the message once more; empty the first time
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
        List<String> sealedDigests,
        Optional<String> partnerReceipt,
        Optional<UUID> promptedBy) {
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

    Parcel {
        sealedDigests = List.copyOf(sealedDigests);
    }

    /** Whether its receiver may have it, by whatever attempt. */
    boolean mayBeThere() {
        return !sealedDigests.isEmpty();
    }

    /** What a leaf about it says: its ids, and what is said beside them. */
    SortedMap<String, Object> facts(Map<String, ?> facts) {
        var all = new TreeMap<String, Object>(facts);
        all.put("dispatchId", dispatchId.toString());
        all.put("reportId", reportId.toString());
        all.put("provider", provider.toString());
        all.put("receiver", receiver.toString());
        all.put("lane", lane.name());
        return all;
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
                sealedDigests,
                partnerReceipt,
                promptedBy);
    }
}
