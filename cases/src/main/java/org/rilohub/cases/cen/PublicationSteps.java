package org.rilohub.cases.cen;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.cen.PublicationLife.Actor;
import org.rilohub.cases.cen.PublicationLife.Event;
import org.rilohub.cases.cen.PublicationStore.Deed;
import org.rilohub.ledger.Leaves;

/** Makes one step at a time as the table has it, and one leaf for each. */
final class PublicationSteps {
    private final PublicationStore store;
    private final Leaves leaves;
    private final Clock clock;

    PublicationSteps(PublicationStore store, Leaves leaves, Clock clock) {
        this.store = store;
        this.leaves = leaves;
        this.clock = clock;
    }

    /** The first of its life. */
    void begin(Connection tx, Publication publication) throws SQLException {
        record(tx, publication, new Deed(Event.RECEIVE, Actor.HUB, "hub", clock.instant()), Map.of());
    }

    void move(Connection tx, Publication held, Event event, Actor actor, String by) throws SQLException {
        move(tx, held, event, actor, by, Map.of());
    }

    /**
     * @param facts of the leaf, beside what every step has
     * @throws OutOfTurnException if the table has no such step
     */
    void move(Connection tx, Publication held, Event event, Actor actor, String by, Map<String, ?> facts)
            throws SQLException {
        var to = PublicationLife.after(held.state(), event, actor)
                .orElseThrow(() -> CenRefusal.state(held.state(), actor));
        var now = clock.instant();
        store.move(tx, held.id(), to, now);
        record(tx, moved(held, to, now), new Deed(event, actor, by, now), facts);
    }

    private static Publication moved(Publication held, PublicationState to, Instant now) {
        return new Publication(
                held.id(),
                held.owner(),
                held.provider(),
                held.kind(),
                held.reportId(),
                to,
                held.openedAt(),
                now,
                held.facts(),
                held.ground(),
                held.rules(),
                held.remarks());
    }

    private void record(Connection tx, Publication publication, Deed deed, Map<String, ?> more) throws SQLException {
        store.step(tx, publication, deed);
        var facts = new TreeMap<String, Object>(more);
        facts.put("publication", publication.id().toString());
        facts.put("reportId", publication.reportId().toString());
        facts.put("event", deed.event().name());
        facts.put("state", publication.state().name());
        facts.put("actor", deed.actor().name());
        facts.put("by", deed.by());
        leaves.write(tx, "publication", publication.owner(), facts);
    }
}
