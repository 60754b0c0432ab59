package org.rilohub.cases.requests;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.rilohub.agreements.Circumstances;
import org.rilohub.agreements.Circumstances.Begun;
import org.rilohub.agreements.Framework;
import org.rilohub.agreements.Frameworks;
import org.rilohub.cases.CaseMessage;
import org.rilohub.cases.CaseWork;
import org.rilohub.cases.clocks.Alarms;
import org.rilohub.cases.clocks.WorkCalendars;
import org.rilohub.cases.requests.Chronicle.Cause;
import org.rilohub.cases.requests.LifeCycle.Row;
import org.rilohub.cases.tasks.TaskBook;
import org.rilohub.ledger.Leaves;
import org.rilohub.schemas.AssistanceRequest;
import org.rilohub.schemas.Dispatch;
import org.rilohub.schemas.Party;

/**
 * Moves requests by the messages about them. At acceptance a message is only asked whether its turn has come and whether it
 * is complete; a new request is opened, and nobody but its own side knows. What a message does, it does when it may leave:
 * a reply that the decision refuses answers nothing, and of two that race the one that may leave first wins. So it is to be
 * told that a message is permitted once, by the last decision before the message leaves; it hears again without harm.
 */
public final class RequestWork implements CaseWork {
    private final Requests requests;
    private final RequestStore store = new RequestStore();
    private final Bases bases;
    private final Guards guards;
    private final RequestClocks clocks;
    private final Chronicle chronicle;
    private final Clock clock;

    /** @param frameworks asked once for each message, so that a new version counts from the next one on */
    public RequestWork(
            Requests requests,
            Supplier<Frameworks> frameworks,
            Officials officials,
            Alarms alarms,
            WorkCalendars calendars,
            TaskBook tasks,
            Leaves leaves,
            Clock clock) {
        this.requests = requests;
        this.bases = new Bases(frameworks);
        this.guards = new Guards(officials);
        this.clocks = new RequestClocks(alarms, calendars, tasks);
        this.chronicle = new Chronicle(store, leaves);
        this.clock = clock;
    }

    @Override
    public void accepted(Connection tx, CaseMessage message) throws SQLException {
        if (message.submission().content() instanceof AssistanceRequest request) {
            accepted(tx, message, request);
            return;
        }
        var about = Reading.about(message.submission().content());
        if (about.isPresent()) {
            check(tx, following(seen(store.find(tx, about.get()), message), message));
            requests.written(tx, message.sender(), about.get());
        }
    }

    private void accepted(Connection tx, CaseMessage message, AssistanceRequest request) throws SQLException {
        var again = returned(tx, message, request);
        if (again.isPresent()) {
            check(tx, following(again.get(), message));
            requests.written(tx, message.sender(), again.get().caseId());
            store.resubmits(tx, message.id(), again.get());
        } else {
            open(tx, message, request);
        }
    }

    /** The request that this one hands in again, by its id, or by the message or conversation it belongs to. */
    private Optional<RequestCase> returned(Connection tx, CaseMessage message, AssistanceRequest request)
            throws SQLException {
        if (request.requestId().isPresent()) {
            return Optional.of(seen(store.find(tx, request.requestId().get()), message));
        }
        var header = message.submission().header();
        return store.returned(tx, message.sender(), header.refToMessageId(), header.conversationId());
    }

    private void open(Connection tx, CaseMessage message, AssistanceRequest request) throws SQLException {
        var framework = bases.of(message, request);
        var opened = Opening.of(message, request, framework.map(Framework::id), now());
        check(tx, new Turn(opened, row(opened, Reading.opening(opened), message), message, framework, now()));
        store.open(tx, opened, requests.mark(request.nationalReference()));
        store.isAbout(tx, opened.caseId(), request.categories());
        chronicle.opened(tx, opened);
    }

    @Override
    public void permitted(Connection tx, CaseMessage message, Party receiver, Optional<String> basis)
            throws SQLException {
        if (message.submission().content() instanceof AssistanceRequest request) {
            permitted(tx, message, request, basis);
            return;
        }
        var about = Reading.about(message.submission().content());
        if (about.isPresent()) {
            follow(tx, message, about.get());
        }
    }

    /** One that was handed in again says what the request is about from the moment in which it takes the place of the first. */
    private void permitted(Connection tx, CaseMessage message, AssistanceRequest request, Optional<String> basis)
            throws SQLException {
        var again = store.resubmitted(tx, message.id());
        if (again.isPresent()) {
            if (follow(tx, message, again.get())) {
                store.isAbout(tx, again.get(), request.categories());
            }
        } else {
            submit(tx, message, basis);
        }
    }

