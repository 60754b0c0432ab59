package org.rilohub.routes.door;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.routes.Inbox;
import org.rilohub.routes.ProblemException;
import org.rilohub.routes.Problems;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;

/** One message for anybody who asks. */
record Pigeonholes(List<String> confirmed) implements Inbox {
    @Override
    public Page claim(Party receiver, int limit, Optional<String> cursor) {
        var item = new Item(
                Hub.MESSAGE,
                Lane.CMAA,
                "SEIZURE_REPORT",
                Instant.parse("2026-11-21T10:01:00Z"),
                "for." + receiver.code());
        return new Page(List.of(item), cursor.or(() -> Optional.of("limit-" + limit)));
    }

    @Override
    public void confirm(Party receiver, UUID messageId, String receipt) {
        if (!messageId.equals(Hub.MESSAGE)) {
            throw new ProblemException(Problems.of("not-found"));
        }
        confirmed.add(receipt);
    }
}
