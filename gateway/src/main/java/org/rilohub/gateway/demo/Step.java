package org.rilohub.gateway.demo;

import java.util.Map;
import java.util.Optional;

/**
 * One message of the demonstration.
 *
 * @param name how people and the expectations call it
 * @param sender code of the partner that sends it
 * @param file its content, in the sender's own dialect
 * @param mode {@code normal}, {@code forged} or {@code repeat}
 * @param resource of the hub's that it goes to, if not that of seizure reports
 * @param ids placeholders in the file, and the earlier messages whose ids stand there
 */
record Step(String name, String sender, String file, String mode, Optional<String> resource, Map<String, Earlier> ids) {
    /**
     * An earlier message of the demonstration.
     *
     * @param name of its step
     * @param receiver if present, the id that this receiver saw; else the hub's own
     */
    record Earlier(String name, Optional<String> receiver) {
        static Earlier hubs(String name) {
            return new Earlier(name, Optional.empty());
        }

        static Earlier seenBy(String receiver, String name) {
            return new Earlier(name, Optional.of(receiver));
        }
    }

    Step {
        ids = Map.copyOf(ids);
    }

    /** A seizure report that names no other message. */
    Step(String name, String sender, String file, String mode) {
        this(name, sender, file, mode, Optional.empty(), Map.of());
    }
}