    /** Whether it did something now: the same message acts once. */
    private boolean follow(Connection tx, CaseMessage message, UUID about) throws SQLException {
        var held = seen(store.hold(tx, about), message);
        if (store.hasActed(tx, about, message.id())) {
            return false;
        }
        var turn = following(held, message);
        check(tx, turn);
        act(tx, turn);
        return true;
    }

    /**
     * From now on it goes by the framework that the decision rests on. One that has left before leaves again only while there
     * is anything to leave for.
     */
    private void submit(Connection tx, CaseMessage message, Optional<String> basis) throws SQLException {
        var held = seen(store.hold(tx, message.id()), message).on(basis);
        if (held.state().isUnsent() || held.state().isFinal()) {
            var sent = act(tx, turn(held, Reading.opening(held), message));
            var recorded = LifeCycle.step(sent.state(), Event.RECORDED, Side.HUB);
            if (recorded.isPresent()) {
                act(tx, new Turn(sent, recorded.get(), message, framework(sent), now()));
            }
        }
    }

    @Override
    public void refused(Connection tx, CaseMessage message, Party receiver, List<String> problems) throws SQLException {
        byTheHub(tx, message, Event.STOPPED, problems);
    }

    @Override
    public void referred(Connection tx, CaseMessage message, Party receiver, List<String> problems)
            throws SQLException {
        byTheHub(tx, message, Event.REFERRED, problems);
    }

    /** Holds for the message that opened a request; of a later one that may not leave, the request knows nothing. */
    private void byTheHub(Connection tx, CaseMessage message, Event event, List<String> problems) throws SQLException {
        if (!(message.submission().content() instanceof AssistanceRequest)) {
            return;
        }
        var held = store.hold(tx, message.id());
        var row = held.flatMap(request -> LifeCycle.step(request.state(), event, Side.HUB));
        if (held.isPresent() && row.isPresent()) {
            var turn = new Turn(held.get(), row.get(), message, framework(held.get()), now());
            act(tx, turn, new Cause(Optional.of(message.id()), problems));
        }
    }

    /** What answers a request is about its goods, and finishes what was begun when it was handed in. */
    @Override
    public Circumstances known(
            Connection tx, UUID messageId, Dispatch dispatch, List<UUID> toldBy, Circumstances circumstances)
            throws SQLException {
        var about = Reading.about(dispatch.content().content());
        var request = about.isPresent() ? store.find(tx, about.get()) : Optional.<RequestCase>empty();
        if (request.flatMap(found -> found.sideOf(dispatch.provider())).isEmpty()) {
            return circumstances;
        }
        var known = circumstances.andAbout(store.categories(tx, about.get()));
        return known.finishing(begun(request.get(), dispatch, known.asOf()));
    }

    /** Once its framework has ended, a request is completed under that one and no other (NL-JP 16(2)), between its two sides. */
    private Begun begun(RequestCase request, Dispatch dispatch, LocalDate asOf) {
        var day = LocalDate.ofInstant(request.times().opened(), ZoneOffset.UTC);
        boolean isBetweenItsSides =
                request.sideOf(dispatch.provider()).map(request::otherThan).equals(Optional.of(dispatch.receiver()));
        return new Begun(
                day,
                framework(request)
                        .filter(framework -> isBetweenItsSides && framework.finishesAfterItsEnd(day, asOf))
                        .map(Framework::id));
    }

    private static RequestCase seen(Optional<RequestCase> request, CaseMessage message) {
        return request.filter(found -> found.sideOf(message.sender()).isPresent())
                .orElseThrow(Refusal::notFound);
    }

    private Turn following(RequestCase request, CaseMessage message) {
        var framework = framework(request);
        boolean ended =
                framework.map(known -> known.validity().hasEndedBy(today())).orElse(false);
        var event = Reading.following(message.submission().content(), ended);
        return new Turn(request, row(request, event, message), message, framework, now());
    }

    private Turn turn(RequestCase request, Event event, CaseMessage message) {
        return new Turn(request, row(request, event, message), message, framework(request), now());
    }

    private static Row row(RequestCase request, Event event, CaseMessage message) {
        var side = request.sideOf(message.sender()).orElseThrow(Refusal::notFound);
        return LifeCycle.step(request.state(), event, side)
                .orElseThrow(() -> Refusal.outOfTurn(request.state(), event, side));
    }

    private void check(Connection tx, Turn turn) throws SQLException {
        guards.check(tx, turn);
    }

    private RequestCase act(Connection tx, Turn turn) throws SQLException {
        return act(tx, turn, Cause.of(turn.message().id()));
    }

    private RequestCase act(Connection tx, Turn turn, Cause cause) throws SQLException {
        var after = clocks.follow(tx, Effect.of(turn), turn);
        chronicle.step(tx, after, turn.row(), cause);
        return after;
    }

    private Optional<Framework> framework(RequestCase request) {
        return request.framework().flatMap(id -> bases.named(id, today()));
    }

    private Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }
}
