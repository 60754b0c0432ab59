package org.rilohub.routes;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.rilohub.cases.CaseMessage;
import org.rilohub.cases.CaseWork;
import org.rilohub.cases.Hearer;
import org.rilohub.schemas.Party;

/** A case that changes nothing and remembers what it is told. */
final class Witness implements CaseWork {
    /** Of what was refused: the message, its receiver and why. */
    final ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();

    private final Map<UUID, Instant> heardAt = new ConcurrentHashMap<>();

    @Override
    public void refused(Connection tx, CaseMessage message, Party receiver, List<String> problems) {
        refused.add(message.id() + "," + receiver.organisation() + "," + String.join(" ", problems));
    }

    @Override
    public List<Hearer> hearers(Connection tx, CaseMessage message) {
        heardAt.put(message.id(), message.at());
        return List.of();
    }

    /** As of when it was last asked who is to hear a message. */
    Optional<Instant> heardAt(UUID messageId) {
        return Optional.ofNullable(heardAt.get(messageId));
    }
}
