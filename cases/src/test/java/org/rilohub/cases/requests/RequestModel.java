package org.rilohub.cases.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rilohub.cases.requests.Letters.JAPAN;
import static org.rilohub.cases.requests.Letters.NETHERLANDS;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.rilohub.agreements.Frameworks;
import org.rilohub.agreements.load.FrameworkFiles;
import org.rilohub.cases.CaseMessage;
import org.rilohub.cases.requests.LifeCycle.Row;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.AssistanceRequest;
import org.rilohub.schemas.Content;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.RequestStep;
import org.rilohub.schemas.Trees;
import org.rilohub.schemas.WrittenConfirmation;

/** What the table says becomes of some requests, beside what the hub makes of them. */
final class RequestModel {
    private static final Frameworks ENDED = FrameworkFiles.of(new TreeMap<>(Map.of(
            "JP-NL-CMAA.yaml",
            FrameworkFiles.packagedText("JP-NL-CMAA")
                    .replaceFirst("(?m)^  inForce: (.*)$", "  inForce: $1\n  lastDay: \"2026-11-19\""))));
    private static final Set<Event> NO_MESSAGES = EnumSet.of(
            Event.SUBMITTED, Event.SUBMITTED_ORALLY, Event.RECORDED, Event.EXPIRED, Event.REFERRED, Event.STOPPED);

    private final Office office;
    private final Letters letters = new Letters();
    private final List<Expected> expected = new ArrayList<>();
    private final Set<State> reached;
    private boolean ended;

    /** How one request should stand. */
    private static final class Expected {
        private final CaseMessage opening;
        private final AssistanceRequest request;
        private final boolean hasFramework;
        private State state = State.DRAFT;
        private boolean confirmed;
        private boolean waived;
        private boolean clarifying;
        private Instant confirmBy = Instant.MAX;

        Expected(CaseMessage opening, AssistanceRequest request, boolean hasFramework) {
            this.opening = opening;
            this.request = request;
            this.hasFramework = hasFramework;
            this.confirmed = request.oral().isEmpty();
        }

        UUID id() {
            return opening.id();
        }
    }

    /** @param reached by this life and those before it: a message that leads elsewhere is told rather than another */
    RequestModel(Office office, Set<State> reached) {
        this.office = office;
        this.reached = reached;
        office.under(Office.FRAMEWORKS);
    }

    /** A new request of one of several kinds, accepted and not yet decided on. */
    void open(int kind, boolean crash) {
        var request = switch (kind % 5) {
            case 0 -> Letters.request(Map.of());
            case 1 -> Letters.urgent();
            case 2 -> Letters.oral();
            case 3 -> Letters.surveillance();
            default -> Letters.request(Map.of("couldDoTheSame", false));
        };
        letters.at(office.clock.instant());
        var opening = letters.from(NETHERLANDS, JAPAN, request);
        perform(tx -> office.work.accepted(tx, opening), crash);
        expected.add(new Expected(opening, request, !ended));
        check(expected.getLast());
    }

    /** The hub decides on a request, for the first time or again. */
    void decide(int which, int how, boolean crash) {
        for (var one : chosen(which)) {
            switch (how % 4) {
                case 0 -> hub(one, Event.REFERRED, crash);
                case 1 -> hub(one, how % 8 == 1 ? Event.STOPPED : Event.REFERRED, crash);
                default -> permit(one, crash);
            }
            check(one);
        }
    }

    private void hub(Expected one, Event event, boolean crash) {
        perform(
                tx -> {
                    if (event == Event.STOPPED) {
                        office.work.refused(tx, one.opening, JAPAN, List.of("criminal-use-prohibited"));
                    } else {
                        office.work.referred(tx, one.opening, JAPAN, List.of("nominal-needs-human"));
                    }
                },
                crash);
        LifeCycle.step(one.state, event, Side.HUB).ifPresent(row -> {
            one.state = row.to();
            one.clarifying = false;
        });
    }

