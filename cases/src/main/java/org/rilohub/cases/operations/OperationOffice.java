package org.rilohub.cases.operations;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.Person;
import org.rilohub.cases.clocks.Alarm;
import org.rilohub.cases.clocks.Alarms;
import org.rilohub.cases.operations.OperationLife.Act;
import org.rilohub.cases.operations.OperationLife.Actor;
import org.rilohub.ledger.Leaves;
import org.rilohub.schemas.Party;
import org.rilohub.security.Digests;

/**
 * Where officers and supervisors of the owner create, change and end operations: one leaf for each act, in the caller's
 * transaction. Nothing is ever deleted.
 */
public final class OperationOffice {
    private static final Set<String> DECIDERS = Set.of("officer", "supervisor");

    private final OperationStore store;
    private final OperationEnd end;
    private final Alarms alarms;
    private final Leaves leaves;
    private final Supplier<UUID> ids;
    private final Clock clock;

    public OperationOffice(Operations operations, Alarms alarms, Leaves leaves, Supplier<UUID> ids, Clock clock) {
        this.store = operations.store();
        this.end = new OperationEnd(store, alarms, leaves);
        this.alarms = alarms;
        this.leaves = leaves;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Creates one with its first members.
     *
     * @throws OutOfTurnException {@code forbidden}, {@code incomplete-request}, or {@code out-of-turn} if the code is taken
     */
    public Operation create(Connection tx, Person person, OperationDraft wanted) throws SQLException {
        requireOfficer(person);
        var draft = wanted.beginning(Instant.MAX, clock.instant());
        draft.requireSound(clock.instant());
        var operation = operation(ids.get(), person.organisation(), draft);
        if (!store.insert(tx, operation, clock.instant())) {
            throw OperationRefusal.wrong("CODE_TAKEN", "code", "Choose another code.");
        }
        for (var party : draft.members()) {
            store.join(tx, operation.id(), new Member(party, draft.begins(), Optional.empty()));
        }
        setEnd(tx, operation);
        var facts = facts(person, operation);
        facts.put("members", draft.members().stream().map(Party::organisation).toList());
        leaves.write(tx, "operation-created", operation.owner(), facts);
        return operation;
    }

    /**
     * As it stands, held until {@code tx} ends: what its leader read is what it changes.
     *
     * @throws OutOfTurnException {@code forbidden}, or {@code not-found} as below
     */
    public Operation hold(Connection tx, Person person, String code) throws SQLException {
        requireOfficer(person);
        return store.hold(tx, code, person.organisation()).orElseThrow(OperationRefusal::unknown);
    }

    /**
     * Gives it another title, other terms, other times; its members stay.
     *
     * @throws OutOfTurnException as above; {@code not-found} if the person's organisation leads none of that code
     */
    public Operation change(Connection tx, Person person, OperationDraft wanted) throws SQLException {
        var held = held(tx, person, wanted.code(), Act.CHANGE);
        var draft = wanted.beginning(held.begins(), clock.instant());
        draft.requireSound(clock.instant());
        var changed = operation(held.id(), held.owner(), draft);
        store.update(tx, changed);
        store.beginWith(tx, held, changed.begins());
        setEnd(tx, changed);
        leaves.write(tx, "operation-changed", changed.owner(), facts(person, changed));
        return changed;
    }

    /**
     * Lets a party in from that instant on, or from the beginning if that is later.
     *
     * @param until empty: until the operation ends
     */
    public void join(Connection tx, Person person, String code, Party party, Instant from, Optional<Instant> until)
            throws SQLException {
        var operation = held(tx, person, code, Act.JOIN);
        var stay = new Member(party, latest(from, clock.instant(), operation.begins()), until);
        if (until.isPresent() && !until.get().isAfter(stay.from())) {
            throw OperationRefusal.wrong("STAY_IS_OVER", "until", "Let the stay end after it begins.");
        }
        requireNoStay(tx, operation, stay);
        store.join(tx, operation.id(), stay);
        var facts = act(person, operation, "member", party.organisation());
        facts.put("from", stay.from().toString());
        until.ifPresent(instant -> facts.put("until", instant.toString()));
        leaves.write(tx, "operation-joined", operation.owner(), facts);
    }

    private void requireNoStay(Connection tx, Operation operation, Member stay) throws SQLException {
        boolean taken = store.members(tx, operation.id()).stream()
                .anyMatch(other -> other.party().equals(stay.party())
                        && !other.isEmpty()
                        && (other.takesPart(stay.from()) || !other.from().isBefore(stay.from())));
        if (taken) {
            throw OperationRefusal.wrong("MEMBER_ALREADY", "party", "It is a member then; let it leave first.");
        }
    }

    private static Instant latest(Instant... instants) {
        return Collections.max(List.of(instants));
    }

    /** Ends a party's stay now, whatever was planned. */
    public void leave(Connection tx, Person person, String code, Party party) throws SQLException {
        var operation = held(tx, person, code, Act.LEAVE);
        if (!store.leave(tx, operation.id(), party, clock.instant())) {
            throw OperationRefusal.wrong("NO_MEMBER", "party", "Name one of its members.");
        }
        leaves.write(tx, "operation-left", operation.owner(), act(person, operation, "member", party.organisation()));
    }

    /** Ends it now: nothing is accepted or delivered any more, and the time of keeping begins. */
    public void end(Connection tx, Person person, String code) throws SQLException {
        end.now(tx, held(tx, person, code, Act.END), clock.instant(), person.subject());
    }

    private Operation held(Connection tx, Person person, String code, Act act) throws SQLException {
        var operation = hold(tx, person, code);
        OperationRefusal.requirePossible(operation.state(clock.instant()), act, Actor.OWNER);
        return operation;
    }

    private static void requireOfficer(Person person) {
        if (Collections.disjoint(person.roles(), DECIDERS)) {
            throw OperationRefusal.forbidden();
        }
    }

    private static Operation operation(UUID id, Party owner, OperationDraft draft) {
        return new Operation(
                id, draft.code(), owner, draft.title(), draft.terms(), draft.begins(), draft.ends(), Optional.empty());
    }

    private void setEnd(Connection tx, Operation operation) throws SQLException {
        alarms.set(
                tx,
                new Alarm(
                        operation.owner(),
                        OperationClock.KIND,
                        operation.id(),
                        OperationClock.ENDED,
                        operation.ends()));
    }

    private static SortedMap<String, Object> facts(Person person, Operation operation) {
        var title = operation.title().english() + "\n" + operation.title().japanese();
        var facts = act(person, operation, "title", Digests.of(title.getBytes(StandardCharsets.UTF_8)));
        facts.put("kinds", OperationStore.names(operation.terms()));
        facts.put("tlp", operation.terms().ceiling().toString());
        facts.put("begins", operation.begins().toString());
        facts.put("ends", operation.ends().toString());
        facts.put("retentionDays", operation.terms().retentionDays());
        return facts;
    }

    private static SortedMap<String, Object> act(Person person, Operation operation, String name, String value) {
        var facts = new TreeMap<String, Object>();
        facts.put("operation", operation.code());
        facts.put("by", person.subject());
        facts.put(name, value);
        return facts;
    }
}
