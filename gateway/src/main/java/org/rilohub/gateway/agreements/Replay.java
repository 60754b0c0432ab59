package org.rilohub.gateway.agreements;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.rilohub.agreements.Agreements;
import org.rilohub.agreements.Framework;
import org.rilohub.agreements.Frameworks;
import org.rilohub.agreements.UnreadableQuestionException;

/**
 * Recorded decisions asked once more: as the frameworks stand today, and with a proposed one in its place. What is answered
 * otherwise already today is drift, and told apart from what the proposal would do.
 */
final class Replay {
    private final Agreements today;
    private final Agreements proposed;
    private final List<Changed> drift = new ArrayList<>();
    private final List<Changed> effects = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private int count;

    Replay(Frameworks known, Framework proposal) {
        this.today = answering(known);
        this.proposed = answering(known.with(proposal));
    }

    /** A question holds what was found in a message; nothing is searched again. */
    private static Agreements answering(Frameworks frameworks) {
        return new Agreements(frameworks, nothing -> Collections.emptySortedMap());
    }

    /** What would become of a message. */
    enum Effect {
        RELEASED,
        REFERRED,
        REFUSED,
        WITHHELD,
        DISCLOSED,
        OTHERWISE
    }

    /** One decision that is answered in two ways. */
    record Changed(RecordedDecision decision, Essence before, Essence after, Effect effect) {}

    /** Asks one decision again, as the staff's door tells it. */
    void ask(Map<?, ?> item) {
        count++;
        var id = String.valueOf(item.get("dispatchId"));
        try {
            ask(RecordedDecision.of(id, item));
        } catch (UnreadableQuestionException e) {
            unreadable.add(id);
        }
    }

    private void ask(RecordedDecision decision) {
        var now = Essence.of(today.answer(decision.question()));
        var then = Essence.of(proposed.answer(decision.question()));
        compare(decision, decision.answer(), now, drift);
        compare(decision, now, then, effects);
    }

    private static void compare(RecordedDecision decision, Essence before, Essence after, List<Changed> into) {
        if (!before.equals(after)) {
            into.add(new Changed(decision, before, after, effect(before, after)));
        }
    }

    private static Effect effect(Essence before, Essence after) {
        if (!before.outcome().equals(after.outcome())) {
            return switch (after.outcome()) {
                case "PERMITTED" -> Effect.RELEASED;
                case "REFERRED" -> Effect.REFERRED;
                default -> Effect.REFUSED;
            };
        }
        var disclosed = new TreeSet<>(before.withheld());
        disclosed.removeAll(after.withheld());
        if (!disclosed.isEmpty()) {
            return Effect.DISCLOSED;
        }
        return before.withheld().equals(after.withheld()) ? Effect.OTHERWISE : Effect.WITHHELD;
    }

    int count() {
        return count;
    }

    /** From the recorded answer to today's. */
    List<Changed> drift() {
        return Collections.unmodifiableList(drift);
    }

    /** From today's answer to the one with the proposal. */
    List<Changed> effects() {
        return Collections.unmodifiableList(effects);
    }

    /** How many of each effect the proposal has; none where there are none. */
    Map<Effect, Integer> totals() {
        var totals = new EnumMap<Effect, Integer>(Effect.class);
        effects.forEach(changed -> totals.merge(changed.effect(), 1, Integer::sum));
        return Collections.unmodifiableMap(totals);
    }

    /** Dispatches whose stored question cannot be asked any more. */
    List<String> unreadable() {
        return Collections.unmodifiableList(unreadable);
    }
}