    private void permit(Expected one, boolean crash) {
        boolean mayLeave = !one.state.isFinal();
        assertThat(perform(tx -> office.work.permitted(tx, one.opening, JAPAN, Optional.empty()), crash))
                .isEqualTo(mayLeave);
        if (one.state.isUnsent()) {
            one.state = one.confirmed ? State.SUBMITTED : State.AWAITING_WRITTEN;
            one.confirmBy = office.clock.instant().plus(Duration.ofDays(3));
        }
    }

    /** A message of either side, more often one whose turn it is than any. */
    void tell(int which, int choice, boolean inTurn, boolean crash) {
        for (var one : chosen(which)) {
            var side = choice % 2 == 0 ? Side.REQUESTED : Side.REQUESTING;
            var events = (inTurn ? LifeCycle.possible(one.state, side) : Arrays.asList(Event.values()))
                    .stream().filter(event -> !NO_MESSAGES.contains(event)).toList();
            if (!events.isEmpty()) {
                tell(one, picked(one, events, side, choice / 2), side, crash);
            }
            check(one);
        }
    }

    private Event picked(Expected one, List<Event> events, Side side, int choice) {
        var elsewhere = events.stream()
                .filter(event -> LifeCycle.step(one.state, event, side)
                        .filter(row -> isAllowed(one, row) && !reached.contains(row.to()))
                        .isPresent())
                .toList();
        var from = elsewhere.isEmpty() || choice % 2 == 0 ? events : elsewhere;
        return from.get(choice % from.size());
    }

    private void tell(Expected one, Event picked, Side side, boolean crash) {
        var event = asItWillBe(picked, one);
        letters.at(office.clock.instant());
        var sender = side == Side.REQUESTED ? JAPAN : NETHERLANDS;
        var message = letters.from(sender, side == Side.REQUESTED ? NETHERLANDS : JAPAN, content(one, event));
        var row = LifeCycle.step(one.state, event, side).filter(step -> isAllowed(one, step));
        boolean isSeen = side == Side.REQUESTING || !isHidden(one);

        boolean taken = perform(
                tx -> {
                    office.work.accepted(tx, message);
                    office.work.permitted(tx, message, receiver(message), Optional.empty());
                },
                crash);

        assertThat(taken).as("%s by %s in %s", event, side, one.state).isEqualTo(isSeen && row.isPresent());
        row.filter(step -> isSeen).ifPresent(step -> after(one, step));
    }

    private static Party receiver(CaseMessage message) {
        return message.submission().header().to().getFirst().partyId();
    }

