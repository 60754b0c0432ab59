package org.rilohub.cases.requests;

import java.util.List;
import java.util.stream.Collectors;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.OutOfTurnException.Defect;

/** How a request says no to a message. */
final class Refusal {
    private Refusal() {}

    /** To whoever is on neither side: the same as where there is none. */
    static OutOfTurnException notFound() {
        return OutOfTurnException.notFound(
                "NO_SUCH_REQUEST",
                "",
                "Name a request of your own side by the id the hub gave it. / 貴側が当事者である要請を、ハブが付けた識別子で示してください。");
    }

    /** Not this event, now; these are possible. */
    static OutOfTurnException outOfTurn(State state, Event event, Side side) {
        var reason = state + ":" + event;
        var possible = LifeCycle.possible(state, side).stream().map(Event::name).collect(Collectors.joining(", "));
        var remedy = possible.isEmpty()
                ? "Nothing is possible for your side now. / 現在、貴側から行える手続はありません。"
                : "Possible for your side now: " + possible + ". / 現在、貴側から行える手続: " + possible + "。";
        return new OutOfTurnException("out-of-turn", reason, List.of(new Defect("", state.name(), remedy)));
    }
}
