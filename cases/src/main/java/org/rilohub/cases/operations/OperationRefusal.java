package org.rilohub.cases.operations;

import java.util.List;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.OutOfTurnException.Defect;
import org.rilohub.cases.operations.OperationLife.Act;
import org.rilohub.cases.operations.OperationLife.Actor;

/** How an operation says no: to strangers that there is none, to its own what is possible. */
final class OperationRefusal {
    private OperationRefusal() {}

    static OutOfTurnException unknown() {
        return refusal(
                "not-found", "OPERATION_UNKNOWN", "operationCode", "Name a running operation you are a member of.");
    }

    static OutOfTurnException wrong(String reason, String field, String remedy) {
        return refusal("out-of-turn", reason, field, remedy);
    }

    static OutOfTurnException forbidden() {
        return refusal("forbidden", "OWNERS_OFFICERS_ONLY", "", "Ask an officer or a supervisor of the owner.");
    }

    /** @throws OutOfTurnException if this actor cannot do that where it stands */
    static void requirePossible(OperationState state, Act act, Actor actor) {
        if (OperationLife.after(state, act, actor).isEmpty()) {
            throw state(state, actor);
        }
    }

    private static OutOfTurnException state(OperationState state, Actor actor) {
        var possible = OperationLife.possible(state, actor);
        return refusal(
                "out-of-turn",
                "OPERATION_" + state,
                "operationCode",
                possible.isEmpty() ? "Nothing is possible any more." : "Possible now: " + possible + ".");
    }

    private static OutOfTurnException refusal(String problem, String reason, String field, String remedy) {
        return new OutOfTurnException(problem, reason, List.of(new Defect(field, reason, remedy)));
    }
}
