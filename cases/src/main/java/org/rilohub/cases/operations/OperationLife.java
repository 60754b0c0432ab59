package org.rilohub.cases.operations;

import static org.rilohub.cases.operations.OperationLife.Act.BEGIN;
import static org.rilohub.cases.operations.OperationLife.Act.CHANGE;
import static org.rilohub.cases.operations.OperationLife.Act.CLOSE;
import static org.rilohub.cases.operations.OperationLife.Act.END;
import static org.rilohub.cases.operations.OperationLife.Act.EXCHANGE;
import static org.rilohub.cases.operations.OperationLife.Act.JOIN;
import static org.rilohub.cases.operations.OperationLife.Act.LEAVE;
import static org.rilohub.cases.operations.OperationLife.Actor.CLOCK;
import static org.rilohub.cases.operations.OperationLife.Actor.MEMBER;
import static org.rilohub.cases.operations.OperationLife.Actor.OWNER;
import static org.rilohub.cases.operations.OperationState.CLOSED;
import static org.rilohub.cases.operations.OperationState.ENDED;
import static org.rilohub.cases.operations.OperationState.PLANNED;
import static org.rilohub.cases.operations.OperationState.RUNNING;

import java.util.List;
import java.util.Optional;

/** What may happen to an operation, when and by whom; whatever is not in the table may not. */
public final class OperationLife {
    /** What happens to it. */
    public enum Act {
        BEGIN,
        CHANGE,
        JOIN,
        LEAVE,
        EXCHANGE,
        END,
        CLOSE
    }

    /** By whom: staff of the owner, a member's message, or the passing of time. */
    public enum Actor {
        OWNER,
        MEMBER,
        CLOCK
    }

    /** One line of the table. */
    public record Step(OperationState from, Act act, Actor actor, OperationState to) {}

    private static final List<Step> TABLE = List.of(
            new Step(PLANNED, BEGIN, CLOCK, RUNNING),
            new Step(PLANNED, CHANGE, OWNER, PLANNED),
            new Step(PLANNED, JOIN, OWNER, PLANNED),
            new Step(PLANNED, LEAVE, OWNER, PLANNED),
            new Step(PLANNED, END, OWNER, ENDED),
            new Step(RUNNING, CHANGE, OWNER, RUNNING),
            new Step(RUNNING, JOIN, OWNER, RUNNING),
            new Step(RUNNING, LEAVE, OWNER, RUNNING),
            new Step(RUNNING, EXCHANGE, MEMBER, RUNNING),
            new Step(RUNNING, END, OWNER, ENDED),
            new Step(RUNNING, END, CLOCK, ENDED),
            new Step(ENDED, CLOSE, CLOCK, CLOSED));

    private OperationLife() {}

    /** Every line, in the order of a life. */
    public static List<Step> table() {
        return TABLE;
    }

    /** Where it leads, if this actor may do it there. */
    public static Optional<OperationState> after(OperationState from, Act act, Actor actor) {
        return TABLE.stream()
                .filter(step -> step.from() == from && step.act() == act && step.actor() == actor)
                .map(Step::to)
                .findFirst();
    }

    /** What this actor may do there. */
    public static List<Act> possible(OperationState from, Actor actor) {
        return TABLE.stream()
                .filter(step -> step.from() == from && step.actor() == actor)
                .map(Step::act)
                .distinct()
                .toList();
    }
}
