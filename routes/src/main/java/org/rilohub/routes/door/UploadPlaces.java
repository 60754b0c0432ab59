package org.rilohub.routes.door;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.rilohub.schemas.Party;

/** How many files are taken in, or results made, at a time: so many in all, and one of each partner, so that a slow one takes nobody's place. */
final class UploadPlaces {
    private final Semaphore places;
    private final Set<Party> taken = ConcurrentHashMap.newKeySet();

    /** What one file holds until it is in, or one result until it is out. */
    final class Place {
        private final Party party;

        private Place(Party party) {
            this.party = party;
        }

        void giveBack() {
            taken.remove(party);
            places.release();
        }
    }

    UploadPlaces(int inAll) {
        places = new Semaphore(inAll);
    }

    /** @throws RefusedAtDoorException {@code unavailable} if the partner has its place already, or there is none */
    Place take(Party party) {
        if (!taken.add(party)) {
            throw new RefusedAtDoorException("unavailable", "UPLOADS_OF_ONE_PARTNER");
        }
        if (!places.tryAcquire()) {
            taken.remove(party);
            throw new RefusedAtDoorException("unavailable", "UPLOADS_AT_A_TIME");
        }
        return new Place(party);
    }
}
