package org.rilohub.cases.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.agreements.Circumstances;
import org.rilohub.cases.CaseMessage;
import org.rilohub.cases.CaseWork;
import org.rilohub.cases.Delivered;
import org.rilohub.cases.Hearer;
import org.rilohub.cases.clocks.Alarms;
import org.rilohub.cases.operations.OperationLife.Act;
import org.rilohub.cases.operations.OperationLife.Actor;
import org.rilohub.cases.operations.ThreadStore.Entry;
import org.rilohub.cases.operations.ThreadStore.Open;
import org.rilohub.cases.tasks.TaskBook;
import org.rilohub.schemas.Dispatch;
import org.rilohub.schemas.Feedback;
import org.rilohub.schemas.FunctionCode;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.RelatedReport;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.schemas.Warning;

/** Takes warnings, feedback and seizures into their operation, and refuses what does not belong there. */
public final class OperationWork implements CaseWork {
    private static final ZoneOffset LATEST = ZoneOffset.ofHours(-12);

    private final Operations operations;
    private final OperationStore store;
    private final ThreadStore threads = new ThreadStore();
    private final Answers answers = new Answers(threads);
    private final TaskBook tasks;
    private final Alarms alarms;
    private final Clock clock;

    public OperationWork(Operations operations, Alarms alarms, TaskBook tasks, Clock clock) {
        this.clock = clock;
        this.operations = operations;
        this.store = operations.store();
        this.alarms = alarms;
        this.tasks = tasks;
    }

    @Override
    public void accepted(Connection tx, CaseMessage message) throws SQLException {
        if (isOfAnOperation(message)) {
            var operation = running(tx, message);
            requireAllowed(operation, message);
            take(tx, operation, message, addressees(tx, operation, message));
        }
    }

    private static boolean isOfAnOperation(CaseMessage message) {
        var header = message.submission().header();
        return Operation.Terms.POSSIBLE.contains(message.submission().content().type())
                && header.to().stream().anyMatch(to -> to.lane().orElse(header.lane()) == Lane.OPERATION);
    }

    /** Held as it is until the message is stored: an end comes wholly before or wholly after. */
    private Operation running(Connection tx, CaseMessage message) throws SQLException {
        var code = message.submission().content().operation().orElseThrow(OperationRefusal::unknown);
        var operation = store.share(tx, code).orElseThrow(OperationRefusal::unknown);
        var stays = store.members(tx, operation.id());
        if (stays.stream().noneMatch(stay -> stay.party().equals(message.sender()))) {
            throw OperationRefusal.unknown();
        }
        OperationRefusal.requirePossible(operation.state(message.at()), Act.EXCHANGE, Actor.MEMBER);
        if (stays.stream().noneMatch(stay -> stay.party().equals(message.sender()) && stay.takesPart(message.at()))) {
            throw OperationRefusal.wrong("NO_MEMBER_NOW", "operationCode", "Ask its owner to let you in again.");
        }
        return operation;
    }

    private static void requireAllowed(Operation operation, CaseMessage message) {
        var kind = message.submission().content().type();
        var label = message.submission().header().handling().tlp();
        if (!operation.terms().allow(kind, label)) {
            throw OperationRefusal.wrong(
                    "TERMS_DO_NOT_ALLOW",
                    "header",
                    "Possible: " + operation.terms().kinds() + ", at most TLP:"
                            + operation.terms().ceiling() + ".");
        }
    }

    private List<Party> addressees(Connection tx, Operation operation, CaseMessage message) throws SQLException {
        var members = operations.others(tx, operation, message.sender(), message.at());
        var addressees = operations.addressees(tx, message.submission(), message.at()).stream()
                .filter(members::contains)
                .toList();
        if (addressees.isEmpty()) {
            throw OperationRefusal.wrong(
                    "NOBODY_TO_TELL", "header.to", "Name members, or the operation's owner for all.");
        }
        return addressees;
    }

    private void take(Connection tx, Operation operation, CaseMessage message, List<Party> to) throws SQLException {
        switch (message.submission().content()) {
            case Warning warning -> warn(tx, operation, message, warning);
            case Feedback feedback -> answer(tx, operation, message, feedback);
            case SeizureReport report -> seize(tx, operation, message, report);
            default -> throw new IllegalStateException("no message of an operation");
        }
        threads.address(tx, message.id(), to);
    }

