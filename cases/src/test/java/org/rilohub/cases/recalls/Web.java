package org.rilohub.cases.recalls;

import java.security.SecureRandom;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.cases.disclosures.Disclosure;
import org.rilohub.cases.disclosures.Graph;
import org.rilohub.cases.disclosures.Telling;
import org.rilohub.cases.disclosures.Told;
import org.rilohub.cases.recalls.Notice.Progress;
import org.rilohub.schemas.Ids;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;

/** How information went from hand to hand, in memory. */
final class Web implements Chain, Told {
    private final Map<UUID, Party> messages = new LinkedHashMap<>();
    private final Map<UUID, List<UUID>> origins = new LinkedHashMap<>();
    private final Map<UUID, Disclosure> told = new LinkedHashMap<>();
    private final Map<List<UUID>, Notice> notices = new LinkedHashMap<>();

    /** A message that holds what was told by these dispatches. */
    UUID message(Party originator, Disclosure... made) {
        return messageAt(Graph.AT, originator, made);
    }

    /** One that was handed in at a time of its own. */
    UUID messageAt(Instant at, Party originator, Disclosure... made) {
        var message = Ids.next(Clock.fixed(at, ZoneOffset.UTC), new SecureRandom());
        messages.put(message, originator);
        origins.put(message, new ArrayList<>());
        List.of(made).forEach(origin -> uses(message, origin));
        return message;
    }

    void uses(UUID message, Disclosure origin) {
        origins.getOrDefault(message, List.of()).add(origin.dispatchId());
    }

    Disclosure tell(UUID message, Party receiver) {
        var disclosure = new Disclosure(
                UUID.randomUUID(),
                message,
                originator(message),
                receiver,
                Lane.CMAA,
                Optional.of("JP-KR-CMAA"),
                Optional.empty(),
                Graph.AT);
        told.put(disclosure.dispatchId(), disclosure);
        return disclosure;
    }

    private Party originator(UUID message) {
        return Optional.ofNullable(messages.get(message)).orElseThrow();
    }

    /** How far that message has come by which whoever was told something late is to hear of its recall. */
    Notice notice(UUID recall, Disclosure late, Progress progress) {
        return notices.compute(
                List.of(recall, late.dispatchId()),
                (key, before) -> new Notice(
                        before == null ? UUID.randomUUID() : before.dispatchId(), late.dispatchId(), progress));
    }

    @Override
    public List<Notice> notices(Connection tx, UUID messageId, Party receiver) {
        return notices.entrySet().stream()
                .filter(each -> each.getKey().getFirst().equals(messageId))
                .map(Map.Entry::getValue)
                .filter(each -> disclosure(tx, each.promptedBy())
                        .filter(late -> late.receiver().equals(receiver))
                        .isPresent())
                .toList();
    }

    @Override
    public Optional<Disclosure> disclosure(Connection tx, UUID dispatchId) {
        return Optional.ofNullable(told.get(dispatchId));
    }

    @Override
    public List<Telling> tellings(Connection tx, Collection<UUID> dispatchIds) {
        return told.values().stream()
                .filter(disclosure -> dispatchIds.contains(disclosure.dispatchId()))
                .map(Graph::telling)
                .toList();
    }

    @Override
    public Optional<Party> originator(Connection tx, UUID messageId) {
        return Optional.ofNullable(messages.get(messageId));
    }

    @Override
    public List<Telling> toldOf(Connection tx, UUID messageId) {
        return told.values().stream()
                .filter(disclosure -> disclosure.messageId().equals(messageId))
                .map(Graph::telling)
                .toList();
    }

    @Override
    public List<UUID> builtOn(Connection tx, UUID dispatchId) {
        return origins.entrySet().stream()
                .filter(message -> message.getValue().contains(dispatchId))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public List<UUID> origins(Connection tx, UUID messageId) {
        return origins.getOrDefault(messageId, List.of());
    }
}
