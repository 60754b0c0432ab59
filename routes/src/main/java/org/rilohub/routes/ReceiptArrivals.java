package org.rilohub.routes;

import org.rilohub.schemas.Party;

/** Takes the receipts that partners send by themselves, some time after the message. */
@FunctionalInterface
public interface ReceiptArrivals {
    /**
     * Marks the dispatch it is for as delivered; the same receipt again changes nothing. One that does not hold is written
     * down as an alarm, and changes nothing either.
     *
     * @param from whose queue it came by
     * @param receipt compact JWS, not yet verified
     * @throws ProblemException {@code unavailable} if nothing could be written down: it has to come again
     */
    void arrived(Party from, String receipt);
}
