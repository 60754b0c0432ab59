package org.rilohub.cases.operations;

import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.operations.OperationLife.Act;
import org.rilohub.cases.operations.OperationLife.Actor;

/** How an operation says no: to strangers that there is none, to its own what is possible. */
final class OperationRefusal {
    private OperationRefusal() {}

    static OutOfTurnException unknown() {
        return OutOfTurnException.notFound(
                "OPERATION_UNKNOWN", "operationCode", "Name a running operation you are a member of.");
    }

    static OutOfTurnException wrong(String reason, String field, String remedy) {
        return OutOfTurnException.of("out-of-turn", reason, field, remedy);
    }

    static OutOfTurnException forbidden() {
        return OutOfTurnException.of(
                "forbidden", "OWNERS_OFFICERS_ONLY", "", "Ask an officer or a supervisor of the owner.");
    }

    /** @throws OutOfTurnException if this actor cannot do that where it stands */
    static void requirePossible(OperationState state, Act act, Actor actor) {
        if (OperationLife.after(state, act, actor).isEmpty()) {
            throw state(state, actor);
        }
    }

    private static OutOfTurnException state(OperationState state, Actor actor) {
        var possible = OperationLife.possible(state, actor);
        return OutOfTurnException.of(
                "out-of-turn",
                "OPERATION_" + state,
                "operationCode",
                possible.isEmpty() ? "Nothing is possible any more." : "Possible now: " + possible + ".");
    }
}
