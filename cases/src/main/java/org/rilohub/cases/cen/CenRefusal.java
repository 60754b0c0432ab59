package org.rilohub.cases.cen;

import java.util.Collections;
import java.util.Set;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.Person;
import org.rilohub.cases.cen.PublicationLife.Actor;

/** How the CEN lane says no: what is wrong, and what is possible instead. */
final class CenRefusal {
    private static final Set<String> DECIDERS = Set.of("officer", "supervisor");

    private CenRefusal() {}

    static OutOfTurnException unknown() {
        return OutOfTurnException.notFound("UNKNOWN", "", "Name one that your organisation decides.");
    }

    static OutOfTurnException state(PublicationState state, Actor actor) {
        var possible = PublicationLife.possible(state, actor);
        return OutOfTurnException.of(
                "out-of-turn",
                "PUBLICATION_" + state,
                "",
                possible.isEmpty() ? "Nothing is possible any more." : "Possible now: " + possible + ".");
    }

    static void requireOfficer(Person person) {
        if (Collections.disjoint(person.roles(), DECIDERS)) {
            throw OutOfTurnException.of("forbidden", "OFFICERS_ONLY", "", "Ask an officer or a supervisor.");
        }
    }
}
