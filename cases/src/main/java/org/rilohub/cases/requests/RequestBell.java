package org.rilohub.cases.requests;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.rilohub.cases.clocks.Alarm;
import org.rilohub.cases.clocks.Alarms;
import org.rilohub.cases.clocks.Bell;
import org.rilohub.cases.requests.Chronicle.Cause;
import org.rilohub.cases.tasks.Task;
import org.rilohub.cases.tasks.TaskBook;
import org.rilohub.ledger.Leaves;
import org.rilohub.schemas.Ids;

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

    public RequestBell(Alarms alarms, TaskBook tasks, Leaves leaves, Clock clock, RandomGenerator random) {
        this.chronicle = new Chronicle(store, leaves);
        this.alarms = alarms;
        this.tasks = tasks;
        this.clock = clock;
        this.random = random;
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
        if (isOver && step[0].equals(RequestClocks.CONFIRM)) {
            unconfirmed(tx, request, alarm, now);
            return;
        }
        chronicle.rang(tx, request.in(request.state(), now), isOver ? "BREACHED" : "REMINDED", alarm.step());
        if (!step[0].equals(RequestClocks.CONFIRM)) {
            tell(tx, request, step[0], isOver, now);
        }
    }

    /** Its people: a reminder that nobody has taken note of stays the same task, and gives way to what is late. */
    private void tell(Connection tx, RequestCase request, String what, boolean isOver, Instant now)
            throws SQLException {
        if (isOver) {
            tasks.close(tx, RequestClocks.due(what), request.caseId());
            tasks.open(tx, task(request, what, RequestClocks.overdue(what), "request." + what + "-overdue", now));
        } else {
            tasks.open(tx, task(request, what, RequestClocks.due(what), "request." + what + "-due", now));
        }
    }

    private void unconfirmed(Connection tx, RequestCase request, Alarm alarm, Instant now) throws SQLException {
        var row = LifeCycle.step(request.state(), Event.EXPIRED, Side.HUB);
        if (row.isEmpty() || request.writing().waived()) {
            chronicle.rang(tx, request.in(request.state(), now), "BREACHED", alarm.step());
            return;
        }
        alarms.drop(tx, RequestClocks.KIND, request.caseId());
        chronicle.step(tx, request.in(row.get().to(), now), row.get(), Cause.clock());
    }

    /** For the staff of the side that has to do it. */
    private Task task(RequestCase request, String what, String kind, String question, Instant now) {
        return new Task(
                Ids.next(clock, random),
                RequestClocks.owner(request, what),
                kind,
                request.caseId(),
                question,
                List.of(
                        "kind=" + request.asked().kind(),
                        "urgency=" + request.asked().urgency(),
                        "requesting=" + request.requesting().organisation(),
                        "framework=" + request.framework().orElse("-")),
                Set.of("officer", "supervisor"),
                1,
                Set.of(),
                now,
                Optional.empty());
    }
}
