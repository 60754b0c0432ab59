package org.rilohub.routes;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a person writes of a message; all the rest follows from where they write it.
 *
 * @param messageId so that the same can be sent again without harm; UUIDv7, new if absent
 * @param content in the vocabulary's JSON: one member, by its name which message it is
 * @param header what of the header is the writer's to say, in the same JSON
 */
public record Letter(Optional<UUID> messageId, Map<String, Object> content, SortedMap<String, Object> header) {
    public Letter {
        content = Map.copyOf(content);
        header = new TreeMap<>(header);
    }
}
