package org.rilohub.cases.cen;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.rilohub.cases.cen.SightingStore.Candidate;
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

    private static final String HUB = "hub";

    /** Two reports. */
    record Pair(UUID one, UUID other) {}

    private final SightingStore store = new SightingStore();
    private final TieStore ties = new TieStore();
    private final MatchQuestions questions;
    private final Supplier<UUID> ids;
    private final Party office;
    private final Clock clock;

    public Matches(TaskBook tasks, Leaves leaves, Supplier<UUID> ids, Party office, Clock clock) {
        this.questions = new MatchQuestions(store, ties, tasks, leaves, ids, office, clock);
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
        if (ties.among(tx, together).stream().anyMatch(tie -> tie.state() == Tie.State.CUT)) {
            questions.ask(tx, id, fresh);
        } else {
            for (var candidate : fresh) {
                tie(tx, id, candidate.id(), candidate.rule());
            }
            regroup(tx, together);
        }
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
        return membersOf(tx, all).stream().map(Sighting::id).toList();
    }

    List<Sighting> membersOf(Connection tx, Collection<UUID> some) throws SQLException {
        var groups = new TreeSet<UUID>(Components.ORDER);
        for (var id : some) {
            store.find(tx, id).map(Sighting::group).ifPresent(groups::add);
        }
        return store.inGroups(tx, groups);
    }

    /** Asks about those of which nothing is known and that may be the same. */
    void proposeProbable(Connection tx, UUID id) throws SQLException {
        var own = store.find(tx, id).orElseThrow();
        var alike = store.probable(tx, id, MatchQuestions.MOST_COMPARED).stream()
                .filter(candidate -> isAlike(own, candidate))
                .toList();
        questions.ask(tx, id, alike);
    }

    private static boolean isAlike(Sighting own, Candidate other) {
        return other.rule() != Tie.Rule.PLACE_AND_QUANTITY || Traits.areClose(own.amounts(), other.amounts());
    }

    /** Asks about two that were put together before whether they still are. */
    void askAnew(Connection tx, Tie tie) throws SQLException {
        questions.propose(tx, tie.first(), tie.second(), tie.rule());
    }

    /** By the hub: in the name of whose reports they are, of the office if they are of two. */
    private void tie(Connection tx, UUID one, UUID other, Tie.Rule rule) throws SQLException {
        var owner = store.find(tx, one).orElseThrow().owner();
        var others = store.find(tx, other).orElseThrow().owner();
        tie(tx, new Pair(one, other), rule, HUB, owner.equals(others) ? owner : office);
    }

    /** Ties two in the name of a person's organisation, whatever was known of them before. */
    void tie(Connection tx, Pair two, Tie.Rule rule, String by, Party organisation) throws SQLException {
        var tie = new Tie(ids.get(), two.one(), two.other(), rule, Tie.State.TIED, by, clock.instant());
        questions.settle(tx, tie, "cen-matched", organisation);
    }

    /** Takes two apart for good. */
    void cut(Connection tx, Pair two, String by, Party organisation, String kind) throws SQLException {
        var tie = new Tie(ids.get(), two.one(), two.other(), Tie.Rule.PERSON, Tie.State.CUT, by, clock.instant());
        questions.settle(tx, tie, kind, organisation);
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
                tie(tx, tie.first(), tie.second(), tie.rule());
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
