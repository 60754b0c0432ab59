package org.rilohub.cases.cen;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.Person;
import org.rilohub.cases.cen.Matches.Pair;
import org.rilohub.cases.tasks.Task;
import org.rilohub.cases.tasks.TaskDecision;
import org.rilohub.cases.tasks.TaskWork;
import org.rilohub.schemas.Party;

/**
 * Where people say that two reports are of one seizure, or that they are not; either can be taken back. Nobody changes what is
 * known of reports that their organisation does not see: where the two do not go together, whoever may see both is asked anew.
 */
public final class MatchDesk implements TaskWork {
    private final Matches matches;
    private final SightingStore store;
    private final TieStore ties;

    public MatchDesk(Matches matches) {
        this.matches = matches;
        this.store = matches.store();
        this.ties = matches.ties();
    }

    /** Groups as one organisation sees them. */
    private record View(List<UUID> seen, List<UUID> all) {
        /** Whether what is known of two is this organisation's to change. */
        boolean covers(Tie tie) {
            return seen.contains(tie.first()) && seen.contains(tie.second());
        }

        /** Whether it is of one that it sees and one that it does not. */
        boolean leaves(Tie tie) {
            return seen.contains(tie.first()) != seen.contains(tie.second());
        }
    }

    private View view(Connection tx, Party organisation, List<UUID> some) throws SQLException {
        var all = matches.membersOf(tx, some);
        return new View(
                ids(all.stream()
                        .filter(member -> member.isVisibleTo(organisation, matches.office()))
                        .toList()),
                ids(all));
    }

    private static List<UUID> ids(List<Sighting> members) {
        return members.stream().map(Sighting::id).toList();
    }

    @Override
    public String kind() {
        return Matches.KIND;
    }

    /** The turn comes before the task, as for whoever matches, joins and splits. */
    @Override
    public void hold(Connection tx, Task task) throws SQLException {
        ties.takeTurn(tx);
    }

    /** @throws OutOfTurnException if a person has said meanwhile that some of the two groups are two */
    @Override
    public void decided(Connection tx, Task task, TaskDecision decision) throws SQLException {
        ties.takeTurn(tx);
        var tie = ties.find(tx, task.subject()).filter(found -> found.state() == Tie.State.PROPOSED);
        if (tie.isEmpty()) {
            throw OutOfTurnException.of(
                    "out-of-turn", "MATCH_DECIDED", "", "It was decided before; look at the group.");
        }
        var by = decision.by().isEmpty() ? "hub" : decision.by().getLast();
        if (decision.positive()) {
            confirm(tx, tie.get(), by, task.owner());
        } else {
            decline(tx, new Pair(tie.get().first(), tie.get().second()), by, task.owner());
        }
    }

    private void confirm(Connection tx, Tie tie, String by, Party organisation) throws SQLException {
        var both = view(tx, organisation, List.of(tie.first(), tie.second()));
        if (ties.among(tx, both.seen()).stream().anyMatch(each -> each.state() == Tie.State.CUT)) {
            throw OutOfTurnException.of(
                    "out-of-turn",
                    "MATCH_CONTRADICTED",
                    "",
                    "Some of them were taken apart before: join them by name.");
        }
        letGoWhatContradicts(tx, both);
        matches.tie(tx, new Pair(tie.first(), tie.second()), tie.rule(), by, organisation);
        matches.regroup(tx, both.all());
    }

    /** Asks about others that it looks like: nobody was asked about those as long as this one stood for them. */
    private void decline(Connection tx, Pair two, String by, Party organisation) throws SQLException {
        matches.cut(tx, two, by, organisation, "cen-match-declined");
        matches.proposeProbable(tx, two.one());
        matches.proposeProbable(tx, two.other());
    }

    /**
     * Puts two reports together, and all that belongs to either; takes back what people cut between them.
     *
     * @throws OutOfTurnException {@code forbidden}, or {@code not-found} if the person's organisation does not see both
     */
    public void join(Connection tx, Person person, UUID one, UUID other) throws SQLException {
        requireSeen(tx, person, one);
        requireSeen(tx, person, other);
        ties.takeTurn(tx);
        var both = view(tx, person.organisation(), List.of(one, other));
        for (var tie : ties.among(tx, both.seen())) {
            if (tie.state() == Tie.State.CUT) {
                tie(tx, person, tie.first(), tie.second());
            }
        }
        letGoWhatContradicts(tx, both);
        tie(tx, person, one, other);
        matches.regroup(tx, both.all());
    }

    /** What others cut stays cut: what ties theirs to these is asked anew. */
    private void letGoWhatContradicts(Connection tx, View both) throws SQLException {
        var known = ties.among(tx, both.all());
        if (known.stream().anyMatch(tie -> tie.state() == Tie.State.CUT && !both.covers(tie))) {
            askAnew(tx, known.stream().filter(both::leaves).toList());
        }
    }

    private void askAnew(Connection tx, List<Tie> some) throws SQLException {
        for (var tie : some) {
            if (tie.state() == Tie.State.TIED) {
                matches.askAnew(tx, tie);
            }
        }
    }

    /**
     * Takes a report out of its group for good; the others stay together.
     *
     * @throws OutOfTurnException as above; {@code out-of-turn} if it is alone, as far as the person's organisation sees
     */
    public void split(Connection tx, Person person, UUID one) throws SQLException {
        requireSeen(tx, person, one);
        ties.takeTurn(tx);
        var group = view(tx, person.organisation(), List.of(one));
        var others = group.seen().stream().filter(member -> !member.equals(one)).toList();
        if (others.isEmpty()) {
            throw OutOfTurnException.of("out-of-turn", "ALONE", "", "It is in no group with others.");
        }
        for (var other : others) {
            matches.cut(tx, new Pair(one, other), person.subject(), person.organisation(), "cen-match-split");
        }
        letGo(tx, one, others, group);
        keepTogether(tx, others, group, person);
        matches.regroup(tx, group.all());
    }

    /** Where a report that is not seen still ties it to the others, that tie is asked anew. */
    private void letGo(Connection tx, UUID one, List<UUID> others, View group) throws SQLException {
        var known = ties.among(tx, group.all());
        var left = components(known, group.all());
        if (others.stream().anyMatch(other -> left.nameOf(other).equals(left.nameOf(one)))) {
            askAnew(
                    tx,
                    known.stream()
                            .filter(group::leaves)
                            .filter(tie ->
                                    tie.first().equals(one) || tie.second().equals(one))
                            .toList());
        }
    }

    private void keepTogether(Connection tx, List<UUID> others, View group, Person person) throws SQLException {
        var left = components(ties.among(tx, group.all()), group.all());
        for (var other : others) {
            if (!left.nameOf(other).equals(left.nameOf(others.getFirst()))) {
                tie(tx, person, others.getFirst(), other);
                left.join(others.getFirst(), other);
            }
        }
    }

    private static Components components(Collection<Tie> known, List<UUID> members) {
        var components = new Components(members);
        known.stream()
                .filter(tie -> tie.state() == Tie.State.TIED)
                .forEach(tie -> components.join(tie.first(), tie.second()));
        return components;
    }

    private void tie(Connection tx, Person person, UUID one, UUID other) throws SQLException {
        matches.tie(tx, new Pair(one, other), Tie.Rule.PERSON, person.subject(), person.organisation());
    }

    private void requireSeen(Connection tx, Person person, UUID id) throws SQLException {
        CenRefusal.requireOfficer(person);
        if (store.find(tx, id)
                .filter(found -> found.isVisibleTo(person.organisation(), matches.office()))
                .isEmpty()) {
            throw CenRefusal.unknown();
        }
    }
}
