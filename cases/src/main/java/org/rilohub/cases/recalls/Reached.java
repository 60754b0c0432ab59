package org.rilohub.cases.recalls;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rilohub.cases.disclosures.Telling;

/**
 * Somebody whom information reached.
 *
 * @param hop by how many hands: one from the originator itself
 */
record Reached(Telling told, int hop) {
    /** A message still to be followed. */
    private record Step(UUID messageId, int hop) {}

    /** Everybody, the nearest first; each dispatch once, also where information went in a circle. */
    static List<Reached> by(Connection tx, Chain chain, UUID messageId) throws SQLException {
        var reached = new LinkedHashMap<UUID, Reached>();
        var followed = new HashSet<>(Set.of(messageId));
        var steps = new ArrayDeque<>(List.of(new Step(messageId, 1)));
        while (!steps.isEmpty()) {
            var step = steps.remove();
            for (var told : chain.toldOf(tx, step.messageId())) {
                reached.putIfAbsent(told.dispatchId(), new Reached(told, step.hop()));
                chain.builtOn(tx, told.dispatchId()).stream()
                        .filter(followed::add)
                        .forEach(next -> steps.add(new Step(next, step.hop() + 1)));
            }
        }
        return List.copyOf(reached.values());
    }
}