    private void warn(Connection tx, Operation operation, CaseMessage message, Warning warning) throws SQLException {
        if (warning.validUntil().isBefore(LocalDate.ofInstant(message.at(), LATEST))) {
            throw OperationRefusal.wrong("WARNING_IS_OVER", "validUntil", "Give a day that has not passed.");
        }
        var until = end(warning.validUntil(), operation, message.at());
        threads.warning(tx, entry(operation, message, Optional.empty()), warning, until);
        var open = new Open(message.id(), operation.id(), message.sender(), message.at(), until, warning.action());
        WarningClock.set(tx, alarms, operation.owner(), open);
    }

    /** Whoever was asked to chase those who are missing is asked no more once nobody is. */
    private void answer(Connection tx, Operation operation, CaseMessage message, Feedback feedback)
            throws SQLException {
        threads.holdWarning(tx, feedback.warningId());
        answers.take(tx, operation, message, feedback);
        if (threads.missing(tx, feedback.warningId()).isEmpty()) {
            tasks.close(tx, WarningClock.KIND, feedback.warningId());
        }
    }

    /** The end of its last day anywhere, or of the operation. */
    private static Instant end(LocalDate day, Operation operation, Instant at) {
        var end = day.plusDays(1).atStartOfDay().toInstant(LATEST);
        var earlier = end.isBefore(operation.ends()) ? end : operation.ends();
        return earlier.isBefore(at) ? at : earlier;
    }

    private void seize(Connection tx, Operation operation, CaseMessage message, SeizureReport report)
            throws SQLException {
        Optional<UUID> thread = Optional.empty();
        for (var related : report.relatedReports()) {
            var earlier = earlier(tx, operation, related);
            thread = thread.or(() -> earlier.flatMap(Entry::thread));
            if (earlier.isPresent() && isAmended(report, related, earlier.get(), message.sender())) {
                threads.annul(tx, related.reportId(), message.at());
            }
        }
        threads.seizure(tx, entry(operation, message, thread));
        if (report.functionCode() == FunctionCode.CANCEL) {
            threads.annul(tx, message.id(), message.at());
        }
    }

    private Optional<Entry> earlier(Connection tx, Operation operation, RelatedReport related) throws SQLException {
        return threads.find(tx, related.reportId())
                .filter(found -> found.operation().equals(operation.id()));
    }

    private static boolean isAmended(SeizureReport report, RelatedReport related, Entry earlier, Party sender) {
        boolean amends =
                related.relation().equals("REPLACES") || related.relation().equals("CANCELS");
        return amends
                && report.functionCode() != FunctionCode.ORIGINAL
                && earlier.type() == MessageType.SeizureReport
                && earlier.owner().equals(sender);
    }

    static Entry entry(Operation operation, CaseMessage message, Optional<UUID> thread) {
        return new Entry(
                message.id(),
                operation.id(),
                message.sender(),
                message.submission().content().type(),
                message.at(),
                thread);
    }

    /** An operation's owner that is named in its header stands for the whole group. */
    @Override
    public List<Hearer> hearers(Connection tx, CaseMessage message) throws SQLException {
        return operations.group(tx, message.submission(), message.at()).stream()
                .map(member -> new Hearer(member, Lane.OPERATION))
                .toList();
    }

    /** As it is now, not as it was when the message came: an end stops what is queued. */
    @Override
    public Circumstances known(
            Connection tx, UUID messageId, Dispatch dispatch, List<UUID> toldBy, Circumstances circumstances)
            throws SQLException {
        return dispatch.lane() == Lane.OPERATION
                ? circumstances.within(operations.membership(tx, dispatch, clock.instant()))
                : circumstances;
    }

    /** A feedback that its warner is not to have is none; an earlier one of the same member counts again. */
    @Override
    public void refused(Connection tx, CaseMessage message, Party receiver, List<String> problems) throws SQLException {
        if (message.submission().content() instanceof Feedback feedback) {
            var warning = threads.holdWarning(tx, feedback.warningId());
            if (warning.isPresent() && warning.get().owner().equals(receiver)) {
                annul(tx, message, warning.get());
            }
        }
    }

    /** Of a warning that has ended, its end rings again: people may have been told that nobody is missing. */
    private void annul(Connection tx, CaseMessage message, Open warning) throws SQLException {
        var now = clock.instant();
        threads.annul(tx, message.id(), now);
        var operation = store.find(tx, warning.operation());
        if (operation.isPresent() && threads.hasLapsed(tx, warning.messageId())) {
            WarningClock.over(tx, alarms, operation.get().owner(), warning.messageId(), now);
        }
    }

    @Override
    public void delivered(Connection tx, Delivered delivered) throws SQLException {
        if (delivered.lane() == Lane.OPERATION) {
            threads.delivered(tx, delivered.messageId(), delivered.receiver(), delivered.at());
        }
    }
}
