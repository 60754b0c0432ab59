package org.rilohub.agreements;

import java.util.Optional;
import java.util.Set;
import org.rilohub.schemas.Lane;

/** Whether the receiver takes part in the lane, as far as whoever asks knows. */
public enum Membership {
    /** The question is about no dispatch: what it cannot know counts as satisfied. */
    ASSUMED,
    /** A dispatch to somebody of whom the hub has no partner file: it has nowhere to go. */
    UNKNOWN,
    /** A dispatch to somebody whose partner file names the lane. */
    HELD,
    /** A dispatch to somebody whose partner file does not name the lane. */
    LACKING;

    /**
     * For a dispatch, which assumes nothing.
     *
     * @param lanes of the receiver's partner file, if it has one
     */
    static Membership of(Lane lane, Optional<? extends Set<Lane>> lanes) {
        return lanes.map(named -> named.contains(lane) ? HELD : LACKING).orElse(UNKNOWN);
    }
}
