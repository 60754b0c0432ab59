package org.rilohub.cases.cen;

import static org.rilohub.cases.cen.PublicationLife.Actor.HUB;
import static org.rilohub.cases.cen.PublicationLife.Actor.OFFICER;
import static org.rilohub.cases.cen.PublicationLife.Actor.PROVIDER;
import static org.rilohub.cases.cen.PublicationLife.Event.APPROVE;
import static org.rilohub.cases.cen.PublicationLife.Event.CHECK;
import static org.rilohub.cases.cen.PublicationLife.Event.PUBLISH;
import static org.rilohub.cases.cen.PublicationLife.Event.REJECT;
import static org.rilohub.cases.cen.PublicationLife.Event.REPLACE;
import static org.rilohub.cases.cen.PublicationLife.Event.RETURN;
import static org.rilohub.cases.cen.PublicationLife.Event.REVIEW;
import static org.rilohub.cases.cen.PublicationLife.Event.VALIDATE;
import static org.rilohub.cases.cen.PublicationLife.Event.WITHDRAW;
import static org.rilohub.cases.cen.PublicationState.PUBLISHED;
import static org.rilohub.cases.cen.PublicationState.RECEIVED;
import static org.rilohub.cases.cen.PublicationState.REJECTED;
import static org.rilohub.cases.cen.PublicationState.RETURNED;
import static org.rilohub.cases.cen.PublicationState.RILO_REVIEW;
import static org.rilohub.cases.cen.PublicationState.SCHEMA_OK;
import static org.rilohub.cases.cen.PublicationState.VALIDATED;
import static org.rilohub.cases.cen.PublicationState.WITHDRAWN;

import java.util.List;
import java.util.Optional;

/** What may happen to a publication, when and by whom; whatever is not in the table may not. */
public final class PublicationLife {
    /** What happens to it. */
    public enum Event {
        /** It came in; begins its life. */
        RECEIVE,
        CHECK,
        REVIEW,
        /** A first yes to what the office itself provides: another person's is needed to validate it. */
        APPROVE,
        VALIDATE,
        RETURN,
        REJECT,
        PUBLISH,
        REPLACE,
        WITHDRAW
    }

    /** By whom: the hub, an officer or supervisor of the RILO office, or the provider's own message. */
    public enum Actor {
        HUB,
        OFFICER,
        PROVIDER
    }

    /** One line of the table. */
    public record Step(PublicationState from, Event event, Actor actor, PublicationState to) {}

    private static final List<Step> TABLE = List.of(
            new Step(RECEIVED, CHECK, HUB, SCHEMA_OK),
            new Step(SCHEMA_OK, REVIEW, HUB, RILO_REVIEW),
            new Step(RILO_REVIEW, APPROVE, OFFICER, RILO_REVIEW),
            new Step(RILO_REVIEW, VALIDATE, OFFICER, VALIDATED),
            new Step(RILO_REVIEW, RETURN, OFFICER, RETURNED),
            new Step(RILO_REVIEW, REJECT, OFFICER, REJECTED),
            new Step(VALIDATED, PUBLISH, HUB, PUBLISHED),
            new Step(RECEIVED, REPLACE, PROVIDER, RECEIVED),
            new Step(SCHEMA_OK, REPLACE, PROVIDER, RECEIVED),
            new Step(RILO_REVIEW, REPLACE, PROVIDER, RECEIVED),
            new Step(VALIDATED, REPLACE, PROVIDER, RECEIVED),
            new Step(PUBLISHED, REPLACE, PROVIDER, RECEIVED),
            new Step(RETURNED, REPLACE, PROVIDER, RECEIVED),
            new Step(RECEIVED, WITHDRAW, PROVIDER, WITHDRAWN),
            new Step(SCHEMA_OK, WITHDRAW, PROVIDER, WITHDRAWN),
            new Step(RILO_REVIEW, WITHDRAW, PROVIDER, WITHDRAWN),
            new Step(VALIDATED, WITHDRAW, PROVIDER, WITHDRAWN),
            new Step(PUBLISHED, WITHDRAW, PROVIDER, WITHDRAWN),
            new Step(RETURNED, WITHDRAW, PROVIDER, WITHDRAWN));

    private PublicationLife() {}

    /** Every line, in the order of a life. */
    public static List<Step> table() {
        return TABLE;
    }

    /** Where it leads, if this actor may do it there. */
    public static Optional<PublicationState> after(PublicationState from, Event event, Actor actor) {
        return TABLE.stream()
                .filter(step -> step.from() == from && step.event() == event && step.actor() == actor)
                .map(Step::to)
                .findFirst();
    }

    /** What this actor may do there. */
    public static List<Event> possible(PublicationState from, Actor actor) {
        return TABLE.stream()
                .filter(step -> step.from() == from && step.actor() == actor)
                .map(Step::event)
                .toList();
    }
}
