package org.rilohub.cases.cen;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.Person;
import org.rilohub.cases.tasks.Task;
import org.rilohub.cases.tasks.TaskDecision;
import org.rilohub.cases.tasks.TaskWork;
import org.rilohub.schemas.Party;

/** Where people say that two reports are of one seizure, or that they are not; either can be taken back. */
public final class MatchDesk implements TaskWork {
    private final Matches matches;
    private final SightingStore store;
    private final TieStore ties;
    private final Supplier<UUID> ids;
    private final Clock clock;

    public MatchDesk(Matches matches, Supplier<UUID> ids, Clock clock) {
        this.matches = matches;
        this.store = matches.store();
        this.ties = matches.ties();
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Matches.KIND;
    }

    /** @throws OutOfTurnException if a person has said meanwhile that some of the two groups are two */
    @Override
    public void decided(Connection tx, Task task, TaskDecision decision) throws SQLException {
        ties.takeTurn(tx);
        var tie = ties.find(tx, task.subject()).filter(found -> found.state() == Tie.State.PROPOSED);
        if (tie.isEmpty()) {
            throw CenRefusal.of("out-of-turn", "MATCH_DECIDED", "", "It was decided before; look at the group.");
        }
        var by = decision.by().isEmpty() ? "hub" : decision.by().getLast();
        if (decision.positive()) {
            confirm(tx, tie.get(), by);
        } else {
            cut(tx, task.owner(), tie.get().first(), tie.get().second(), by, "cen-match-declined");
        }
    }

    private void confirm(Connection tx, Tie tie, String by) throws SQLException {
        var both = matches.membersOf(tx, List.of(tie.first(), tie.second()));
        if (ties.among(tx, both).stream().anyMatch(each -> each.state() == Tie.State.CUT)) {
            throw CenRefusal.of(
                    "out-of-turn",
                    "MATCH_CONTRADICTED",
                    "",
                    "Some of them were taken apart before: join them by name.");
        }
        matches.tie(tx, tie.first(), tie.second(), tie.rule(), by);
        matches.regroup(tx, both);
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
        var both = matches.membersOf(tx, List.of(one, other));
        for (var tie : ties.among(tx, both)) {
            if (tie.state() == Tie.State.CUT) {
                matches.tie(tx, tie.first(), tie.second(), Tie.Rule.PERSON, person.subject());
            }
        }
        matches.tie(tx, one, other, Tie.Rule.PERSON, person.subject());
        matches.regroup(tx, both);
    }

    /**
     * Takes a report out of its group for good; the others stay together.
     *
     * @throws OutOfTurnException as above; {@code out-of-turn} if it is alone
     */
    public void split(Connection tx, Person person, UUID one) throws SQLException {
        requireSeen(tx, person, one);
        ties.takeTurn(tx);
        var members = matches.membersOf(tx, List.of(one));
        var others = members.stream().filter(member -> !member.equals(one)).toList();
        if (others.isEmpty()) {
            throw CenRefusal.of("out-of-turn", "ALONE", "", "It is in no group with others.");
        }
        for (var other : others) {
            cut(tx, person.organisation(), one, other, person.subject(), "cen-match-split");
        }
        keepTogether(tx, others, person.subject());
        matches.regroup(tx, members);
    }

    private void keepTogether(Connection tx, List<UUID> others, String by) throws SQLException {
        var left = new Components(others);
        ties.among(tx, others).stream()
                .filter(tie -> tie.state() == Tie.State.TIED)
                .forEach(tie -> left.join(tie.first(), tie.second()));
        for (int i = 1; i < others.size(); i++) {
            if (!left.nameOf(others.get(i)).equals(left.nameOf(others.getFirst()))) {
                matches.tie(tx, others.getFirst(), others.get(i), Tie.Rule.PERSON, by);
                left.join(others.getFirst(), others.get(i));
            }
        }
    }

    private void cut(Connection tx, Party owner, UUID one, UUID other, String by, String kind) throws SQLException {
        var tie = new Tie(ids.get(), one, other, Tie.Rule.PERSON, Tie.State.CUT, by, clock.instant());
        ties.put(tx, tie);
        matches.leaf(tx, kind, owner, tie);
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
