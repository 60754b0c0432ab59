package org.rilohub.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rilohub.schemas.Lane;

/**
 * What a decision needs beside the dispatch itself; the caller gathers it.
 *
 * @param receiverLanes the lanes the receiver's partner file names; empty if it has no partner file
 * @param operation in the OPERATION lane: {@link Membership#HELD} between members of a running operation that allows the
 *     message, {@link Membership#LACKING} otherwise, {@link Membership#UNKNOWN} of an operation nobody knows
 */
public record Circumstances(
        LocalDate asOf,
        Optional<Set<Lane>> receiverLanes,
        List<Origin> origins,
        List<Consent> consents,
        Membership operation) {
    public Circumstances {
        receiverLanes = receiverLanes.map(Set::copyOf);
        origins = List.copyOf(origins);
        consents = List.copyOf(consents);
    }

    /** Of no operation that anybody knows. */
    public Circumstances(
            LocalDate asOf, Optional<Set<Lane>> receiverLanes, List<Origin> origins, List<Consent> consents) {
        this(asOf, receiverLanes, origins, consents, Membership.UNKNOWN);
    }

    /** A first disclosure by the provider itself, to a receiver without a partner file. */
    public static Circumstances on(LocalDate asOf) {
        return new Circumstances(asOf, Optional.empty(), List.of(), List.of());
    }

    /** The same, with what is known of the operation the dispatch belongs to. */
    public Circumstances within(Membership known) {
        return new Circumstances(asOf, receiverLanes, origins, consents, known);
    }
}