    /** Only what has left can be seen. */
    private boolean isHidden(Expected one) {
        try {
            return office.find(JAPAN, one.id()).isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Event asItWillBe(Event event, Expected one) {
        if (event != Event.ANSWERED && event != Event.COMPLETED) {
            return event;
        }
        return ended && one.hasFramework ? Event.COMPLETED : Event.ANSWERED;
    }

    private static boolean isAllowed(Expected one, Row row) {
        return row.guards().stream().allMatch(guard -> switch (guard) {
            case WRITING_WAIVED -> one.waived;
            case UNCONFIRMED -> !one.confirmed;
            case CLARIFICATION_CLOSED -> !one.clarifying;
            case CLARIFICATION_OPEN -> one.clarifying;
            case CANNOT_DO_THE_SAME ->
                one.request.couldDoTheSame().filter(could -> !could).isPresent();
            default -> true;
        });
    }

    private static Content content(Expected one, Event event) {
        var id = one.id();
        return switch (event) {
            case CONFIRMED -> new WrittenConfirmation(id, written(one, Map.of()));
            case RESUBMITTED -> written(one, Map.of("requestId", id.toString()));
            case ACKNOWLEDGED -> Letters.acknowledgement(id, one.hashCode() % 2 == 0);
            case ANSWERED_IN_PART -> Letters.reply(id, "PARTIAL", Map.of());
            case ANSWERED, COMPLETED -> Letters.reply(id, "FINAL", Map.of());
            case REFUSED_RECIPROCITY -> Letters.decision(id, RequestStep.REFUSED, Map.of("ground", "RECIPROCITY"));
            default -> Letters.decision(id, RequestStep.valueOf(event.name()));
        };
    }

    private static AssistanceRequest written(Expected one, Map<String, Object> more) {
        var tree = Trees.of(one.request);
        tree.remove("oral");
        tree.putAll(more);
        return Trees.read(AssistanceRequest.class, tree);
    }

    private static void after(Expected one, Row row) {
        switch (row.event()) {
            case CONFIRMED -> one.confirmed = true;
            case ACKNOWLEDGED -> one.waived |= row.from() == State.AWAITING_WRITTEN;
            case CLARIFICATION_ASKED -> one.clarifying = true;
            case CLARIFICATION_GIVEN, RETURNED, ANSWERED -> one.clarifying = false;
            default -> {}
        }
        one.state = row.to();
    }

    /** Time passes and every clock that is due rings, on two nodes at once. */
    void pass(int hours) {
        office.clock.on(Duration.ofHours(hours));
        office.ringOnTwoNodes();
        for (var one : expected) {
            if (one.state == State.AWAITING_WRITTEN
                    && !one.waived
                    && !office.clock.instant().isBefore(one.confirmBy)) {
                one.state = State.EXPIRED;
            }
        }
        checkAll();
    }

    /** The agreement ends, or its end is taken back. */
    void end() {
        ended = !ended;
        office.under(ended ? ENDED : Office.FRAMEWORKS);
    }

    void checkAll() {
        expected.forEach(this::check);
    }

    /** The youngest that have not ended, most of the time. */
    private List<Expected> chosen(int which) {
        var open = expected.stream().filter(one -> !one.state.isFinal()).toList();
        var from = which % 10 == 0 || open.isEmpty() ? expected : open;
        return from.isEmpty() ? List.of() : List.of(from.get(which % from.size()));
    }

    private boolean perform(Office.Act act, boolean crash) {
        if (crash) {
            office.attempt(act, false);
        }
        return office.attempt(act, true);
    }

    /** Every message of the own side counts, too, whatever became of it. */
    private int handedIn(UUID id) throws SQLException {
        return office.transaction(tx -> Sql.of("""
                        select case when requesting = ? then requesting_wrote else requested_wrote end as written
                        from request_case where case_id = ?
                        """, NETHERLANDS, id).first(tx, row -> row.getInt("written")))
                .orElseThrow();
    }

    private void check(Expected one) {
        try {
            var request = office.find(NETHERLANDS, one.id()).orElseThrow();
            var past = office.past(NETHERLANDS, one.id());
            assertThat(request.state()).isEqualTo(one.state);
            reached.add(one.state);
            assertThat(request.version()).isEqualTo(past.size() + handedIn(one.id()));
            assertThat(past.getLast().to()).isEqualTo(one.state);
            rangOnce(past);
            var alarms = office.transaction(tx -> office.alarms.of(tx, "request", one.id()));
            assertThat(alarms).allMatch(alarm -> isDue(one, alarm.step()));
            assertThat(request.times().stoppedAt().isPresent())
                    .isEqualTo(one.state.awaitsAnswer() && (one.clarifying || one.state.stands()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isDue(Expected one, String step) {
        return switch (step.split(":", 2)[0]) {
            case "confirm" -> !one.confirmed && !one.state.isFinal() && !one.state.isUnsent();
            case "acknowledge" -> one.state == State.SUBMITTED;
            default -> one.state.awaitsAnswer();
        };
    }

    /** No clock rings a step twice unless it began anew. */
    private static void rangOnce(List<Requests.Past> past) {
        long begun = past.stream()
                .filter(each -> Set.of("SUBMITTED", "RESUBMITTED", "CONFIRMED", "RECORDED", "ACKNOWLEDGED")
                        .contains(each.event()))
                .count();
        for (var each : past) {
            each.step()
                    .ifPresent(step -> assertThat(past.stream()
                                    .filter(other -> other.step().equals(each.step()))
                                    .count())
                            .isLessThanOrEqualTo(begun));
        }
    }
}
