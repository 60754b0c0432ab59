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
 * @param rulings of the provider's people on this dispatch, oldest first
 * @param startedOn when what it finishes was begun: the day its request was accepted, or the day on which what it calls
 *     back was told
 */
public record Circumstances(
        LocalDate asOf,
        Optional<Set<Lane>> receiverLanes,
        List<Origin> origins,
        List<Consent> consents,
        List<Ruling> rulings,
        Optional<LocalDate> startedOn) {
    public Circumstances {
        receiverLanes = receiverLanes.map(Set::copyOf);
        origins = List.copyOf(origins);
        consents = List.copyOf(consents);
        rulings = List.copyOf(rulings);
    }

    /** On which nobody has ruled, and which finishes nothing. */
    public Circumstances(
            LocalDate asOf, Optional<Set<Lane>> receiverLanes, List<Origin> origins, List<Consent> consents) {
        this(asOf, receiverLanes, origins, consents, List.of(), Optional.empty());
    }

    /** A first disclosure by the provider itself, to a receiver without a partner file. */
    public static Circumstances on(LocalDate asOf) {
        return new Circumstances(asOf, Optional.empty(), List.of(), List.of());
    }

    /** The same, after people of the provider have decided. */
    public Circumstances ruled(List<Ruling> made) {
        return new Circumstances(asOf, receiverLanes, origins, consents, made, startedOn);
    }

    /** The same, for what finishes something begun before. */
    public Circumstances startedOn(Optional<LocalDate> day) {
        return new Circumstances(asOf, receiverLanes, origins, consents, rulings, day);
    }
}
