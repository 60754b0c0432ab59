package org.rilohub.routes;

import java.sql.Connection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.rilohub.cases.CaseMessage;
import org.rilohub.cases.CaseWork;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.schemas.Party;

/** A case of any kind, which remembers what it was told and keeps what it is asked to keep. */
final class Bystander implements CaseWork {
    final Set<UUID> keeps = ConcurrentHashMap.newKeySet();
    final List<String> told = new CopyOnWriteArrayList<>();

    @Override
    public void leaving(Connection tx, CaseMessage message, Party receiver) {
        told.add("leaving " + message.id());
        if (keeps.contains(message.id())) {
            throw new OutOfTurnException("out-of-turn", "RECALLED", List.of());
        }
    }

    @Override
    public void refused(Connection tx, CaseMessage message, Party receiver, List<String> problems) {
        told.add("refused " + message.id() + " " + receiver.organisation() + " " + problems);
    }
}
