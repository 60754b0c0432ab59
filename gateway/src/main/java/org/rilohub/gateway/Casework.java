package org.rilohub.gateway;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.rilohub.agreements.Framework;
import org.rilohub.agreements.Frameworks;
import org.rilohub.cases.CaseWork;
import org.rilohub.cases.cen.CenLane;
import org.rilohub.cases.clocks.Alarms;
import org.rilohub.cases.clocks.Bell;
import org.rilohub.cases.clocks.WorkCalendars;
import org.rilohub.cases.consents.ConsentSetting;
import org.rilohub.cases.consents.ConsentWork;
import org.rilohub.cases.consents.Consents;
import org.rilohub.cases.consents.Pointers;
import org.rilohub.cases.obligations.ObligationSetting;
import org.rilohub.cases.obligations.ObligationWork;
import org.rilohub.cases.obligations.Obligations;
import org.rilohub.cases.obligations.Reminder;
import org.rilohub.cases.obligations.ReminderTimes;
import org.rilohub.cases.operations.OperationClock;
import org.rilohub.cases.operations.OperationOffice;
import org.rilohub.cases.operations.OperationWork;
import org.rilohub.cases.operations.Operations;
import org.rilohub.cases.operations.WarningClock;
import org.rilohub.cases.recalls.RecallSetting;
import org.rilohub.cases.recalls.RecallWork;
import org.rilohub.cases.recalls.Recalls;
import org.rilohub.cases.requests.OfficialOffice;
import org.rilohub.cases.requests.Officials;
import org.rilohub.cases.requests.OverdueTasks;
import org.rilohub.cases.requests.RequestBell;
import org.rilohub.cases.requests.RequestWork;
import org.rilohub.cases.requests.Requests;
import org.rilohub.cases.tasks.TaskWork;
import org.rilohub.cases.tasks.Tasks;
import org.rilohub.ledger.Leaves;
import org.rilohub.ledger.PostgresLedger;
import org.rilohub.routes.CaseBoard;
import org.rilohub.routes.CenBoard;
import org.rilohub.routes.OfficialBoard;
import org.rilohub.routes.OperationBoard;
import org.rilohub.routes.Tellings;
import org.rilohub.schemas.Ids;
import org.rilohub.schemas.Party;
import org.rilohub.security.Vault;

/**
 * What lasts longer than one message, put together.
 *
 * @param works hears of every step of every message
 * @param bells what happens when alarms are due
 * @param decisions what follows from what people decide
 * @param board where those who are part of it read it
 * @param leading where operations are read and changed
 * @param designating where administrations say who exchanges directly
 * @param publishing where the CEN lane is read, its thresholds are set and its reports matched
 */
record Casework(
        CaseWork works,
        List<Bell> bells,
        List<TaskWork> decisions,
        CaseBoard board,
        OperationBoard leading,
        OfficialBoard designating,
        CenBoard publishing) {
    /** How long a receiver has to answer a recall that names no day. */
    private static final Period PATIENCE = Period.ofDays(14);

    /**
     * @param office whose staff review before publication in the CEN lane
     * @param staff organisations whose people sign in here; everybody else decides in a system of its own
     * @param frameworks asked at each use, so that a new version counts from the next one on
     */
    static Casework of(
            DataSource source,
            Vault vault,
            Party office,
            Set<Party> staff,
            Supplier<Frameworks> frameworks,
            Clock clock,
            SecureRandom random) {
        var leaves = new Leaves(new PostgresLedger(random), clock);
        var alarms = new Alarms();
        var tasks = new Tasks(leaves, alarms, vault, clock);
        var told = new Tellings(vault, random);
        Predicate<Party> staffed = staff::contains;
        Predicate<String> judicial = id -> frameworks
                .get()
                .named(id, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .filter(Framework::asksJudicialAuthority)
                .isPresent();
        var asked = new Requests(vault);
        var officials = new Officials();
        var calendars = WorkCalendars.packaged();
        var requests = new RequestWork(asked, frameworks, officials, alarms, calendars, tasks, leaves, clock);
        var consents = new ConsentWork(
                new ConsentSetting(told, staffed, judicial, frameworks, tasks, leaves, vault, clock, random));
        var owed = new ObligationSetting(told, staffed, ReminderTimes.standard(), tasks, leaves, clock, random);
        var obligations = new ObligationWork(owed);
        var kept = new Obligations(owed);
        var recalls = new RecallWork(
                new RecallSetting(told, told, kept, staffed, frameworks, PATIENCE, tasks, leaves, clock, random));
        var operations = new Operations(vault);
        Supplier<UUID> ids = () -> Ids.next(clock, random);
        var warnings = new WarningClock(operations, staffed, tasks, leaves, ids);
        var cen = CenLane.of(office, vault, tasks, alarms, leaves, ids, clock);
        return new Casework(
                CaseWork.all(List.of(
                        requests,
                        consents,
                        obligations,
                        recalls,
                        new OperationWork(operations, alarms, tasks, clock),
                        cen.work())),
                List.of(
                        new RequestBell(alarms, tasks, leaves, clock, random, staffed),
                        consents,
                        obligations,
                        recalls,
                        new OperationClock(operations, alarms, leaves),
                        warnings,
                        cen.bell()),
                Stream.of(
                                OverdueTasks.all().stream(),
                                Reminder.all(leaves).stream(),
                                Stream.of(consents, recalls, warnings, cen.desk()))
                        .<TaskWork>flatMap(works -> works)
                        .toList(),
                new CaseBoard(
                        source,
                        new CaseBoard.Files(
                                asked, new Consents(told), new Pointers(leaves), kept, new Recalls(), calendars)),
                new OperationBoard(
                        source, operations, new OperationOffice(operations, alarms, leaves, ids, clock), clock),
                new OfficialBoard(source, officials, new OfficialOffice(officials, frameworks, leaves)),
                new CenBoard(source, cen, office));
    }
}
