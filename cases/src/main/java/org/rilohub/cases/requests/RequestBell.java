package org.rilohub.cases.requests;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.rilohub.cases.clocks.Alarm;
import org.rilohub.cases.clocks.Alarms;
import org.rilohub.cases.clocks.Bell;
import org.rilohub.cases.requests.Chronicle.Cause;
import org.rilohub.cases.requests.LifeCycle.Row;
import org.rilohub.cases.tasks.Task;
import org.rilohub.cases.tasks.TaskBook;
import org.rilohub.ledger.Leaves;
import org.rilohub.schemas.Ids;
import org.rilohub.schemas.Party;

/**
 * Rings the clocks of requests: reminds at 50 and 80 per cent, and says what is late. Nothing is refused for being late but an
 * oral request that never came in writing, and that only if the requested side did not go on without.
 */
public final class RequestBell implements Bell {
    private final RequestStore store = new RequestStore();
    private final Chronicle chronicle;
    private final Alarms alarms;
    private final TaskBook tasks;
    private final Clock clock;
    private final RandomGenerator random;
    private final Predicate<Party> staffed;

    /** @param staffed whether an administration has staff at the hub, to whom tasks can be given */
    public RequestBell(
            Alarms alarms,
            TaskBook tasks,
            Leaves leaves,
            Clock clock,
            RandomGenerator random,
            Predicate<Party> staffed) {
        this.chronicle = new Chronicle(store, leaves);
        this.alarms = alarms;
        this.tasks = tasks;
        this.clock = clock;
        this.random = random;
        this.staffed = staffed;
    }

    @Override
    public String kind() {
        return RequestClocks.KIND;
    }

    /**
     * {@inheritDoc}
     *
     * @throws SQLException also if a message is just changing the request: it rings again
     */
    @Override
    public void ring(Connection tx, Alarm alarm, Instant now) throws SQLException {
        var request = store.holdAtOnce(tx, alarm.subject());
        if (request.isPresent()) {
            ring(tx, request.get(), alarm, now);
        }
    }

    private void ring(Connection tx, RequestCase request, Alarm alarm, Instant now) throws SQLException {
        var step = alarm.step().split(":", 2);
        boolean isOver = step[1].equals(Integer.toString(RequestClocks.OVER));
        var end = isOver && step[0].equals(RequestClocks.CONFIRM) ? expiry(request) : Optional.<Row>empty();
        if (end.isPresent()) {
            expire(tx, request, end.get(), now);
            return;
        }
        chronicle.rang(tx, request.in(request.state(), now), isOver ? "BREACHED" : "REMINDED", alarm.step());
        tell(tx, request, step[0], isOver, now);
    }

    /** Its people: a reminder that nobody has taken note of stays the same task, and gives way to what is late. */
    private void tell(Connection tx, RequestCase request, String what, boolean isOver, Instant now)
            throws SQLException {
        var owner = RequestClocks.owner(request, what);
        if (isOver) {
            tasks.close(tx, RequestClocks.due(what), request.caseId());
            open(tx, request, owner, RequestClocks.overdue(what), "request." + what + "-overdue", now);
        } else {
            open(tx, request, owner, RequestClocks.due(what), "request." + what + "-due", now);
        }
    }

    /** How it ends without its written form; empty if the requested side goes on without. */
    private static Optional<Row> expiry(RequestCase request) {
        return request.writing().waived() ? Optional.empty() : LifeCycle.step(request.state(), Event.EXPIRED, Side.HUB);
    }

    /** Both sides' people take note: one can ask anew, the other need do nothing more. */
    private void expire(Connection tx, RequestCase request, Row row, Instant now) throws SQLException {
        alarms.drop(tx, RequestClocks.KIND, request.caseId());
        tasks.close(tx, RequestClocks.due(RequestClocks.CONFIRM), request.caseId());
        chronicle.step(tx, request.in(row.to(), now), row, Cause.clock());
        open(tx, request, request.requesting(), RequestClocks.EXPIRED, "request.expired-requesting", now);
        open(tx, request, request.requested(), RequestClocks.EXPIRED, "request.expired-requested", now);
    }

    /** For an administration that has staff here; the system of any other reads where the request stands. */
    private void open(Connection tx, RequestCase request, Party owner, String kind, String question, Instant now)
            throws SQLException {
        if (staffed.test(owner)) {
            tasks.open(tx, task(request, owner, kind, question, now));
        }
    }

    private Task task(RequestCase request, Party owner, String kind, String question, Instant now) {
        return new Task(
                Ids.next(clock, random),
                owner,
                kind,
                request.caseId(),
                question,
                List.of(
                        "kind=" + request.asked().kind(),
                        "urgency=" + request.asked().urgency(),
                        "requesting=" + request.requesting().organisation(),
                        "requested=" + request.requested().organisation(),
                        "framework=" + request.framework().orElse("-")),
                Set.of("officer", "supervisor"),
                1,
                Set.of(),
                now,
                Optional.empty());
    }
}
