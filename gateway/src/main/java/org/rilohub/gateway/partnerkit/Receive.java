package org.rilohub.gateway.partnerkit;

import java.util.List;
import java.util.function.Function;

/** One message of another kind or size, handed over as the hub does. */
record Receive(String name, String story, Function<Ground, Letter> letter) implements Calls {
    @Override
    public List<Promise> promises() {
        return Witness.OF_AN_ANSWER;
    }

    @Override
    public List<Check> call(Ground ground) {
        return ground.witness().checks(ground.hand(letter.apply(ground)));
    }
}
