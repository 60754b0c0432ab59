package org.rilohub.cases.requests;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rilohub.agreements.Framework;
import org.rilohub.cases.clocks.Alarm;
import org.rilohub.cases.clocks.Alarms;
import org.rilohub.cases.clocks.Deadline;
import org.rilohub.cases.clocks.Deadlines;
import org.rilohub.cases.clocks.WorkCalendars;
import org.rilohub.cases.requests.RequestCase.Times;
import org.rilohub.cases.tasks.TaskBook;
import org.rilohub.schemas.Acknowledgement;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Urgency;

/**
 * The clocks of a request: until it is there in writing, acknowledged, answered. They stand while a question is open or the
 * two sides consult, and everything is later by the time they stood.
 */
final class RequestClocks {
    static final String KIND = "request";
    static final String CONFIRM = "confirm";
    static final String ACKNOWLEDGE = "acknowledge";
    static final String ANSWER = "answer";
    static final int OVER = 100;

    /** Kind of the tasks by which both sides' people take note that an oral request has ended. */
    static final String EXPIRED = "request-expired";

    private static final List<Integer> PERCENT = List.of(50, 80, OVER);

    private final Alarms alarms;
    private final WorkCalendars calendars;
    private final TaskBook tasks;

    RequestClocks(Alarms alarms, WorkCalendars calendars, TaskBook tasks) {
        this.alarms = alarms;
        this.calendars = calendars;
        this.tasks = tasks;
    }

    /** Kind of the task by which people are reminded of what is due. */
    static String due(String what) {
        return "request-" + what + "-due";
    }

    /** Kind of the task that is open while something is overdue. */
    static String overdue(String what) {
        return "request-" + what + "-overdue";
    }

    /** Sets, moves, stops and drops whatever a step asks for. The request as it stands then. */
    RequestCase follow(Connection tx, RequestCase after, Turn turn) throws SQLException {
        var deadlines = deadlines(after, turn.framework());
        if (turn.row().event() == Event.RECORDED) {
            set(tx, after, CONFIRM, deadlines.confirmation(turn.now()));
        }
        var begun = begun(tx, after, turn, deadlines);
        var running = stoppedOrGoneOn(tx, begun, turn.now(), deadlines);
        return ended(tx, atHand(tx, running, turn, deadlines));
    }

    private Deadlines deadlines(RequestCase request, Optional<Framework> framework) {
        return new Deadlines(
                framework.map(known -> known.terms().deadlines().value()).orElse(Deadlines.DEFAULTS),
                calendars.of(request.requesting()),
                calendars.of(request.requested()));
    }

    private RequestCase begun(Connection tx, RequestCase after, Turn turn, Deadlines deadlines) throws SQLException {
        if (!begins(after, turn)) {
            return after;
        }
        var answer = after.asked().urgency() == Urgency.URGENT
                ? deadlines.urgent(turn.now())
                : deadlines.routine(turn.now());
        set(tx, after, ANSWER, answer);
        var times = after.times().stopped(Optional.empty()).answer(Optional.of(answer));
        if (after.state() != State.SUBMITTED) {
            return after.at(times);
        }
        var acknowledge = deadlines.acknowledgement(turn.now());
        set(tx, after, ACKNOWLEDGE, acknowledge);
        return after.at(times.acknowledge(Optional.of(acknowledge)));
    }

    /** A written request begins its clocks, and again when it was returned; an oral one when it may be answered. */
    private static boolean begins(RequestCase after, Turn turn) {
        return switch (turn.row().event()) {
            case SUBMITTED, RESUBMITTED -> true;
            case CONFIRMED, ACKNOWLEDGED ->
                after.state().awaitsAnswer()
                        && after.times().answer().isEmpty()
                        && (after.state() != State.AWAITING_WRITTEN
                                || after.writing().waived());
            default -> false;
        };
    }

    private RequestCase stoppedOrGoneOn(Connection tx, RequestCase request, Instant now, Deadlines deadlines)
            throws SQLException {
        var times = request.times();
        boolean stands = times.clarifying() || request.state().stands();
        if (stands == times.stoppedAt().isPresent()) {
            return request;
        }
        if (stands) {
            alarms.stop(tx, KIND, request.caseId(), now);
            return request.at(times.stopped(Optional.of(now)));
        }
        alarms.goOn(tx, KIND, request.caseId(), now);
        return request.at(later(tx, request, now, deadlines));
    }

    private Times later(Connection tx, RequestCase request, Instant now, Deadlines deadlines) throws SQLException {
        var times = request.times();
        var stood = Duration.between(times.stoppedAt().orElse(now), now);
        var acknowledge = times.acknowledge().map(deadline -> deadlines.shifted(deadline, stood));
        var answer = times.answer().map(deadline -> deadlines.shifted(deadline, stood));
        move(tx, request, ACKNOWLEDGE, acknowledge);
        move(tx, request, ANSWER, answer);
        return times.stopped(Optional.empty()).acknowledge(acknowledge).answer(answer);
    }

    /** One that is in days ends at the end of a day again. */
    private void move(Connection tx, RequestCase request, String what, Optional<Deadline> deadline)
            throws SQLException {
        if (deadline.isPresent()) {
            alarms.move(tx, alarm(request, what, OVER, deadline.get()));
        }
    }

    /** An urgent request for what is at hand is one of hours, counted from its own beginning; what has rung rings no more. */
    private RequestCase atHand(Connection tx, RequestCase request, Turn turn, Deadlines deadlines) throws SQLException {
        var answer = request.times().answer();
        if (answer.isEmpty() || answer.get().inHours() || !saysAtHand(request, turn)) {
            return request;
        }
        var soon = deadlines.atHand(answer.get().from());
        for (int percent : PERCENT) {
            alarms.move(tx, alarm(request, ANSWER, percent, soon));
        }
        return request.at(request.times().answer(Optional.of(soon)));
    }

    private static boolean saysAtHand(RequestCase request, Turn turn) {
        return request.asked().urgency() == Urgency.URGENT
                && turn.row().event() == Event.ACKNOWLEDGED
                && turn.content() instanceof Acknowledgement receipt
                && receipt.directlyAccessible().orElse(false);
    }

    private RequestCase ended(Connection tx, RequestCase request) throws SQLException {
        var state = request.state();
        if (!request.isUnconfirmed() || state.isFinal() || state.isUnsent()) {
            done(tx, request, CONFIRM);
        }
        var times = request.times();
        if (state != State.SUBMITTED) {
            done(tx, request, ACKNOWLEDGE);
            times = times.acknowledge(Optional.empty());
        }
        if (!state.awaitsAnswer()) {
            done(tx, request, ANSWER);
            times = times.answer(Optional.empty()).stopped(Optional.empty()).clarifying(false);
        }
        return request.at(times);
    }

    private void done(Connection tx, RequestCase request, String what) throws SQLException {
        alarms.drop(tx, KIND, request.caseId(), what + ":");
        tasks.close(tx, due(what), request.caseId());
        tasks.close(tx, overdue(what), request.caseId());
    }

    private void set(Connection tx, RequestCase request, String what, Deadline deadline) throws SQLException {
        for (int percent : PERCENT) {
            alarms.set(tx, alarm(request, what, percent, deadline));
        }
    }

    private static Alarm alarm(RequestCase request, String what, int percent, Deadline deadline) {
        return new Alarm(owner(request, what), KIND, request.caseId(), what + ":" + percent, deadline.after(percent));
    }

    /** Who has to do it. */
    static Party owner(RequestCase request, String what) {
        return what.equals(CONFIRM) ? request.requesting() : request.requested();
    }
}
