package org.rilohub.gateway.agreements;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rilohub.agreements.Framework;
import org.rilohub.gateway.agreements.Replay.Changed;

/** What a replay found, for programs. */
final class ReplayJson {
    private ReplayJson() {}

    static SortedMap<String, Object> tree(Replay replay, Framework proposed) {
        var tree = new TreeMap<String, Object>();
        tree.put("proposed", new TreeMap<>(Map.of("id", proposed.id(), "version", proposed.versionHash())));
        tree.put("decisions", replay.count());
        tree.put("unreadable", replay.unreadable());
        tree.put("drift", replay.drift().stream().map(ReplayJson::changed).toList());
        tree.put("counts", counts(replay));
        tree.put("effects", replay.effects().stream().map(ReplayJson::changed).toList());
        return tree;
    }

    /** Every effect is named, with 0 where there is none. */
    private static SortedMap<String, Integer> counts(Replay replay) {
        var counts = new TreeMap<String, Integer>();
        for (var effect : Replay.Effect.values()) {
            counts.put(effect.name(), replay.totals().getOrDefault(effect, 0));
        }
        return counts;
    }

    private static SortedMap<String, Object> changed(Changed changed) {
        var decision = changed.decision();
        return new TreeMap<>(Map.of(
                "dispatchId", decision.dispatchId(),
                "decidedAt", decision.decidedAt(),
                "to", decision.question().to().organisation(),
                "lane", decision.question().lane().name(),
                "effect", changed.effect().name(),
                "before", changed.before().tree(),
                "after", changed.after().tree()));
    }
}
