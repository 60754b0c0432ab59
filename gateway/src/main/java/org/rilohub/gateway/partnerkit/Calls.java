package org.rilohub.gateway.partnerkit;

import java.util.List;

/** A scenario in which the kit calls the system under test; a system that fetches is not asked. */
interface Calls extends Scenario {
    @Override
    default List<Check> play(Ground ground) {
        return ground.isCalled() ? call(ground) : skipped("the hub does not call a partner that fetches");
    }

    List<Check> call(Ground ground);
}
