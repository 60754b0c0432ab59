package org.rilohub.agreements;

import java.util.Optional;
import java.util.Set;
import org.rilohub.schemas.Lane;

/** Whether the receiver takes part in the lane, and in the operation if it is about one, as far as whoever asks knows. */
public enum Membership {
    /** The question is about no dispatch: what it cannot know counts as satisfied. */
    ASSUMED,
    /** A dispatch to somebody of whom the hub has no partner file: it has nowhere to go. */
    UNKNOWN,
    /** A dispatch to somebody whose partner file names the lane; in the OPERATION lane, of no operation the hub knows. */
    HELD,
    /** A dispatch to somebody whom neither a partner file nor an operation brings into the lane. */
    LACKING,
    /** Takes part in the lane; the operation runs, its terms allow the message, provider and receiver are members. */
    MEMBER,
    /** Takes part in the lane, but the operation does not run, does not allow the message or lacks one of the two. */
    OUTSIDE;

    /**
     * For a dispatch, which assumes nothing.
     *
     * @param lanes of the receiver's partner file, if it has one
     * @param operation {@link #HELD} if the dispatch goes between members of a running operation, {@link #LACKING} if it
     *     does not, anything else if the hub knows no such operation; asked in the OPERATION lane only
     */
    static Membership of(Lane lane, Optional<? extends Set<Lane>> lanes, Membership operation) {
        var ofLane = lanes.map(named -> named.contains(lane) ? HELD : LACKING).orElse(UNKNOWN);
        return lane == Lane.OPERATION ? ofLane.within(operation) : ofLane;
    }

    private Membership within(Membership operation) {
        return switch (operation) {
            case HELD -> this == HELD ? MEMBER : this;
            case LACKING -> this == HELD ? OUTSIDE : LACKING;
            case ASSUMED, UNKNOWN, MEMBER, OUTSIDE -> this;
        };
    }
}
