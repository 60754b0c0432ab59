package org.rilohub.cases.requests;

import static org.rilohub.cases.requests.Side.HUB;
import static org.rilohub.cases.requests.Side.REQUESTED;
import static org.rilohub.cases.requests.Side.REQUESTING;
import static org.rilohub.cases.requests.State.ACKNOWLEDGED;
import static org.rilohub.cases.requests.State.ANSWERED;
import static org.rilohub.cases.requests.State.AWAITING_WRITTEN;
import static org.rilohub.cases.requests.State.CLOSED;
import static org.rilohub.cases.requests.State.COMPLETED_AFTER_TERMINATION;
import static org.rilohub.cases.requests.State.CONDITIONAL;
import static org.rilohub.cases.requests.State.COST_CONSULTATION;
import static org.rilohub.cases.requests.State.DRAFT;
import static org.rilohub.cases.requests.State.EXPIRED;
import static org.rilohub.cases.requests.State.IN_EXECUTION;
import static org.rilohub.cases.requests.State.LEGAL_CHECK;
import static org.rilohub.cases.requests.State.PARTLY_ANSWERED;
import static org.rilohub.cases.requests.State.POSTPONED;
import static org.rilohub.cases.requests.State.REFUSED;
import static org.rilohub.cases.requests.State.REFUSED_RECIPROCITY;
import static org.rilohub.cases.requests.State.RETURNED_INCOMPLETE;
import static org.rilohub.cases.requests.State.SUBMITTED;
import static org.rilohub.cases.requests.State.SUBMITTED_ORAL;
import static org.rilohub.cases.requests.State.WITHDRAWN;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The life of a request as one table: in which state what can happen, by which side, under which clause, and what comes of
 * it. What is not in the table cannot happen. Clauses are those of the agreement between the Netherlands and Japan
 * (NL-JP) and between the Netherlands and South Africa (NL-ZA); "design" is the hub's own.
 */
public final class LifeCycle {
    /** The requested side has it, and nothing stands in its way. */
    static final Set<State> IN_HAND =
            Collections.unmodifiableSet(EnumSet.of(SUBMITTED, ACKNOWLEDGED, IN_EXECUTION, PARTLY_ANSWERED));

    private static final Set<State> DECIDABLE = with(IN_HAND, POSTPONED, CONDITIONAL, COST_CONSULTATION);

