package org.rilohub.routes.door;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.rilohub.routes.Problem;
import org.rilohub.routes.Problems;
import org.rilohub.routes.SecurityEvents;
import org.rilohub.schemas.Party;
import org.rilohub.security.Door;

/** Security events held in memory. */
final class Journal implements SecurityEvents {
    final List<Event> events = new CopyOnWriteArrayList<>();

    /** One refusal as the doors reported it; of the raw octets only how many. */
    record Event(Door door, Optional<Party> peer, String name, String reason, int read) {}

    @Override
    public Problem refused(Door door, Optional<Party> peer, String name, String reason, byte[] raw) {
        events.add(new Event(door, peer, name, reason, raw.length));
        return Problems.of(name);
    }
}
