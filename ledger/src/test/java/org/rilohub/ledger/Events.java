package org.rilohub.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.rilohub.schemas.Party;

/** Events to write down. */
final class Events {
    private Events() {}

    static Event received(int number) {
        return of("received", Map.of("messageId", "message-" + number, "receivers", number));
    }

    static Event of(String kind, Map<String, ?> facts) {
        return new Event(kind, Instant.parse("2026-11-21T10:00:00Z"), Party.customs("JP"), new TreeMap<>(facts));
    }
}