    private static final List<Row> ROWS = new Rows()
            // From the requesting side into the hands of the requested side.
            .add(
                    EnumSet.of(DRAFT, LEGAL_CHECK),
                    Event.SUBMITTED,
                    REQUESTING,
                    SUBMITTED,
                    "NL-JP 7(2)",
                    Guard.COMPLETE,
                    Guard.OFFICIAL_DESIGNATED)
            .add(
                    EnumSet.of(DRAFT, LEGAL_CHECK),
                    Event.SUBMITTED_ORALLY,
                    REQUESTING,
                    SUBMITTED_ORAL,
                    "NL-JP 7(1)",
                    Guard.URGENT_WITH_REASON,
                    Guard.OFFICIAL_DESIGNATED)
            .add(EnumSet.of(DRAFT, SUBMITTED, AWAITING_WRITTEN), Event.REFERRED, HUB, LEGAL_CHECK, "NL-JP 11")
            .add(EnumSet.of(DRAFT, LEGAL_CHECK, SUBMITTED, AWAITING_WRITTEN), Event.STOPPED, HUB, REFUSED, "NL-JP 11")
            .add(EnumSet.of(SUBMITTED_ORAL), Event.RECORDED, HUB, AWAITING_WRITTEN, "NL-JP 7(1)")
            .add(
                    EnumSet.of(AWAITING_WRITTEN),
                    Event.CONFIRMED,
                    REQUESTING,
                    SUBMITTED,
                    "NL-JP 7(1)",
                    Guard.COMPLETE,
                    Guard.SAME_REQUEST,
                    Guard.OFFICIAL_DESIGNATED)
            .add(
                    EnumSet.of(ANSWERED),
                    Event.CONFIRMED,
                    REQUESTING,
                    ANSWERED,
                    "NL-JP 7(1)",
                    Guard.UNCONFIRMED,
                    Guard.COMPLETE,
                    Guard.SAME_REQUEST,
                    Guard.OFFICIAL_DESIGNATED)
            .add(EnumSet.of(AWAITING_WRITTEN), Event.EXPIRED, HUB, EXPIRED, "NL-JP 7(1)")
            .add(
                    EnumSet.of(SUBMITTED, ACKNOWLEDGED),
                    Event.RETURNED,
                    REQUESTED,
                    RETURNED_INCOMPLETE,
                    "NL-JP 7(2)",
                    Guard.MISSING_NAMED,
                    Guard.OFFICIAL_DESIGNATED)
            .add(
                    EnumSet.of(RETURNED_INCOMPLETE),
                    Event.RESUBMITTED,
                    REQUESTING,
                    SUBMITTED,
                    "NL-JP 7(2)",
                    Guard.COMPLETE,
                    Guard.SAME_REQUEST,
                    Guard.OFFICIAL_DESIGNATED)
            // An acknowledgement before the written form that names an official says that the requested side goes on
            // without it.
            .add(
                    EnumSet.of(AWAITING_WRITTEN),
                    Event.ACKNOWLEDGED,
                    REQUESTED,
                    AWAITING_WRITTEN,
                    "NL-JP 7(1)",
                    Guard.OFFICIAL_DESIGNATED)
            .add(
                    EnumSet.of(SUBMITTED),
                    Event.ACKNOWLEDGED,
                    REQUESTED,
                    ACKNOWLEDGED,
                    "design",
                    Guard.OFFICIAL_DESIGNATED)
            // Questions keep the state and stop the clock.
            .stay(
                    IN_HAND,
                    Event.CLARIFICATION_ASKED,
                    REQUESTED,
                    "design",
                    Guard.CLARIFICATION_CLOSED,
                    Guard.QUESTIONS_ASKED,
                    Guard.OFFICIAL_DESIGNATED)
            .stay(DECIDABLE, Event.CLARIFICATION_GIVEN, REQUESTING, "design", Guard.CLARIFICATION_OPEN)
            // Not now, not so, not at this price.
            .add(
                    with(IN_HAND, POSTPONED, CONDITIONAL),
                    Event.POSTPONED,
                    REQUESTED,
                    POSTPONED,
                    "NL-JP 11(3), 11(4)",
                    Guard.GROUND_AND_REASONS,
                    Guard.CONSULTATION,
                    Guard.OFFICIAL_DESIGNATED)
            .add(EnumSet.of(POSTPONED), Event.RESUMED, REQUESTED, IN_EXECUTION, "NL-JP 11(3)")
            .add(
                    with(IN_HAND, POSTPONED, CONDITIONAL),
                    Event.CONDITIONS_PROPOSED,
                    REQUESTED,
                    CONDITIONAL,
                    "NL-JP 11(1), 11(3)",
                    Guard.CONDITIONS_NAMED,
                    Guard.OFFICIAL_DESIGNATED)
            .add(EnumSet.of(CONDITIONAL), Event.CONDITIONS_ACCEPTED, REQUESTING, IN_EXECUTION, "NL-JP 11(1), 11(3)")
            .add(EnumSet.of(CONDITIONAL), Event.CONDITIONS_DECLINED, REQUESTING, ACKNOWLEDGED, "NL-JP 11(1), 11(3)")
            .add(
                    with(IN_HAND, COST_CONSULTATION),
                    Event.COSTS_RAISED,
                    REQUESTED,
                    COST_CONSULTATION,
                    "NL-JP 13(2)",
                    Guard.COSTS_NAMED,
                    Guard.OFFICIAL_DESIGNATED)
            .add(EnumSet.of(COST_CONSULTATION), Event.COSTS_AGREED, REQUESTING, IN_EXECUTION, "NL-JP 13(2)")
            .add(EnumSet.of(COST_CONSULTATION), Event.COSTS_DECLINED, REQUESTING, ACKNOWLEDGED, "NL-JP 13(2)")
            // Answers. Conditions and costs are agreed first.
            .add(
                    with(IN_HAND, POSTPONED),
                    Event.ANSWERED_IN_PART,
                    REQUESTED,
                    PARTLY_ANSWERED,
                    "NL-JP 8",
                    Guard.WATCHED,
                    Guard.OFFICIAL_DESIGNATED)
            .add(
                    EnumSet.of(AWAITING_WRITTEN),
                    Event.ANSWERED_IN_PART,
                    REQUESTED,
                    AWAITING_WRITTEN,
                    "NL-JP 7(1), 8",
                    Guard.WRITING_WAIVED,
                    Guard.WATCHED,
                    Guard.OFFICIAL_DESIGNATED)
            .add(
                    with(IN_HAND, POSTPONED),
                    Event.ANSWERED,
                    REQUESTED,
                    ANSWERED,
                    "NL-JP 8",
                    Guard.WATCHED,
                    Guard.PROCEDURE_SAID,
                    Guard.OFFICIAL_DESIGNATED)
            .add(
                    EnumSet.of(AWAITING_WRITTEN),
                    Event.ANSWERED,
                    REQUESTED,
                    ANSWERED,
                    "NL-JP 7(1), 8",
                    Guard.WRITING_WAIVED,
                    Guard.WATCHED,
                    Guard.PROCEDURE_SAID,
                    Guard.OFFICIAL_DESIGNATED)
            .add(
                    with(IN_HAND, POSTPONED),
                    Event.COMPLETED,
                    REQUESTED,
                    COMPLETED_AFTER_TERMINATION,
                    "NL-JP 16(2)",
                    Guard.MAY_BE_COMPLETED,
                    Guard.WATCHED,
                    Guard.PROCEDURE_SAID,
                    Guard.OFFICIAL_DESIGNATED)
            .add(
                    EnumSet.of(AWAITING_WRITTEN),
                    Event.COMPLETED,
                    REQUESTED,
                    COMPLETED_AFTER_TERMINATION,
                    "NL-JP 7(1), 16(2)",
                    Guard.WRITING_WAIVED,
                    Guard.MAY_BE_COMPLETED,
                    Guard.WATCHED,
                    Guard.PROCEDURE_SAID,
                    Guard.OFFICIAL_DESIGNATED)
            // Ends.
            .add(
                    with(DECIDABLE, AWAITING_WRITTEN),
                    Event.REFUSED,
                    REQUESTED,
                    REFUSED,
                    "NL-JP 11(1), 11(4)",
                    Guard.GROUND_AND_REASONS,
                    Guard.OFFICIAL_DESIGNATED)
            .add(
                    with(DECIDABLE, AWAITING_WRITTEN),
                    Event.REFUSED_RECIPROCITY,
                    REQUESTED,
                    REFUSED_RECIPROCITY,
                    "NL-JP 11(2), 11(4)",
                    Guard.CANNOT_DO_THE_SAME,
                    Guard.GROUND_AND_REASONS,
                    Guard.OFFICIAL_DESIGNATED)
            .add(
                    with(DECIDABLE, AWAITING_WRITTEN, RETURNED_INCOMPLETE),
                    Event.WITHDRAWN,
                    REQUESTING,
                    WITHDRAWN,
                    "design")
            .add(EnumSet.of(PARTLY_ANSWERED, ANSWERED), Event.CLOSED, REQUESTING, CLOSED, "design")
            .all();

