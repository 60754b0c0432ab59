package org.rilohub.routes;

import org.rilohub.agreements.Decision;

/** What a decision comes to for one dispatch. */
sealed interface Course {
    Opened opened();

    Decision decision();

    record Refuse(Opened opened, Decision.Refused decision) implements Course {}

    /** A person decides; nothing moves until then. */
    record Refer(Opened opened, Decision.Referred decision) implements Course {}

    /** Permitted in the CEN lane: RILO staff look first. */
    record Review(Opened opened, Decision.Permitted decision) implements Course {}

    /** Permitted, and yet it cannot go: why, as a code. */
    record Park(Opened opened, Decision.Permitted decision, String reason) implements Course {}

    record Queue(Opened opened, Decision.Permitted decision) implements Course {}
}
