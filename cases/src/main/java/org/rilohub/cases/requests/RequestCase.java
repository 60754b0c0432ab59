package org.rilohub.cases.requests;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.cases.clocks.Deadline;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.RequestKind;
import org.rilohub.schemas.Urgency;

/**
 * A request for assistance as it stands now; nothing of what it says.
 *
 * @param caseId of the message that opened it, as the hub gave it
 * @param framework it rests on; absent where none fits, and then it never leaves
 * @param version grows by one with everything that happens: its ETag
 * @param opening the sender's own ids
 */
public record RequestCase(
        UUID caseId,
        Party requesting,
        Party requested,
        Optional<String> framework,
        Asked asked,
        State state,
        long version,
        Opening opening,
        Writing writing,
        Times times) {
    /**
     * What is asked, in codes.
     *
     * @param couldDoTheSame what the requesting side says it could do in return (Article 11(2)); absent until it is there in
     *     writing
     * @param specialProcedure whether a special procedure is asked for (NL-ZA 11(3))
     */
    public record Asked(
            RequestKind kind, Urgency urgency, Optional<Boolean> couldDoTheSame, boolean specialProcedure) {}

    /** The sender's id of the message that opened it, and of the conversation it belongs to. */
    public record Opening(UUID messageId, Optional<UUID> conversationId) {}

    /**
     * @param oral whether it began by word of mouth
     * @param confirmed whether it is there in writing
     * @param waived whether the requested side goes on without the written form
     */
    public record Writing(boolean oral, boolean confirmed, boolean waived) {}

    /**
     * @param released since when the requested side may know of it
     * @param clarifying whether a question is open
     * @param stoppedAt since when no clock runs; absent while clocks run
     * @param acknowledge by when it is to be acknowledged, while that is due
     * @param answer by when it is to be answered, while that is due
     */
    public record Times(
            Instant opened,
            Optional<Instant> released,
            Instant updated,
            boolean clarifying,
            Optional<Instant> stoppedAt,
            Optional<Deadline> acknowledge,
            Optional<Deadline> answer) {
        Times released(Instant at) {
            return new Times(
                    opened, released.or(() -> Optional.of(at)), updated, clarifying, stoppedAt, acknowledge, answer);
        }

        Times unreleased() {
            return new Times(opened, Optional.empty(), updated, false, Optional.empty(), acknowledge, answer);
        }

        Times updated(Instant at) {
            return new Times(opened, released, at, clarifying, stoppedAt, acknowledge, answer);
        }

        Times clarifying(boolean open) {
            return new Times(opened, released, updated, open, stoppedAt, acknowledge, answer);
        }

        Times stopped(Optional<Instant> at) {
            return new Times(opened, released, updated, clarifying, at, acknowledge, answer);
        }

        Times acknowledge(Optional<Deadline> deadline) {
            return new Times(opened, released, updated, clarifying, stoppedAt, deadline, answer);
        }

        Times answer(Optional<Deadline> deadline) {
            return new Times(opened, released, updated, clarifying, stoppedAt, acknowledge, deadline);
        }
    }

    /** Which side a party is on; empty if on neither, or if it may not know of the request yet. */
    public Optional<Side> sideOf(Party party) {
        if (party.equals(requesting)) {
            return Optional.of(Side.REQUESTING);
        }
        return party.equals(requested) && times.released().isPresent() ? Optional.of(Side.REQUESTED) : Optional.empty();
    }

    /** The administration on a side; the hub acts for the requesting one. */
    public Party party(Side side) {
        return side == Side.REQUESTED ? requested : requesting;
    }

    /** The administration on the other side. */
    public Party otherThan(Side side) {
        return side == Side.REQUESTED ? requesting : requested;
    }

    /** Oral, and not there in writing. */
    boolean isUnconfirmed() {
        return writing.oral() && !writing.confirmed();
    }

    RequestCase in(State next, Instant at) {
        return new RequestCase(
                caseId,
                requesting,
                requested,
                framework,
                asked,
                next,
                version + 1,
                opening,
                writing,
                times.updated(at));
    }

    /** The same, so many versions on. */
    RequestCase later(int versions) {
        return new RequestCase(
                caseId, requesting, requested, framework, asked, state, version + versions, opening, writing, times);
    }

    /** On another framework than the one it was expected to rest on, if the decision found one. */
    RequestCase on(Optional<String> basis) {
        return new RequestCase(
                caseId,
                requesting,
                requested,
                basis.or(() -> framework),
                asked,
                state,
                version,
                opening,
                writing,
                times);
    }

    RequestCase asking(Asked now) {
        return new RequestCase(caseId, requesting, requested, framework, now, state, version, opening, writing, times);
    }

    RequestCase written(boolean confirmed, boolean waived) {
        return new RequestCase(
                caseId,
                requesting,
                requested,
                framework,
                asked,
                state,
                version,
                opening,
                new Writing(writing.oral(), confirmed, waived),
                times);
    }

    RequestCase at(Times now) {
        return new RequestCase(caseId, requesting, requested, framework, asked, state, version, opening, writing, now);
    }
}
