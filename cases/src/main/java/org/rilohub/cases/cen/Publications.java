package org.rilohub.cases.cen;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.Person;
import org.rilohub.cases.cen.PublicationLife.Actor;
import org.rilohub.cases.cen.PublicationLife.Event;
import org.rilohub.cases.cen.Verdict.Decision;
import org.rilohub.ledger.Leaves;
import org.rilohub.schemas.Party;
import org.rilohub.security.Digests;
import org.rilohub.security.Vault;

/**
 * Reports and alerts for the CEN lane from acceptance to publication, in the caller's transaction: each step as its table
 * has it, with one leaf.
 */
public final class Publications {
    private final PublicationStore store;
    private final PublicationSteps steps;
    private final Supplier<UUID> ids;
    private final Party office;
    private final Clock clock;

    /** @param office the RILO office whose staff decide */
    public Publications(Vault vault, Leaves leaves, Supplier<UUID> ids, Party office, Clock clock) {
        this.store = new PublicationStore(vault);
        this.steps = new PublicationSteps(store, leaves, clock);
        this.ids = ids;
        this.office = office;
        this.clock = clock;
    }

    /** Begins the life of a message that every rule of the schema let pass; a message it has begun already stays as it is. */
    public void register(Connection tx, UUID reportId, Party provider, Publication.Kind kind, List<String> facts)
            throws SQLException {
        var now = clock.instant();
        var publication = new Publication(
                ids.get(),
                office,
                provider,
                kind,
                reportId,
                PublicationState.RECEIVED,
                now,
                now,
                facts,
                Optional.empty(),
                List.of(),
                Optional.empty());
        if (store.insert(tx, publication)) {
            steps.begin(tx, publication);
            steps.move(tx, publication, Event.CHECK, Actor.HUB, "hub");
        }
    }

    /** Whether the CEN lane takes this message at all: one below the thresholds it does not. */
    public boolean admits(Connection tx, UUID reportId) throws SQLException {
        return store.find(tx, reportId).isPresent();
    }

    /**
     * A dispatch of it is permitted: waits for the office, if it does not wait already; holds it until {@code tx} ends, so
     * that a decision comes wholly before or wholly after.
     *
     * @return where it stands now: what the office let go already need not wait, and what it returned will not go
     * @throws OutOfTurnException {@code not-found} if {@link #admits} says no
     */
    public PublicationState open(Connection tx, UUID reportId) throws SQLException {
        var publication = store.hold(tx, reportId).orElseThrow(CenRefusal::unknown);
        if (publication.state() == PublicationState.SCHEMA_OK) {
            steps.move(tx, publication, Event.REVIEW, Actor.HUB, "hub");
            return PublicationState.RILO_REVIEW;
        }
        return publication.state();
    }

    /**
     * What waits for the office, the longest waiting first; to anybody else nothing.
     *
     * @param behind the last of the page before; {@link Waiting.Place#FIRST} to begin
     */
    public List<Publication> waiting(Connection tx, Waiting waiting, Waiting.Place behind, int size)
            throws SQLException {
        return store.waiting(tx, waiting, behind, Math.clamp(size, 1, 200));
    }

    /** Whether this message of the provider's, or one that it replaces, was published: somebody has it. */
    public boolean wasPublished(Connection tx, Party provider, UUID reportId) throws SQLException {
        return store.wasPublished(tx, provider, reportId);
    }

    /** One of the viewer's, as provider or as office; to anybody else there is none. */
    public Optional<Publication> find(Connection tx, UUID reportId, Party viewer) throws SQLException {
        return store.find(tx, reportId)
                .filter(found ->
                        found.owner().equals(viewer) || found.provider().equals(viewer));
    }

    /** Every state it has been in, in order. */
    public List<PublicationState> course(Connection tx, UUID reportId, Party viewer) throws SQLException {
        var found = find(tx, reportId, viewer);
        return found.isEmpty() ? List.of() : store.steps(tx, found.get().id());
    }

