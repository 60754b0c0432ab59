package org.rilohub.routes;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.rilohub.cases.CaseMessage;
import org.rilohub.cases.CaseWork;
import org.rilohub.cases.Hearer;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.clocks.Alarm;
import org.rilohub.cases.clocks.Alarms;
import org.rilohub.schemas.Party;

/** A case that remembers what it is told, and changes nothing but by what it refuses. */
final class Witness implements CaseWork {
    /** Of what was refused: the message, its receiver and why. */
    final ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();

    /** Of messages that it refuses, leaving an alarm that does not ring: their senders' ids. */
    final Set<UUID> unwelcome = ConcurrentHashMap.newKeySet();

    /** Hub's ids of messages that it does not let leave. */
    final Set<UUID> kept = ConcurrentHashMap.newKeySet();

    /** Of what it was asked about in the last moment: the hub's ids. */
    final ConcurrentLinkedQueue<UUID> leaving = new ConcurrentLinkedQueue<>();

    private final Map<UUID, Instant> heardAt = new ConcurrentHashMap<>();

    private final Map<UUID, Set<Instant>> dates = new ConcurrentHashMap<>();

    @Override
    public void accepted(Connection tx, CaseMessage message) {
        var id = message.submission().header().messageId();
        if (unwelcome.contains(id)) {
            var left = new Alarm(message.sender(), "left", id, "refused", message.at());
            throw OutOfTurnException.of("out-of-turn", "UNWELCOME", "", "Send something else.")
                    .leaving(own -> new Alarms().set(own, left));
        }
    }

    @Override
    public void permitted(Connection tx, CaseMessage message, Party receiver, Optional<String> basis) {
        date(message);
    }

    @Override
    public void refused(Connection tx, CaseMessage message, Party receiver, List<String> problems) {
        date(message);
        refused.add(message.id() + "," + receiver.organisation() + "," + String.join(" ", problems));
    }

    @Override
    public void leaving(Connection tx, CaseMessage message, Party receiver) {
        date(message);
        leaving.add(message.id());
        if (kept.contains(message.id())) {
            throw new OutOfTurnException("out-of-turn", "RECALLED", List.of());
        }
    }

    @Override
    public List<Hearer> hearers(Connection tx, CaseMessage message) {
        date(message);
        heardAt.put(message.id(), message.at());
        return List.of();
    }

    private void date(CaseMessage message) {
        dates.computeIfAbsent(message.id(), any -> ConcurrentHashMap.newKeySet())
                .add(message.at());
    }

    /** Every day and time that a message bore in any step after it was accepted. */
    Set<Instant> dates(UUID messageId) {
        return Set.copyOf(dates.getOrDefault(messageId, Set.of()));
    }

    /** As of when it was last asked who is to hear a message. */
    Optional<Instant> heardAt(UUID messageId) {
        return Optional.ofNullable(heardAt.get(messageId));
    }
}
