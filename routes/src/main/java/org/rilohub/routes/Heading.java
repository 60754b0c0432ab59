package org.rilohub.routes;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.rilohub.partners.InvalidMessageException;
import org.rilohub.partners.InvalidMessageException.Defect;
import org.rilohub.schemas.Ids;
import org.rilohub.schemas.MessageType;

/** How every message begins that a person writes. */
final class Heading {
    private static final int VERSION = 1;

    private Heading() {}

    /**
     * Which message it is, and when it was made: when its id says, so that the same letter under the same id is the same message.
     *
     * @throws InvalidMessageException {@code schema-invalid} if the id says no time
     */
    static SortedMap<String, Object> of(UUID messageId, MessageType type) {
        if (!Ids.isVersion7(messageId)) {
            throw refused("messageId", "SR-01", "Give a UUIDv7, or leave it out.");
        }
        var header = new TreeMap<String, Object>();
        header.put("messageId", messageId.toString());
        header.put(
                "createdAt",
                Instant.ofEpochMilli(messageId.getMostSignificantBits() >>> 16).toString());
        header.put("messageType", type.name());
        header.put("messageVersion", VERSION);
        return header;
    }

    static InvalidMessageException refused(String field, String rule, String remedy) {
        return new InvalidMessageException("schema-invalid", List.of(new Defect(field, rule, remedy)));
    }
}