    /**
     * Decides what waits for the office. What is {@link PublicationState#VALIDATED} then, the caller queues in the same
     * transaction and says so to {@link #published}. What the office itself provides waits on after the first yes, for that of
     * another person.
     *
     * @param read how many states the person has seen it in ({@link #course}); empty if the person need not have looked
     * @throws OutOfTurnException {@code forbidden}, {@code not-found}, {@code precondition-failed} if more has happened than
     *     the person has read, {@code incomplete-request}, {@code already-approved} if this person said yes before, or
     *     {@code out-of-turn}
     */
    public Publication decide(Connection tx, Person person, UUID reportId, Verdict verdict, OptionalInt read)
            throws SQLException {
        CenRefusal.requireOfficer(person);
        var held = store.hold(tx, reportId)
                .filter(found -> found.owner().equals(person.organisation()))
                .orElseThrow(CenRefusal::unknown);
        if (read.isPresent() && store.steps(tx, held.id()).size() != read.getAsInt()) {
            throw OutOfTurnException.of("precondition-failed", "PUBLICATION_CHANGED", "", "Read it again.");
        }
        verdict.requireSound();
        var event = event(tx, person, held, verdict.decision());
        store.judge(tx, held.id(), verdict);
        var facts = new TreeMap<String, Object>();
        verdict.ground().ifPresent(ground -> facts.put("ground", ground.name()));
        verdict.remarks().ifPresent(words -> facts.put("remarks", Digests.of(words.getBytes(StandardCharsets.UTF_8))));
        facts.put("rules", verdict.rules());
        steps.move(tx, held, event, Actor.OFFICER, person.subject(), facts);
        return store.find(tx, reportId).orElseThrow(CenRefusal::unknown);
    }

    private Event event(Connection tx, Person person, Publication held, Decision decision) throws SQLException {
        return switch (decision) {
            case VALIDATE -> yes(tx, person, held);
            case RETURN -> Event.RETURN;
            case REJECT -> Event.REJECT;
        };
    }

    /** Nobody lets go alone what their own organisation provides: there it takes two. */
    private Event yes(Connection tx, Person person, Publication held) throws SQLException {
        if (held.state() != PublicationState.RILO_REVIEW || !held.provider().equals(held.owner())) {
            return Event.VALIDATE;
        }
        var approvers = store.approvers(tx, held);
        if (approvers.contains(person.subject())) {
            throw OutOfTurnException.of("already-approved", "APPROVED_BEFORE", "", "Ask a second person.");
        }
        return approvers.isEmpty() ? Event.APPROVE : Event.VALIDATE;
    }

    /** Its dispatches are queued. */
    public void published(Connection tx, UUID reportId, int dispatches) throws SQLException {
        var held = store.hold(tx, reportId).orElseThrow(CenRefusal::unknown);
        var facts = new TreeMap<String, Object>();
        facts.put("dispatches", dispatches);
        steps.move(tx, held, Event.PUBLISH, Actor.HUB, "hub", facts);
    }

    /**
     * Its provider replaces it (function 5): the newer message begins anew in its place.
     *
     * @return whether there was such a publication
     * @throws OutOfTurnException if it was rejected or withdrawn
     */
    public boolean replace(Connection tx, Party provider, UUID older, UUID newer, List<String> facts)
            throws SQLException {
        var held = held(tx, provider, older);
        if (held.isEmpty()) {
            return false;
        }
        store.replace(tx, held.get().id(), newer, facts);
        var moved = new TreeMap<String, Object>();
        moved.put("replacedBy", newer.toString());
        steps.move(tx, held.get(), Event.REPLACE, Actor.PROVIDER, provider.organisation(), moved);
        steps.move(tx, store.hold(tx, newer).orElseThrow(CenRefusal::unknown), Event.CHECK, Actor.HUB, "hub");
        return true;
    }

    /**
     * Its provider wants it no more. What was withdrawn or rejected before stays as it is.
     *
     * @return whether there was such a publication
     */
    public boolean withdraw(Connection tx, Party provider, UUID reportId) throws SQLException {
        var held = held(tx, provider, reportId);
        if (held.isPresent()
                && PublicationLife.after(held.get().state(), Event.WITHDRAW, Actor.PROVIDER)
                        .isPresent()) {
            steps.move(tx, held.get(), Event.WITHDRAW, Actor.PROVIDER, provider.organisation());
        }
        return held.isPresent();
    }

    /**
     * Holds what a message of the provider's is about to amend.
     *
     * @return empty if nothing in the lane
     * @throws OutOfTurnException {@code out-of-turn} if another message has replaced that: what is not newest is amended no more
     */
    Optional<Publication> held(Connection tx, Party provider, UUID reportId) throws SQLException {
        var held = store.hold(tx, reportId).filter(found -> found.provider().equals(provider));
        var newest = held.isPresent() ? Optional.<UUID>empty() : store.successor(tx, provider, reportId);
        if (newest.isPresent()) {
            throw OutOfTurnException.of(
                    "out-of-turn", "REPLACED_BEFORE", "relatedReports", "Name the newest: " + newest.get() + ".");
        }
        return held;
    }
}
