package org.rilohub.cases.cen;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.rilohub.cases.clocks.Alarms;
import org.rilohub.cases.tasks.TaskBook;
import org.rilohub.ledger.Leaves;
import org.rilohub.schemas.CodeLists;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.rules.Normalisation;
import org.rilohub.schemas.rules.RuleSettings;
import org.rilohub.security.Vault;

/**
 * The CEN lane put together. Everything it knows is in the database, so that there may be several of them at once.
 *
 * @param work hears of every accepted message
 * @param bell lets reports be matched soon after they were accepted
 * @param desk where people say which reports are of one seizure
 */
public record CenLane(
        Publications publications,
        Thresholds thresholds,
        CenWork work,
        MatchClock bell,
        MatchDesk desk,
        Counts counts) {
    /**
     * @param office the RILO office whose staff review, set thresholds and match
     * @param tasks in which a person is asked about two reports
     */
    public static CenLane of(
            Party office, Vault vault, TaskBook tasks, Alarms alarms, Leaves leaves, Supplier<UUID> ids, Clock clock) {
        var lists = CodeLists.standard();
        var publications = new Publications(vault, leaves, ids, office, clock);
        var thresholds = new Thresholds(leaves, office, lists, clock);
        var weights = new Normalisation(lists, RuleSettings.standard());
        var matches = new Matches(tasks, leaves, ids, office, clock);
        return new CenLane(
                publications,
                thresholds,
                new CenWork(publications, thresholds, vault, weights, alarms, leaves),
                new MatchClock(matches),
                new MatchDesk(matches),
                new Counts(office));
    }
}