    /**
     * One step.
     *
     * @param clause on which it rests, {@code NL-JP 11(3)}
     * @param guards what it asks for beside its turn
     */
    public record Row(State from, Event event, Side by, State to, String clause, Set<Guard> guards) {
        public Row {
            guards = guards.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(guards));
        }
    }

    /** Puts the table together. */
    private static final class Rows {
        private final List<Row> rows = new ArrayList<>();

        Rows add(Set<State> from, Event event, Side by, State to, String clause, Guard... guards) {
            from.forEach(state -> rows.add(new Row(state, event, by, to, clause, asked(by, guards))));
            return this;
        }

        Rows stay(Set<State> in, Event event, Side by, String clause, Guard... guards) {
            in.forEach(state -> rows.add(new Row(state, event, by, state, clause, asked(by, guards))));
            return this;
        }

        /** Whatever a side says it says to the other, and to nobody else. */
        private static Set<Guard> asked(Side by, Guard... guards) {
            var asked = by == HUB ? EnumSet.noneOf(Guard.class) : EnumSet.of(Guard.ADDRESSED);
            asked.addAll(List.of(guards));
            return asked;
        }

        List<Row> all() {
            return List.copyOf(rows);
        }
    }

    private LifeCycle() {}

    private static Set<State> with(Set<State> states, State... more) {
        var all = EnumSet.copyOf(states);
        all.addAll(List.of(more));
        return all;
    }

    /** The whole table. */
    public static List<Row> rows() {
        return ROWS;
    }

    /** The step that this event is now, if it is one. */
    public static Optional<Row> step(State from, Event event, Side by) {
        return ROWS.stream()
                .filter(row -> row.from() == from && row.event() == event && row.by() == by)
                .findFirst();
    }

    /** What a side can do now, in the order of the table; its guards may still refuse it. */
    public static List<Event> possible(State from, Side by) {
        return ROWS.stream()
                .filter(row -> row.from() == from && row.by() == by)
                .map(Row::event)
                .distinct()
                .toList();
    }
}
