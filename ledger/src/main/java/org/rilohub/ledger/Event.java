package org.rilohub.ledger;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rilohub.schemas.Party;

/**
 * One thing that happened.
 *
 * @param kind {@code received}, {@code quarantined}, {@code security}, {@code decided}, {@code released}, {@code sealed},
 *     {@code delivered}, {@code parked}, {@code configured} and the like
 * @param owner organisation it belongs to
 * @param facts ids, codes, digests and Merkle roots as a JSON tree; never anything nominal
 */
public record Event(String kind, Instant at, Party owner, SortedMap<String, Object> facts) {
    public Event {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }
}
