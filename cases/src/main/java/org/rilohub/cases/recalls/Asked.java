package org.rilohub.cases.recalls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.schemas.Party;

/**
 * One who must delete what is called back, and say so.
 *
 * @param originator whose information it is
 * @param toldBy who told it, by the shortest way, or last: as far as this receiver knows, the one who asks
 * @param hop by how many hands it came: one from the originator itself
 * @param named by the originator in its own message; everybody else the hub must tell
 * @param toldAt when it signed for the recall; of one who is asked again, for the last of them
 * @param answer the hub's id of the signed message that is the proof
 * @param lateSince when its time to answer was over
 * @param askedAgainAt when more of it reached one who had been asked: what it answered before counts no more
 */
public record Asked(
        UUID askId,
        UUID recallId,
        Party originator,
        Party receiver,
        Party toldBy,
        int hop,
        boolean named,
        RecallState state,
        Optional<Instant> toldAt,
        Optional<UUID> answer,
        Optional<LocalDate> deletedOn,
        Optional<Instant> lateSince,
        Optional<Instant> askedAgainAt) {
    /** As an organisation may see it: who told whom further up is nobody's but the originator's to know. */
    Asked seenBy(Party organisation) {
        return organisation.equals(originator)
                ? this
                : new Asked(
                        askId,
                        recallId,
                        toldBy,
                        receiver,
                        toldBy,
                        1,
                        false,
                        state,
                        toldAt,
                        answer,
                        deletedOn,
                        lateSince,
                        askedAgainAt);
    }
}
