package org.rilohub.gateway.partnerkit;

import java.util.ArrayList;
import java.util.List;
import org.rilohub.schemas.MessageType;

/** A seizure report by the hub itself, and one by the kit's own hand, whose receipt is looked at in every detail. */
record ReceiveReport() implements Scenario {
    @Override
    public String name() {
        return "receive-report";
    }

    @Override
    public String story() {
        return "The hub hands over a seizure report, and looks at the receipt.";
    }

    @Override
    public List<Promise> promises() {
        var promises = new ArrayList<>(List.of(Promise.DELIVERED));
        promises.addAll(Witness.OF_AN_ANSWER);
        return promises;
    }

    @Override
    public List<Check> play(Ground ground) {
        var checks =
                new ArrayList<>(List.of(Arrival.of(ground.hub().tell(), ground).check(Promise.DELIVERED)));
        if (ground.isCalled()) {
            checks.addAll(ground.witness().checks(ground.hand(ground.letter(MessageType.SeizureReport))));
        } else {
            Witness.OF_AN_ANSWER.forEach(
                    promise -> checks.add(Check.skipped(promise, "the hub does not call a partner that fetches")));
        }
        return checks;
    }
}
