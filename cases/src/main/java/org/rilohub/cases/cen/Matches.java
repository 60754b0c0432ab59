package org.rilohub.cases.cen;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.rilohub.cases.cen.SightingStore.Candidate;
import org.rilohub.cases.tasks.Task;
import org.rilohub.cases.tasks.TaskBook;
import org.rilohub.ledger.Leaves;
import org.rilohub.schemas.Party;

/**
 * Finds reports that speak of one seizure. What is certain is put together; what is probable is proposed to a person; two
 * administrations' reports never come together without one. A person's no outlives whatever comes later.
 */
public final class Matches {
    /** Of the tasks in which a person decides about two reports. */
    public static final String KIND = "cen-match";

    private static final Set<String> DECIDERS = Set.of("officer", "supervisor");

    private final SightingStore store = new SightingStore();
    private final TieStore ties = new TieStore();
    private final TaskBook tasks;
    private final Leaves leaves;
    private final Supplier<UUID> ids;
    private final Party office;
    private final Clock clock;

    public Matches(TaskBook tasks, Leaves leaves, Supplier<UUID> ids, Party office, Clock clock) {
        this.tasks = tasks;
        this.leaves = leaves;
        this.ids = ids;
        this.office = office;
        this.clock = clock;
    }

    /**
     * Looks for the others of a noted report; as often as one likes. Nodes take turns until {@code tx} ends, so that two
     * that match at once make one group.
     */
    void match(Connection tx, UUID id) throws SQLException {
        ties.takeTurn(tx);
        if (store.find(tx, id).isPresent()) {
            tieCertain(tx, id);
            proposeProbable(tx, id);
        }
    }

    private void tieCertain(Connection tx, UUID id) throws SQLException {
        var fresh = fresh(tx, id, store.certain(tx, id));
        if (fresh.isEmpty()) {
            return;
        }
        var together = together(tx, id, fresh);
        boolean contradicted = ties.among(tx, together).stream().anyMatch(tie -> tie.state() == Tie.State.CUT);
        for (var candidate : fresh) {
            if (contradicted) {
                propose(tx, id, candidate);
            } else {
                tie(tx, id, candidate.id(), candidate.rule(), "hub");
            }
        }
        regroup(tx, together);
    }

    /** Those of whom nothing is known yet. */
    private List<Candidate> fresh(Connection tx, UUID id, List<Candidate> candidates) throws SQLException {
        var fresh = new ArrayList<Candidate>();
        for (var candidate : candidates) {
            if (ties.between(tx, id, candidate.id()).isEmpty()) {
                fresh.add(candidate);
            }
        }
        return fresh;
    }

    /** Everybody in the groups of these. */
    private List<UUID> together(Connection tx, UUID id, List<Candidate> candidates) throws SQLException {
        var all = new ArrayList<UUID>(List.of(id));
        candidates.forEach(candidate -> all.add(candidate.id()));
        return membersOf(tx, all);
    }

    List<UUID> membersOf(Connection tx, Collection<UUID> some) throws SQLException {
        var groups = new TreeSet<UUID>(Components.ORDER);
        for (var id : some) {
            store.find(tx, id).map(Sighting::group).ifPresent(groups::add);
        }
        return store.inGroups(tx, groups).stream().map(Sighting::id).toList();
    }

    private void proposeProbable(Connection tx, UUID id) throws SQLException {
        for (var candidate : fresh(tx, id, store.probable(tx, id))) {
            var own = store.find(tx, id).orElseThrow();
            var other = store.find(tx, candidate.id()).orElseThrow();
            if (isAlike(own, other, candidate.rule()) && !isSettled(tx, own, other)) {
                propose(tx, id, candidate);
            }
        }
    }

    private static boolean isAlike(Sighting own, Sighting other, Tie.Rule rule) {
        return rule != Tie.Rule.PLACE_AND_QUANTITY || Traits.areClose(own.amounts(), other.amounts());
    }

    /** Together already, or a person was asked about the two groups before. */
    private boolean isSettled(Connection tx, Sighting own, Sighting other) throws SQLException {
        if (own.group().equals(other.group())) {
            return true;
        }
        var ours = membersOf(tx, List.of(own.id()));
        var both = membersOf(tx, List.of(own.id(), other.id()));
        return ties.among(tx, both).stream().anyMatch(tie -> ours.contains(tie.first()) != ours.contains(tie.second()));
    }

    /** To the office if both are its to see, else to the one administration whose reports they are, else to nobody. */
    private void propose(Connection tx, UUID id, Candidate candidate) throws SQLException {
        var own = store.find(tx, id).orElseThrow();
        var other = store.find(tx, candidate.id()).orElseThrow();
        var decider = own.isForOffice() && other.isForOffice()
                ? Optional.of(office)
                : Optional.of(own.owner()).filter(other.owner()::equals);
        if (decider.isPresent()) {
            var tie = new Tie(ids.get(), id, other.id(), candidate.rule(), Tie.State.PROPOSED, "hub", clock.instant());
            ties.put(tx, tie);
            tasks.open(tx, task(tie, decider.get()));
            leaf(tx, "cen-match-proposed", decider.get(), tie);
        }
    }

    private Task task(Tie tie, Party decider) {
        return new Task(
                ids.get(),
                decider,
                KIND,
                tie.id(),
                "cen.same-seizure",
                List.of("first=" + tie.first(), "second=" + tie.second(), "rule=" + tie.rule()),
                DECIDERS,
                1,
                Set.of(),
                clock.instant(),
                Optional.empty());
    }

    /** Ties two, whatever was known of them before. */
    void tie(Connection tx, UUID one, UUID other, Tie.Rule rule, String by) throws SQLException {
        var tie = new Tie(ids.get(), one, other, rule, Tie.State.TIED, by, clock.instant());
        ties.put(tx, tie);
        leaf(tx, "cen-matched", store.find(tx, one).orElseThrow().owner(), tie);
    }

    void leaf(Connection tx, String kind, Party owner, Tie tie) throws SQLException {
        var facts = new TreeMap<String, Object>(Map.of(
                "first", tie.first().toString(),
                "second", tie.second().toString(),
                "rule", tie.rule().name(),
                "by", tie.by()));
        leaves.write(tx, kind, owner, facts);
    }

    /** Follows the ties among these anew; a proposal inside of a group is none any more. */
    void regroup(Connection tx, Collection<UUID> members) throws SQLException {
        var groups = new Components(members);
        var known = ties.among(tx, members);
        known.stream()
                .filter(tie -> tie.state() == Tie.State.TIED)
                .forEach(tie -> groups.join(tie.first(), tie.second()));
        store.regroup(tx, groups.names());
        for (var tie : known) {
            if (tie.state() == Tie.State.PROPOSED && groups.nameOf(tie.first()).equals(groups.nameOf(tie.second()))) {
                tie(tx, tie.first(), tie.second(), tie.rule(), "hub");
                tasks.close(tx, KIND, tie.id());
            }
        }
    }

    SightingStore store() {
        return store;
    }

    TieStore ties() {
        return ties;
    }

    Party office() {
        return office;
    }
}
