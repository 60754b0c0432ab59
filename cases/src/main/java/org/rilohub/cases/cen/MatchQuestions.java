package org.rilohub.cases.cen;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.rilohub.cases.cen.SightingStore.Candidate;
import org.rilohub.cases.tasks.Task;
import org.rilohub.cases.tasks.TaskBook;
import org.rilohub.ledger.Leaves;
import org.rilohub.schemas.Party;

/** Asks people whether two reports are of one seizure: once for all that look alike, and never without end. */
final class MatchQuestions {
    private static final Set<String> DECIDERS = Set.of("officer", "supervisor");

    /** Of questions about one report that people have not said yes to: no more is asked on its account. */
    static final int MOST_ASKED = 5;

    /** Of reports that one is compared with at a time, and of those that look alike: a flood costs no more than that. */
    static final int MOST_COMPARED = 1000;

    private final SightingStore store;
    private final TieStore ties;
    private final TaskBook tasks;
    private final Leaves leaves;
    private final Supplier<UUID> ids;
    private final Party office;
    private final Clock clock;

    MatchQuestions(
            SightingStore store,
            TieStore ties,
            TaskBook tasks,
            Leaves leaves,
            Supplier<UUID> ids,
            Party office,
            Clock clock) {
        this.store = store;
        this.ties = ties;
        this.tasks = tasks;
        this.leaves = leaves;
        this.ids = ids;
        this.office = office;
        this.clock = clock;
    }

    /** About each, unless it looks like one that was asked about, or people have said of their groups that they are two. */
    void ask(Connection tx, UUID id, List<Candidate> candidates) throws SQLException {
        int asked = ties.asked(tx, id);
        var reached = ties.reach(tx, id, MOST_COMPARED);
        for (var candidate : candidates) {
            if (asked < MOST_ASKED
                    && reached.size() < MOST_COMPARED
                    && !reached.contains(candidate.id())
                    && !ties.areApart(tx, id, candidate.id())
                    && propose(tx, id, candidate.id(), candidate.rule())) {
                asked++;
                reached = ties.reach(tx, id, MOST_COMPARED);
            }
        }
    }

    /** @return whether there is anybody to decide */
    boolean propose(Connection tx, UUID one, UUID other, Tie.Rule rule) throws SQLException {
        var decider =
                decider(store.find(tx, one).orElseThrow(), store.find(tx, other).orElseThrow());
        if (decider.isPresent()) {
            var tie = ties.put(tx, new Tie(ids.get(), one, other, rule, Tie.State.PROPOSED, "hub", clock.instant()));
            tasks.open(tx, task(tie, decider.get()));
            leaf(tx, "cen-match-proposed", decider.get(), tie);
        }
        return decider.isPresent();
    }

    /** The office if both are its to see, else the one administration whose reports they are, else nobody. */
    private Optional<Party> decider(Sighting own, Sighting other) {
        return own.isForOffice() && other.isForOffice()
                ? Optional.of(office)
                : Optional.of(own.owner()).filter(other.owner()::equals);
    }

    private Task task(Tie tie, Party decider) {
        return new Task(
                ids.get(),
                decider,
                Matches.KIND,
                tie.id(),
                "cen.same-seizure",
                List.of("first=" + tie.first(), "second=" + tie.second(), "rule=" + tie.rule()),
                DECIDERS,
                1,
                Set.of(),
                clock.instant(),
                Optional.empty());
    }

    /** Sets what is known of two; whoever was asked before need not answer any more. */
    void settle(Connection tx, Tie tie, String kind, Party owner) throws SQLException {
        boolean asked = ties.between(tx, tie.first(), tie.second())
                .filter(before -> before.state() == Tie.State.PROPOSED)
                .isPresent();
        var stored = ties.put(tx, tie);
        if (asked) {
            tasks.close(tx, Matches.KIND, stored.id());
        }
        leaf(tx, kind, owner, stored);
    }

    private void leaf(Connection tx, String kind, Party owner, Tie tie) throws SQLException {
        var facts = new TreeMap<String, Object>(Map.of(
                "first", tie.first().toString(),
                "second", tie.second().toString(),
                "rule", tie.rule().name(),
                "by", tie.by()));
        leaves.write(tx, kind, owner, facts);
    }
}
