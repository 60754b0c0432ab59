package org.rilohub.cases.cen;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known of two reports.
 *
 * @param rule that found them alike
 * @param by {@code hub}, or the issuer's id of the person who decided
 */
public record Tie(UUID id, UUID first, UUID second, Rule rule, State state, String by, Instant at) {
    /** Why two reports may be of one seizure. */
    public enum Rule {
        /** The same administration and national reference, however written. */
        REFERENCE,
        /** One names the other as the same case. */
        SAME_CASE,
        /** One replaces or cancels the other. */
        AMENDS,
        /** The same administration, place, kinds of goods, a day at most and a hundredth of the quantity apart. */
        PLACE_AND_QUANTITY,
        /** The same container or vessel and kinds of goods, a day at most apart. */
        CONVEYANCE,
        /** A person said so. */
        PERSON
    }

    /** What follows. */
    public enum State {
        TIED,
        /** A person decides. */
        PROPOSED,
        /** A person said they are two. */
        CUT
    }
}
