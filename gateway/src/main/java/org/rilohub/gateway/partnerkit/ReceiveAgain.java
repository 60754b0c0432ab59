package org.rilohub.gateway.partnerkit;

import java.util.List;
import java.util.Map;
import org.rilohub.schemas.MessageType;

/** The same message twice, each time in a seal of its own. */
record ReceiveAgain() implements Calls {
    @Override
    public String name() {
        return "receive-again";
    }

    @Override
    public String story() {
        return "The same message comes again in a new seal, as after a lost answer.";
    }

    @Override
    public List<Promise> promises() {
        return List.of(Promise.ANSWERED, Promise.FIRST_RECEIPT);
    }

    @Override
    public List<Check> call(Ground ground) {
        var letter = ground.letter(MessageType.SeizureReport);
        var first = ground.witness().receipt(ground.hand(letter));
        var handed = ground.hand(letter);
        var second = ground.witness().receipt(handed);
        var answered = Check.of(
                Promise.ANSWERED,
                handed.reply().isAccepted(),
                Map.of(
                        "answer",
                        handed.reply().outcome(),
                        "problem",
                        handed.reply().problem()));
        boolean same = first.receipt().isPresent() && first.receipt().equals(second.receipt());
        return List.of(answered, Check.of(Promise.FIRST_RECEIPT, same, Map.of("reason", reason(first, second, same))));
    }

    private static String reason(Witness.Found first, Witness.Found second, boolean same) {
        if (same) {
            return "the same octets";
        }
        return first.receipt().isPresent() && second.receipt().isPresent()
                ? "another receipt"
                : first.reason() + second.reason();
    }
}
