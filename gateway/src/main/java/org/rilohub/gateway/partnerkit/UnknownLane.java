package org.rilohub.gateway.partnerkit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rilohub.schemas.MessageType;

/** A message in a lane that the vocabulary does not have. */
record UnknownLane() implements Calls {
    private static final Set<String> PROBLEMS = Set.of("schema-invalid", "code-unknown");

    @Override
    public String name() {
        return "unknown-lane";
    }

    @Override
    public String story() {
        return "A message names a lane that there is not.";
    }

    @Override
    public List<Promise> promises() {
        return List.of(Promise.UNKNOWN_LANE);
    }

    @Override
    public List<Check> call(Ground ground) {
        var reply =
                ground.hand(ground.letter(MessageType.SeizureReport).inNoLane()).reply();
        return List.of(Check.of(
                Promise.UNKNOWN_LANE,
                reply.isRefusal() && PROBLEMS.contains(reply.problem()),
                Map.of("answer", reply.outcome(), "problem", reply.problem())));
    }
}
